import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../house/access/actor.js';
import { CurrentActor } from '../../house/access/current-actor.js';
import { IdParam } from '../../house/http/if-match.js';
import { OnDayDto } from '../body.dto.js';
import { MeetingDayDto, VoteExampleDto } from './rules.dto.js';
import { RulesService } from './rules.service.js';
import { NoticeVerdictView, ProcedureRulesView, VoteVerdictView } from './rules.view.js';

/** The rules of procedure of a body. */
@ApiTags('bodies')
@Controller('api/bodies/:id/rules')
export class RulesController {
  constructor(private readonly rules: RulesService) {}

  @Get()
  @ApiOkResponse({ type: ProcedureRulesView })
  view(@CurrentActor() actor: Actor, @IdParam() id: string, @Query() { on }: OnDayDto): Promise<ProcedureRulesView> {
    return this.rules.view(actor, id, on);
  }

  @Get('notice')
  @ApiOkResponse({ type: NoticeVerdictView })
  notice(@CurrentActor() actor: Actor, @IdParam() id: string, @Query() { meetingOn }: MeetingDayDto): Promise<NoticeVerdictView> {
    return this.rules.notice(actor, id, meetingOn);
  }

  /** Computes an example; a POST because of its body, nothing is kept. */
  @Post('vote') @HttpCode(200)
  @ApiOkResponse({ type: VoteVerdictView })
  vote(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() example: VoteExampleDto): Promise<VoteVerdictView> {
    return this.rules.vote(actor, id, example);
  }
}
