import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../house/access/actor.js';
import { CurrentActor } from '../../house/access/current-actor.js';
import { IdParam, IfMatch } from '../../house/http/if-match.js';
import { EscalationView } from '../escalation.view.js';
import { SettlementRejectionDto } from '../mediation/mediation.dto.js';
import { EscalationTextDto } from '../submission/submission.dto.js';
import { ConfirmationDto, GroupResponseDto } from './group.dto.js';
import { GroupService } from './group.service.js';

/** What the group says before and after: its statement on what others raised, and to what comes back. */
@ApiTags('escalations')
@Controller('api/escalations/:id')
export class GroupController {
  constructor(private readonly group: GroupService) {}

  @Post('statement') @HttpCode(200) @ApiOkResponse({ type: EscalationView })
  giveStatement(
    @CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { text }: EscalationTextDto,
  ): Promise<EscalationView> {
    return this.group.giveStatement(actor, { id, version }, text);
  }

  @Post('confirmation') @HttpCode(200) @ApiOkResponse({ type: EscalationView })
  confirm(
    @CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { text }: ConfirmationDto,
  ): Promise<EscalationView> {
    return this.group.confirm(actor, { id, version }, text);
  }

  @Post('rejection') @HttpCode(200) @ApiOkResponse({ type: EscalationView })
  reject(
    @CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() order: SettlementRejectionDto,
  ): Promise<EscalationView> {
    return this.group.reject(actor, { id, version }, order);
  }

  @Post('group-decision') @HttpCode(200) @ApiOkResponse({ type: EscalationView })
  decide(
    @CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { text }: EscalationTextDto,
  ): Promise<EscalationView> {
    return this.group.decideInGroup(actor, { id, version }, text);
  }

  @Post('renewed-disagreement') @HttpCode(200) @ApiOkResponse({ type: EscalationView })
  disagreeAgain(
    @CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { text }: EscalationTextDto,
  ): Promise<EscalationView> {
    return this.group.disagreeAgain(actor, { id, version }, text);
  }

  @Post('group-response') @HttpCode(200) @ApiOkResponse({ type: EscalationView })
  respond(
    @CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() response: GroupResponseDto,
  ): Promise<EscalationView> {
    return this.group.respond(actor, { id, version }, response);
  }
}
