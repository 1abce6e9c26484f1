import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkTable, programRole } from './network-table.js';

/** The rules of procedure of a body as versions with a time; a meeting stays bound to the one it was invited under. */
export class CreateProcedureRules0031000000000 implements MigrationInterface {
  name = 'CreateProcedureRules0031000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table procedure_rules (
        id uuid constraint procedure_rules_pkey primary key,
        network_id uuid not null,
        version int not null,
        body_id uuid not null,
        preset text not null,
        valid_from date not null,
        valid_to date,
        rules jsonb not null,
        adopted_by_decision_id uuid,
        constraint procedure_rules_network_id_uq unique (network_id, id),
        constraint procedure_rules_from_uq unique (network_id, body_id, valid_from),
        constraint procedure_rules_body_fk foreign key (network_id, body_id) references bodies (network_id, id),
        constraint procedure_rules_span_check check (valid_to >= valid_from),
        constraint procedure_rules_preset_check check (preset in ('ADVISORY_BOARD_STANDARD', 'WORKING_GROUP_CONSENSUS',
          'THUERKO_ANALOG', 'REPRESENTATIVE_BOARD', 'NETWORK_ASSEMBLY', 'TASK_FORCE'))
      );
      ${networkTable('procedure_rules')}
      revoke delete on procedure_rules from ${await programRole(runner)};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table procedure_rules');
  }
}
