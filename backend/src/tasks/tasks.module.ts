import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { LiveSubjects } from '../house/live/live-subjects.js';
import { PeopleModule } from '../people/people.module.js';
import { TopicsModule } from '../topics/topics.module.js';
import { TaskDueChange } from './due-change.js';
import { ReadingService } from './line/reading.service.js';
import { taskPolicy } from './task.policy.js';
import { Task } from './task.js';
import { TasksController } from './tasks.controller.js';
import { TasksDoor } from './tasks.door.js';
import { TasksQueries } from './tasks.queries.js';
import { TasksService } from './tasks.service.js';
import { TasksViews } from './tasks.views.js';

/** Who does what until when, and from which decision. */
@Module({
  imports: [TypeOrmModule.forFeature([Task, TaskDueChange]), BodiesModule, DecisionsModule, PeopleModule, TopicsModule],
  controllers: [TasksController],
  providers: [TasksDoor, TasksQueries, TasksViews, TasksService, ReadingService],
  exports: [TasksDoor],
})
export class TasksModule implements OnModuleInit {
  constructor(private readonly live: LiveSubjects, private readonly queries: TasksQueries) {}

  onModuleInit(): void {
    this.live.register('task', async (actor, id) => {
      const subject = await this.queries.subject(actor.networkId, id);
      return subject !== undefined && taskPolicy.may(actor, 'see', subject);
    });
  }
}
