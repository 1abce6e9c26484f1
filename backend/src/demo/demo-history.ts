import { Injectable } from '@nestjs/common';
import type { Transaction } from '../house/database/unit-of-work.js';
import { Clock } from '../house/time/clock.js';
import { TopicsDoor } from '../topics/topics.door.js';
import type { DemoIds } from './demo-structure.js';
import { loadDemoTopics } from './demo-topics.js';

/** Tells what happened in the demo network before the day of loading, and what is planned. */
@Injectable()
export class DemoHistory {
  constructor(private readonly topics: TopicsDoor, private readonly clock: Clock) {}

  async tell(tx: Transaction, structure: DemoIds): Promise<void> {
    await loadDemoTopics(tx, structure, { topics: this.topics, clock: this.clock });
  }
}
