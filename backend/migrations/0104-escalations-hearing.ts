import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readThread } from './0100-journal-thread.js';

/** A group is heard before what others have raised goes to the board (domain.md D6, invariant 9): the time it has, and what it said. */
export class EscalationsHearing0104000000000 implements MigrationInterface {
  name = 'EscalationsHearing0104000000000';

  async up(runner: QueryRunner): Promise<void> {
    // Rules in force get the period too; row security binds the owner, so it is lifted for one statement of this transaction.
    await runner.query(`
      alter table escalations add column hearing jsonb;
      alter table procedure_rules no force row level security;
      update procedure_rules set rules = jsonb_set(rules, '{escalation,hearingDays}', '14') where not rules -> 'escalation' ? 'hearingDays';
      alter table procedure_rules force row level security;
    `);
    await runner.query(readThread);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table escalations drop column hearing');
  }
}
