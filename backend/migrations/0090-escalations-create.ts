import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkTable, programRole } from './network-table.js';

/** Escalations, the log of their mediation, and the numbers of a year. History stays: nothing is deleted. */
export class CreateEscalations0090000000000 implements MigrationInterface {
  name = 'CreateEscalations0090000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(escalations);
    await runner.query(keys);
    await runner.query(sessions);
    const program = await programRole(runner);
    await runner.query(`revoke delete on escalations, mediation_sessions, escalation_numbers from ${program}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table mediation_sessions;
      drop table escalation_numbers;
      drop table escalations;
    `);
  }
}

const escalations = `
create table escalations (
  id uuid constraint escalations_pkey primary key,
  network_id uuid not null,
  version int not null,
  number text not null,
  topic_id uuid not null,
  origin_body_id uuid not null,
  board_body_id uuid not null,
  origin_item_id uuid,
  raised_by_person_id uuid not null,
  raised_as text not null,
  path text not null,
  board_mode text not null,
  reason_for_p3 text,
  question text not null,
  background text not null,
  attempts text not null,
  desired_outcome text not null,
  decision_needed_by date,
  positions jsonb not null,
  state text not null,
  state_since timestamptz not null,
  due_on date,
  submitted_on date,
  returned_with text,
  changed_since_return boolean not null,
  mediation_waived_reason text,
  forwarding_note text,
  manager_view text,
  forwarded_unchecked boolean not null,
  mediator_person_id uuid,
  mediation_plan text,
  mediation_started_on date,
  mediation_ends_on date,
  mediation_extended boolean not null,
  settlement jsonb,
  summary jsonb,
  board_item_id uuid,
  board_paper text,
  board_postponements int not null,
  referrals_back int not null,
  referral jsonb,
  answer jsonb,
  answer_decision_id uuid,
  county_since timestamptz,
  group_response jsonb,
  closure text,
  closure_text text,
  without_group_response boolean not null
);
${networkTable('escalations')}`;

const keys = `
alter table escalations
  add constraint escalations_network_id_uq unique (network_id, id),
  add constraint escalations_number_uq unique (network_id, number),
  add constraint escalations_topic_fk foreign key (network_id, topic_id) references topics (network_id, id),
  add constraint escalations_origin_body_fk foreign key (network_id, origin_body_id) references bodies (network_id, id),
  add constraint escalations_board_body_fk foreign key (network_id, board_body_id) references bodies (network_id, id),
  add constraint escalations_origin_item_fk foreign key (network_id, origin_item_id) references agenda_items (network_id, id),
  add constraint escalations_board_item_fk foreign key (network_id, board_item_id) references agenda_items (network_id, id),
  add constraint escalations_raised_by_fk foreign key (network_id, raised_by_person_id) references persons (network_id, id),
  add constraint escalations_mediator_fk foreign key (network_id, mediator_person_id) references persons (network_id, id),
  add constraint escalations_answer_decision_fk foreign key (network_id, answer_decision_id) references decisions (network_id, id),
  add constraint escalations_goes_elsewhere_check check (origin_body_id <> board_body_id),
  add constraint escalations_closure_check check ((state = 'CLOSED') = (closure is not null) and (state = 'CLOSED') = (closure_text is not null)),
  add constraint escalations_turn_check check (state = 'CLOSED' or due_on is not null),
  add constraint escalations_state_check check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'IN_MEDIATION', 'SETTLEMENT_PROPOSED',
    'READY_FOR_BOARD', 'ON_BOARD_AGENDA', 'BOARD_POSTPONED', 'REFERRED_BACK', 'AT_COUNTY', 'ANSWERED', 'CLOSED')),
  add constraint escalations_path_check check (path in ('P1_NO_AGREEMENT', 'P2_PARTICIPATION_REQUEST', 'P3_BOARD_DECISION_NEEDED')),
  add constraint escalations_mode_check check (board_mode in ('ADVISE', 'CO_DECIDE', 'DECIDE')),
  add constraint escalations_raised_as_check check (raised_as in ('SPOKESPERSON', 'MANAGER', 'CHAIR'));
create unique index escalations_open_topic_uq on escalations (network_id, topic_id) where state <> 'CLOSED';
create index escalations_topic_idx on escalations (network_id, topic_id);
create index escalations_origin_idx on escalations (network_id, origin_body_id);
create index escalations_board_item_idx on escalations (network_id, board_item_id);
create index escalations_open_idx on escalations (network_id, state, due_on);`;

const sessions = `
create table mediation_sessions (
  id uuid constraint mediation_sessions_pkey primary key,
  network_id uuid not null,
  version int not null,
  escalation_id uuid not null,
  held_on date not null,
  note text not null,
  refused boolean not null,
  constraint mediation_sessions_network_id_uq unique (network_id, id),
  constraint mediation_sessions_escalation_fk foreign key (network_id, escalation_id) references escalations (network_id, id)
);
create index mediation_sessions_escalation_idx on mediation_sessions (network_id, escalation_id);
${networkTable('mediation_sessions')}
create table escalation_numbers (
  network_id uuid not null,
  year int not null,
  last int not null,
  constraint escalation_numbers_pkey primary key (network_id, year)
);
${networkTable('escalation_numbers')}`;
