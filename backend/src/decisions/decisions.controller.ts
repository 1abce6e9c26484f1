import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../house/access/actor.js';
import { CurrentActor } from '../house/access/current-actor.js';
import { IdParam, IfMatch } from '../house/http/if-match.js';
import {
  CompletionReportDto, DecisionsQueryDto, DelayReportDto, ImplementationStartDto, ObsolescenceReportDto, OngoingReportDto,
} from './decision.dto.js';
import { DecisionPageView, DecisionView } from './decision.view.js';
import { DecisionsService } from './decisions.service.js';
import { DecisionsViews } from './decisions.views.js';

/** The register of decisions and recommendations, and what becomes of them. */
@ApiTags('decisions')
@Controller('api/decisions')
export class DecisionsController {
  constructor(private readonly decisions: DecisionsService, private readonly views: DecisionsViews) {}

  @Get() @ApiOkResponse({ type: DecisionPageView })
  list(@CurrentActor() actor: Actor, @Query() query: DecisionsQueryDto): Promise<DecisionPageView> {
    return this.views.page(actor, query);
  }

  @Get(':idOrNumber') @ApiOkResponse({ type: DecisionView })
  one(@CurrentActor() actor: Actor, @Param('idOrNumber') idOrNumber: string): Promise<DecisionView> {
    return this.views.one(actor, idOrNumber);
  }

  @Post(':id/implementation') @HttpCode(200) @ApiOkResponse({ type: DecisionView })
  startImplementation(
    @CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { dueOn }: ImplementationStartDto,
  ): Promise<DecisionView> {
    return this.decisions.startImplementation(actor, { id, version }, dueOn);
  }

  @Post(':id/delay') @HttpCode(200) @ApiOkResponse({ type: DecisionView })
  reportDelay(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() report: DelayReportDto): Promise<DecisionView> {
    return this.decisions.reportDelay(actor, { id, version }, report);
  }

  @Post(':id/completion') @HttpCode(200) @ApiOkResponse({ type: DecisionView })
  reportImplemented(
    @CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { note }: CompletionReportDto,
  ): Promise<DecisionView> {
    return this.decisions.reportImplemented(actor, { id, version }, note);
  }

  @Post(':id/acknowledgement') @HttpCode(200) @ApiOkResponse({ type: DecisionView })
  acknowledge(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<DecisionView> {
    return this.decisions.acknowledge(actor, { id, version });
  }

  @Post(':id/ongoing') @HttpCode(200) @ApiOkResponse({ type: DecisionView })
  keepOngoing(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { nextOn }: OngoingReportDto): Promise<DecisionView> {
    return this.decisions.keepOngoing(actor, { id, version }, nextOn);
  }

  @Post(':id/obsolescence') @HttpCode(200) @ApiOkResponse({ type: DecisionView })
  declareObsolete(
    @CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { reason }: ObsolescenceReportDto,
  ): Promise<DecisionView> {
    return this.decisions.declareObsolete(actor, { id, version }, reason);
  }
}
