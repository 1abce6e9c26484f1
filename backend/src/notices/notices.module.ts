import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { EscalationsModule } from '../escalations/escalations.module.js';
import { LiveSubjects } from '../house/live/live-subjects.js';
import { Snoozes } from './snoozes.js';
import { TodayController } from './today.controller.js';
import { touchesToday } from './today.live.js';
import { TodayQueries } from './today.queries.js';
import { TodayService } from './today.service.js';

/** What waits for a person today. Nobody imports it. */
@Module({
  imports: [EscalationsModule],
  controllers: [TodayController],
  providers: [TodayQueries, TodayService, Snoozes],
})
export class NoticesModule implements OnModuleInit {
  constructor(private readonly live: LiveSubjects) {}

  onModuleInit(): void {
    this.live.registerPersonal('today', touchesToday(this.live));
  }
}
