import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A changed agenda is held for a minute, as the invitation is (decisions.md 21): until when, and the agenda that had been sent before,
 * which an undoing brings back.
 */
export class MeetingsHeldAmendments0105000000000 implements MigrationInterface {
  name = 'MeetingsHeldAmendments0105000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table meetings add column amendment jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table meetings drop column amendment');
  }
}
