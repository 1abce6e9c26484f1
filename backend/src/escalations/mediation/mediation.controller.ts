import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../house/access/actor.js';
import { CurrentActor } from '../../house/access/current-actor.js';
import { IdParam, IfMatch } from '../../house/http/if-match.js';
import { EscalationView } from '../escalation.view.js';
import { EscalationTextDto } from '../submission/submission.dto.js';
import { ForwardingDto, MediationFailureDto, MediationSessionDto, MediationStartDto } from './mediation.dto.js';
import { MediationService } from './mediation.service.js';

/** The manager's desk: check, mediate, forward. */
@ApiTags('escalations')
@Controller('api/escalations/:id')
export class MediationController {
  constructor(private readonly mediation: MediationService) {}

  @Post('return') @HttpCode(200) @ApiOkResponse({ type: EscalationView })
  sendBack(
    @CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { text }: EscalationTextDto,
  ): Promise<EscalationView> {
    return this.mediation.sendBack(actor, { id, version }, text);
  }

  @Post('mediation') @HttpCode(200) @ApiOkResponse({ type: EscalationView })
  start(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() order: MediationStartDto): Promise<EscalationView> {
    return this.mediation.start(actor, { id, version }, order);
  }

  @Post('mediation-sessions') @HttpCode(200) @ApiOkResponse({ type: EscalationView })
  log(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() talk: MediationSessionDto): Promise<EscalationView> {
    return this.mediation.log(actor, { id, version }, talk);
  }

  @Post('forwarding') @HttpCode(200) @ApiOkResponse({ type: EscalationView })
  forward(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() order: ForwardingDto): Promise<EscalationView> {
    return this.mediation.forward(actor, { id, version }, order);
  }

  @Post('settlement') @HttpCode(200) @ApiOkResponse({ type: EscalationView })
  settle(
    @CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { text }: EscalationTextDto,
  ): Promise<EscalationView> {
    return this.mediation.settle(actor, { id, version }, text);
  }

  @Post('mediation-failure') @HttpCode(200) @ApiOkResponse({ type: EscalationView })
  fail(
    @CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() summary: MediationFailureDto,
  ): Promise<EscalationView> {
    return this.mediation.fail(actor, { id, version }, summary);
  }
}
