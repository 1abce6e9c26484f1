import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../house/access/actor.js';
import { AskedLocale, CurrentActor, TokenHash } from '../house/access/current-actor.js';
import { HotRead } from '../house/access/open.js';
import type { Locale } from '../house/house.contract.js';
import { CreatedAt, Idempotent } from '../house/http/idempotent.js';
import { IdParam, IfMatch } from '../house/http/if-match.js';
import { MeetingDraftDto, MeetingEditDto, MeetingsQueryDto, PlanningQueryDto, SecondMeetingDto } from './meeting.dto.js';
import { MeetingPageView, MeetingPlanningView, MeetingView } from './meeting.view.js';
import { MeetingsViews } from './meetings.views.js';
import { PlanningService } from './planning/planning.service.js';

/** Meetings: reading and planning them. */
@ApiTags('meetings')
@Controller('api/meetings')
export class MeetingsController {
  constructor(private readonly views: MeetingsViews, private readonly plans: PlanningService) {}

  @Get() @HotRead() @ApiOkResponse({ type: MeetingPageView })
  list(@TokenHash() tokenHash: Buffer, @Query() { body, when = 'coming', after }: MeetingsQueryDto): Promise<MeetingPageView> {
    return this.views.page(tokenHash, { bodyId: body ?? null, when, after: after ?? null });
  }

  @Get('planning') @ApiOkResponse({ type: MeetingPlanningView })
  planning(@CurrentActor() actor: Actor, @Query() { body }: PlanningQueryDto): Promise<MeetingPlanningView> {
    return this.plans.planning(actor, body);
  }

  @Get(':id') @HotRead() @ApiOkResponse({ type: MeetingView })
  one(@TokenHash() tokenHash: Buffer, @AskedLocale() asked: Locale | null, @IdParam() id: string): Promise<MeetingView> {
    return this.views.read(tokenHash, id, asked);
  }

  @Post() @Idempotent() @CreatedAt('/api/meetings') @ApiCreatedResponse({ type: MeetingView })
  create(@CurrentActor() actor: Actor, @Body() draft: MeetingDraftDto): Promise<MeetingView> {
    return this.plans.create(actor, draft);
  }

  @Patch(':id') @ApiOkResponse({ type: MeetingView })
  edit(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() changes: MeetingEditDto): Promise<MeetingView> {
    return this.plans.edit(actor, { id, version }, changes);
  }

  @Post(':id/scheduling') @HttpCode(200) @ApiOkResponse({ type: MeetingView })
  schedule(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<MeetingView> {
    return this.plans.schedule(actor, { id, version });
  }

  @Post(':id/second-meeting') @Idempotent() @CreatedAt('/api/meetings') @ApiCreatedResponse({ type: MeetingView })
  second(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() draft: SecondMeetingDto): Promise<MeetingView> {
    return this.plans.second(actor, { id, version }, draft);
  }
}
