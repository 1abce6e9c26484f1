import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { LiveSubjects } from '../house/live/live-subjects.js';
import { CommentsController } from './comments/comments.controller.js';
import { CommentsService } from './comments/comments.service.js';
import { TopicComment } from './comments/topic-comment.js';
import { topicPolicy } from './topic.policy.js';
import { TopicPosition } from './topic-position.js';
import { Topic } from './topic.js';
import { TopicsController } from './topics.controller.js';
import { TopicsDoor } from './topics.door.js';
import { TopicsQueries } from './topics.queries.js';
import { TopicsService } from './topics.service.js';
import { TopicsViews } from './topics.views.js';

/** What the network works on: intake, triage, the backlog of each body, the talk about it. */
@Module({
  imports: [TypeOrmModule.forFeature([Topic, TopicPosition, TopicComment]), BodiesModule],
  controllers: [TopicsController, CommentsController],
  providers: [TopicsDoor, TopicsQueries, TopicsViews, TopicsService, CommentsService],
  exports: [TopicsDoor],
})
export class TopicsModule implements OnModuleInit {
  constructor(private readonly live: LiveSubjects, private readonly queries: TopicsQueries) {}

  onModuleInit(): void {
    this.live.register('topic', async (actor, id) => {
      const subject = await this.queries.subject(actor.networkId, id);
      return subject !== undefined && topicPolicy.may(actor, 'see', subject);
    });
    this.live.register('topicComment', async (actor, id) => {
      const subject = await this.queries.subjectOfComment(actor.networkId, id);
      return subject !== undefined && topicPolicy.may(actor, 'read', subject);
    });
  }
}
