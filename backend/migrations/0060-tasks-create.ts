import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkTable, programRole } from './network-table.js';

/** Tasks and the log of their postponements. What they come from stands upstairs and carries no foreign key here. */
export class CreateTasks0060000000000 implements MigrationInterface {
  name = 'CreateTasks0060000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tasks);
    await runner.query(dueChanges);
    const program = await programRole(runner);
    await runner.query(`
      revoke delete on tasks, task_due_changes from ${program};
      revoke update on task_due_changes from ${program};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table task_due_changes;
      drop table tasks;
    `);
  }
}

const tasks = `
create table tasks (
  id uuid constraint tasks_pkey primary key,
  network_id uuid not null,
  version int not null,
  title text not null,
  description text not null,
  owner_person_id uuid not null,
  created_by_person_id uuid not null,
  accepted_on date,
  due_on date not null,
  original_due_on date not null,
  body_id uuid,
  topic_id uuid,
  source_type text not null,
  source_id uuid,
  state text not null,
  state_before text,
  blocked_reason text,
  done_report text,
  done_at timestamptz,
  confirmed_by_person_id uuid,
  constraint tasks_network_id_uq unique (network_id, id),
  constraint tasks_body_fk foreign key (network_id, body_id) references bodies (network_id, id),
  constraint tasks_topic_fk foreign key (network_id, topic_id) references topics (network_id, id),
  constraint tasks_owner_fk foreign key (network_id, owner_person_id) references persons (network_id, id),
  constraint tasks_created_by_fk foreign key (network_id, created_by_person_id) references persons (network_id, id),
  constraint tasks_confirmed_by_fk foreign key (network_id, confirmed_by_person_id) references persons (network_id, id),
  constraint tasks_state_check check (state in ('OPEN', 'IN_PROGRESS', 'BLOCKED', 'DONE_REPORTED', 'CONFIRMED', 'REOPENED', 'CANCELLED')),
  constraint tasks_source_check check (source_type in ('AGENDA_ITEM', 'DECISION', 'ESCALATION', 'MEASURE', 'FREE') and (source_type = 'FREE') = (source_id is null)),
  constraint tasks_blocked_check check ((state = 'BLOCKED') = (blocked_reason is not null)),
  constraint tasks_done_check check (state not in ('DONE_REPORTED', 'CONFIRMED') or (done_report is not null and done_at is not null)),
  constraint tasks_confirmed_check check ((state = 'CONFIRMED') = (confirmed_by_person_id is not null))
);
create index tasks_owner_idx on tasks (network_id, owner_person_id, due_on);
create index tasks_body_idx on tasks (network_id, body_id, due_on);
create index tasks_topic_idx on tasks (network_id, topic_id);
create index tasks_source_idx on tasks (network_id, source_id);
${networkTable('tasks')}`;

const dueChanges = `
create table task_due_changes (
  id uuid constraint task_due_changes_pkey primary key,
  network_id uuid not null,
  task_id uuid not null,
  from_day date not null,
  to_day date not null,
  reason text not null,
  at timestamptz not null,
  by_person_id uuid not null,
  constraint task_due_changes_task_fk foreign key (network_id, task_id) references tasks (network_id, id),
  constraint task_due_changes_by_fk foreign key (network_id, by_person_id) references persons (network_id, id)
);
create index task_due_changes_task_idx on task_due_changes (network_id, task_id, at);
${networkTable('task_due_changes')}`;
