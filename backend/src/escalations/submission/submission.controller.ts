import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../house/access/actor.js';
import { CurrentActor } from '../../house/access/current-actor.js';
import { CreatedAt, Idempotent } from '../../house/http/idempotent.js';
import { IdParam, IfMatch } from '../../house/http/if-match.js';
import { EscalationView } from '../escalation.view.js';
import { PrefillService } from './prefill.service.js';
import { EscalationDraftDto, EscalationEditDto, EscalationPrefillView, EscalationTextDto, PrefillQueryDto } from './submission.dto.js';
import { SubmissionService } from './submission.service.js';

/** Handing a topic on, completing it, and taking it back. */
@ApiTags('escalations')
@Controller('api/escalations')
export class SubmissionController {
  constructor(private readonly submission: SubmissionService, private readonly prefills: PrefillService) {}

  @Get('prefill') @ApiOkResponse({ type: EscalationPrefillView })
  prefill(@CurrentActor() actor: Actor, @Query() { topic, item }: PrefillQueryDto): Promise<EscalationPrefillView> {
    return this.prefills.of(actor, topic, item ?? null);
  }

  @Post() @Idempotent() @CreatedAt('/api/escalations') @ApiCreatedResponse({ type: EscalationView })
  create(@CurrentActor() actor: Actor, @Body() draft: EscalationDraftDto): Promise<EscalationView> {
    return this.submission.create(actor, draft);
  }

  @Patch(':id') @ApiOkResponse({ type: EscalationView })
  edit(
    @CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() changes: EscalationEditDto,
  ): Promise<EscalationView> {
    return this.submission.edit(actor, { id, version }, changes);
  }

  @Post(':id/submission') @HttpCode(200) @ApiOkResponse({ type: EscalationView })
  submit(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<EscalationView> {
    return this.submission.submit(actor, { id, version });
  }

  @Post(':id/resubmission') @HttpCode(200) @ApiOkResponse({ type: EscalationView })
  resubmit(
    @CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { text }: EscalationTextDto,
  ): Promise<EscalationView> {
    return this.submission.resubmit(actor, { id, version }, text);
  }

  @Post(':id/withdrawal') @HttpCode(200) @ApiOkResponse({ type: EscalationView })
  withdraw(
    @CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { text }: EscalationTextDto,
  ): Promise<EscalationView> {
    return this.submission.withdraw(actor, { id, version }, text);
  }
}
