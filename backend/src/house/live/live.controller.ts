import { Body, Controller, Headers, Put, Query, Req, Sse } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import type { Actor } from '../access/actor.js';
import { CurrentActor, TokenHash } from '../access/current-actor.js';
import { IdParam } from '../http/if-match.js';
import { LiveQueryDto, LiveSubjectsDto, LiveSubjectsView } from './live.dto.js';
import { LiveStreams } from './live-streams.js';

/** Foreign changes appear without reload: one stream per tab. */
@ApiTags('live')
@Controller('api/live')
export class LiveController {
  constructor(private readonly streams: LiveStreams) {}

  @Sse()
  @ApiOperation({ summary: 'Server-sent events about the subjects, resumable by Last-Event-ID' })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  open(
    @CurrentActor() actor: Actor, @TokenHash() tokenHash: Buffer, @Query() query: LiveQueryDto,
    @Headers('last-event-id') lastEventId: string | undefined, @Req() request: FastifyRequest,
  ): Promise<Observable<MessageEvent>> {
    const isStuck = (): boolean => request.raw.socket.writableNeedDrain;
    return this.streams.open({ actor, tokenHash, subjects: query.subject, lastEventId, isStuck });
  }

  @Put(':streamId/subjects')
  @ApiOkResponse({ type: LiveSubjectsView })
  async follow(
    @CurrentActor() actor: Actor, @IdParam('streamId') streamId: string, @Body() order: LiveSubjectsDto,
  ): Promise<LiveSubjectsView> {
    return { subjects: await this.streams.follow(actor, streamId, order.subjects) };
  }
}
