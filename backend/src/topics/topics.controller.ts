import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../house/access/actor.js';
import { CurrentActor } from '../house/access/current-actor.js';
import { CreatedAt, Idempotent } from '../house/http/idempotent.js';
import { IdParam, IfMatch } from '../house/http/if-match.js';
import {
  PositionsDraftDto, TopicAssignmentDto, TopicDraftDto, TopicEditDto, TopicMergingDto, TopicReasonDto, TopicWaitingDto, TopicsQueryDto,
} from './topic.dto.js';
import { TopicPageView, TopicView } from './topic.view.js';
import { TopicsService } from './topics.service.js';
import { TopicsViews } from './topics.views.js';

/** The topics of the network, and what becomes of them. */
@ApiTags('topics')
@Controller('api/topics')
export class TopicsController {
  constructor(private readonly topics: TopicsService, private readonly views: TopicsViews) {}

  @Get() @ApiOkResponse({ type: TopicPageView })
  list(@CurrentActor() actor: Actor, @Query() query: TopicsQueryDto): Promise<TopicPageView> {
    return this.views.page(actor, query);
  }

  @Post() @Idempotent() @CreatedAt('/api/topics') @ApiCreatedResponse({ type: TopicView })
  raise(@CurrentActor() actor: Actor, @Body() draft: TopicDraftDto): Promise<TopicView> {
    return this.topics.raise(actor, draft);
  }

  @Get(':idOrNumber') @ApiOkResponse({ type: TopicView })
  one(@CurrentActor() actor: Actor, @Param('idOrNumber') idOrNumber: string): Promise<TopicView> {
    return this.views.one(actor, idOrNumber);
  }

  @Patch(':id') @ApiOkResponse({ type: TopicView })
  edit(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() changes: TopicEditDto): Promise<TopicView> {
    return this.topics.edit(actor, { id, version }, changes);
  }

  @Put(':id/positions') @ApiOkResponse({ type: TopicView })
  statePositions(
    @CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { positions }: PositionsDraftDto,
  ): Promise<TopicView> {
    return this.topics.statePositions(actor, { id, version }, positions);
  }

  @Post(':id/triage') @HttpCode(200) @ApiOkResponse({ type: TopicView })
  triage(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<TopicView> {
    return this.topics.take(actor, { id, version }, 'triage');
  }

  @Post(':id/assignment') @HttpCode(200) @ApiOkResponse({ type: TopicView })
  assign(
    @CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { bodyId }: TopicAssignmentDto,
  ): Promise<TopicView> {
    return this.topics.assign(actor, { id, version }, bodyId);
  }

  @Post(':id/acceptance') @HttpCode(200) @ApiOkResponse({ type: TopicView })
  accept(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<TopicView> {
    return this.topics.take(actor, { id, version }, 'accept');
  }

  @Post(':id/refusal') @HttpCode(200) @ApiOkResponse({ type: TopicView })
  refuse(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { reason }: TopicReasonDto): Promise<TopicView> {
    return this.topics.end(actor, { id, version }, 'refuse', reason);
  }

  @Post(':id/declination') @HttpCode(200) @ApiOkResponse({ type: TopicView })
  decline(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { reason }: TopicReasonDto): Promise<TopicView> {
    return this.topics.end(actor, { id, version }, 'decline', reason);
  }

  @Post(':id/merging') @HttpCode(200) @ApiOkResponse({ type: TopicView })
  merge(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() order: TopicMergingDto): Promise<TopicView> {
    return this.topics.merge(actor, { id, version }, order);
  }

  @Post(':id/waiting') @HttpCode(200) @ApiOkResponse({ type: TopicView })
  wait(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() order: TopicWaitingDto): Promise<TopicView> {
    return this.topics.wait(actor, { id, version }, order);
  }

  @Post(':id/resumption') @HttpCode(200) @ApiOkResponse({ type: TopicView })
  resume(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<TopicView> {
    return this.topics.take(actor, { id, version }, 'resume');
  }

  @Post(':id/completion') @HttpCode(200) @ApiOkResponse({ type: TopicView })
  finish(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<TopicView> {
    return this.topics.take(actor, { id, version }, 'finish');
  }

  @Post(':id/reopening') @HttpCode(200) @ApiOkResponse({ type: TopicView })
  reopen(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<TopicView> {
    return this.topics.take(actor, { id, version }, 'reopen');
  }
}
