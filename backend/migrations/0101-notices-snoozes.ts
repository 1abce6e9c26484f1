import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkTable } from './network-table.js';

/** What somebody wants to be reminded of later: one row per person and item of the page Heute. It leaves no trace in the journal. */
export class NoticesSnoozes0101000000000 implements MigrationInterface {
  name = 'NoticesSnoozes0101000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table today_snoozes (
        network_id uuid not null,
        person_id uuid not null,
        item_id text not null,
        until date not null,
        constraint today_snoozes_pkey primary key (network_id, person_id, item_id),
        constraint today_snoozes_person_fk foreign key (network_id, person_id) references persons (network_id, id),
        constraint today_snoozes_item_id_check check (length(item_id) between 1 and 80)
      );
      ${networkTable('today_snoozes')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table today_snoozes');
  }
}
