import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MeetingsHotReads0095000000000 } from './0095-meetings-hot-reads.js';

/** The hot reads of meetings as they stand now, also in a database that had them before; who attended is found by meeting and person. */
export class MeetingsHotReadsAgain0106000000000 implements MigrationInterface {
  name = 'MeetingsHotReadsAgain0106000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index attendances_meeting_idx;
      create index attendances_meeting_idx on attendances (network_id, meeting_id, person_id);
    `);
    const reads = new MeetingsHotReads0095000000000();
    await reads.down(runner);
    await reads.up(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index attendances_meeting_idx;
      create index attendances_meeting_idx on attendances (network_id, meeting_id);
    `);
  }
}
