import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../house/access/actor.js';
import { CurrentActor } from '../house/access/current-actor.js';
import { CreatedAt, Idempotent } from '../house/http/idempotent.js';
import { IdParam, IfMatch } from '../house/http/if-match.js';
import { ReadingService } from './line/reading.service.js';
import {
  TaskCompletionDto, TaskDraftDto, TaskLineDto, TaskPostponementDto, TaskReasonDto, TaskReassignmentDto, TasksQueryDto,
} from './task.dto.js';
import { TaskPageView, TaskReadingView, TaskView } from './task.view.js';
import { TasksService } from './tasks.service.js';
import { TasksViews } from './tasks.views.js';

/** Who does what until when. */
@ApiTags('tasks')
@Controller('api/tasks')
export class TasksController {
  constructor(private readonly tasks: TasksService, private readonly views: TasksViews, private readonly reading: ReadingService) {}

  @Get() @ApiOkResponse({ type: TaskPageView })
  list(@CurrentActor() actor: Actor, @Query() { body, all, mine, source, state, after }: TasksQueryDto): Promise<TaskPageView> {
    if (source !== undefined) return this.views.page(actor, { scope: { sourceId: source }, isOpen: null, after: after ?? null });
    const scope = mine ? 'mine' : body !== undefined ? { bodyId: body } : all ? 'all' : 'mine';
    return this.views.page(actor, { scope, isOpen: state !== 'done', after: after ?? null });
  }

  @Post() @Idempotent() @CreatedAt('/api/tasks') @ApiCreatedResponse({ type: TaskView })
  create(@CurrentActor() actor: Actor, @Body() draft: TaskDraftDto): Promise<TaskView> {
    return this.tasks.create(actor, draft);
  }

  @Post('reading') @HttpCode(200) @ApiOkResponse({ type: TaskReadingView })
  read(@CurrentActor() actor: Actor, @Body() line: TaskLineDto): Promise<TaskReadingView> {
    return this.reading.read(actor, line);
  }

  @Get(':id') @ApiOkResponse({ type: TaskView })
  one(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<TaskView> {
    return this.views.one(actor, id);
  }

  @Post(':id/acceptance') @HttpCode(200) @ApiOkResponse({ type: TaskView })
  accept(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<TaskView> {
    return this.tasks.take(actor, { id, version }, 'accept');
  }

  @Post(':id/declination') @HttpCode(200) @ApiOkResponse({ type: TaskView })
  decline(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { reason }: TaskReasonDto): Promise<TaskView> {
    return this.tasks.decline(actor, { id, version }, reason);
  }

  @Post(':id/start') @HttpCode(200) @ApiOkResponse({ type: TaskView })
  start(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<TaskView> {
    return this.tasks.take(actor, { id, version }, 'start');
  }

  @Post(':id/blockage') @HttpCode(200) @ApiOkResponse({ type: TaskView })
  block(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { reason }: TaskReasonDto): Promise<TaskView> {
    return this.tasks.takeBecause(actor, { id, version }, 'block', reason);
  }

  @Post(':id/unblocking') @HttpCode(200) @ApiOkResponse({ type: TaskView })
  unblock(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<TaskView> {
    return this.tasks.take(actor, { id, version }, 'unblock');
  }

  @Post(':id/postponement') @HttpCode(200) @ApiOkResponse({ type: TaskView })
  postpone(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() order: TaskPostponementDto): Promise<TaskView> {
    return this.tasks.postpone(actor, { id, version }, order);
  }

  @Post(':id/completion') @HttpCode(200) @ApiOkResponse({ type: TaskView })
  reportDone(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { doneReport }: TaskCompletionDto): Promise<TaskView> {
    return this.tasks.reportDone(actor, { id, version }, doneReport);
  }

  @Post(':id/completion/undoing') @HttpCode(200) @ApiOkResponse({ type: TaskView })
  undoDone(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<TaskView> {
    return this.tasks.take(actor, { id, version }, 'undoDone');
  }

  @Post(':id/confirmation') @HttpCode(200) @ApiOkResponse({ type: TaskView })
  confirm(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<TaskView> {
    return this.tasks.take(actor, { id, version }, 'confirm');
  }

  @Post(':id/reopening') @HttpCode(200) @ApiOkResponse({ type: TaskView })
  reopen(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { reason }: TaskReasonDto): Promise<TaskView> {
    return this.tasks.takeBecause(actor, { id, version }, 'reopen', reason);
  }

  @Post(':id/cancellation') @HttpCode(200) @ApiOkResponse({ type: TaskView })
  cancel(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { reason }: TaskReasonDto): Promise<TaskView> {
    return this.tasks.takeBecause(actor, { id, version }, 'cancel', reason);
  }

  @Post(':id/reassignment') @HttpCode(200) @ApiOkResponse({ type: TaskView })
  reassign(
    @CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { ownerPersonId }: TaskReassignmentDto,
  ): Promise<TaskView> {
    return this.tasks.reassign(actor, { id, version }, ownerPersonId);
  }
}
