import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../house/access/actor.js';
import { CurrentActor } from '../../house/access/current-actor.js';
import { IdParam, IfMatch } from '../../house/http/if-match.js';
import { EscalationView } from '../escalation.view.js';
import { AnswersService } from './answers.service.js';
import { BoardAnswerDto, ReferralBackDto, SchedulingDto } from './board.dto.js';
import { SchedulingService } from './scheduling.service.js';

/** The board's part: a place on its agenda, and its vote. */
@ApiTags('escalations')
@Controller('api/escalations/:id')
export class BoardController {
  constructor(private readonly scheduling: SchedulingService, private readonly answers: AnswersService) {}

  @Post('scheduling') @HttpCode(200) @ApiOkResponse({ type: EscalationView })
  schedule(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() order: SchedulingDto): Promise<EscalationView> {
    return this.scheduling.schedule(actor, { id, version }, order);
  }

  @Post('advice') @HttpCode(200) @ApiOkResponse({ type: EscalationView })
  advise(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() order: BoardAnswerDto): Promise<EscalationView> {
    return this.answers.advise(actor, { id, version }, order);
  }

  @Post('decision') @HttpCode(200) @ApiOkResponse({ type: EscalationView })
  decide(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() order: BoardAnswerDto): Promise<EscalationView> {
    return this.answers.decide(actor, { id, version }, order);
  }

  @Post('board-rejection') @HttpCode(200) @ApiOkResponse({ type: EscalationView })
  reject(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() order: BoardAnswerDto): Promise<EscalationView> {
    return this.answers.reject(actor, { id, version }, order);
  }

  @Post('referral-back') @HttpCode(200) @ApiOkResponse({ type: EscalationView })
  referBack(
    @CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() order: ReferralBackDto,
  ): Promise<EscalationView> {
    return this.answers.referBack(actor, { id, version }, order);
  }
}
