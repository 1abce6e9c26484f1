import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../house/access/actor.js';
import { CurrentActor } from '../house/access/current-actor.js';
import { Snoozes } from './snoozes.js';
import { SnoozeDto } from './today.dto.js';
import { TodayService } from './today.service.js';
import { TodayView } from './today.view.js';

/** The page Heute: what waits for the person who asks. */
@ApiTags('today')
@Controller('api/today')
export class TodayController {
  constructor(private readonly today: TodayService, private readonly snoozes: Snoozes) {}

  @Get() @ApiOkResponse({ type: TodayView })
  read(@CurrentActor() actor: Actor): Promise<TodayView> {
    return this.today.of(actor);
  }

  @Put(':itemId/snooze') @ApiOkResponse({ type: TodayView })
  snooze(@CurrentActor() actor: Actor, @Param('itemId') itemId: string, @Body() { until }: SnoozeDto): Promise<TodayView> {
    return this.snoozes.set(actor, itemId, until);
  }
}
