import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../house/access/actor.js';
import { CurrentActor } from '../../house/access/current-actor.js';
import { Idempotent } from '../../house/http/idempotent.js';
import { IdParam } from '../../house/http/if-match.js';
import { CommentDraftDto } from '../topic.dto.js';
import { CommentView } from '../topic.view.js';
import { CommentsService } from './comments.service.js';

/** The talk about a topic. */
@ApiTags('topics')
@Controller('api/topics/:id/comments')
export class CommentsController {
  constructor(private readonly comments: CommentsService) {}

  @Get() @ApiOkResponse({ type: [CommentView] })
  list(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CommentView[]> {
    return this.comments.list(actor, id);
  }

  @Post() @Idempotent() @ApiCreatedResponse({ type: CommentView })
  write(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() { text }: CommentDraftDto): Promise<CommentView> {
    return this.comments.write(actor, id, text);
  }
}
