import { Module } from '@nestjs/common';
import { TopicsModule } from '../topics/topics.module.js';
import { JournalController } from './journal.controller.js';
import { JournalQueries } from './journal.queries.js';
import { JournalService } from './journal.service.js';
import { ThreadController } from './thread.controller.js';
import { ThreadQueries } from './thread.queries.js';
import { ThreadService } from './thread.service.js';

/** What the network has told: the thread of a matter, and the history of each thing. Nobody imports it. */
@Module({
  imports: [TopicsModule],
  controllers: [ThreadController, JournalController],
  providers: [ThreadQueries, ThreadService, JournalQueries, JournalService],
})
export class JournalModule {}
