import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MeetingsHotReads0095000000000 } from './0095-meetings-hot-reads.js';

/** The hot reads of meetings as they stand now: attendance and answers are read once for a meeting, and plans are kept whoever asks. */
export class MeetingsPeopleOnce0107000000000 implements MigrationInterface {
  name = 'MeetingsPeopleOnce0107000000000';

  async up(runner: QueryRunner): Promise<void> {
    const reads = new MeetingsHotReads0095000000000();
    await reads.down(runner);
    await reads.up(runner);
  }

  /** The functions stay: what they answer is the same. */
  async down(): Promise<void> {
    // Nothing to take back.
  }
}
