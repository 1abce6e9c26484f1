import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkTable, programRole } from './network-table.js';

/**
 * Votes, decisions with the organisations they speak to, and the counters of their numbers.
 * Meetings, agenda items and escalations stand upstairs: their ids carry no foreign key here.
 */
export class CreateDecisions0050000000000 implements MigrationInterface {
  name = 'CreateDecisions0050000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(votes);
    await runner.query(decisions);
    await runner.query(parts);
    await runner.query(textStays);
    const program = await programRole(runner);
    await runner.query(`revoke delete on votes, decisions, decision_addressees, decision_numbers from ${program}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table decision_numbers;
      drop table decision_addressees;
      drop table decisions;
      drop function decisions_text_stays();
      drop table votes;
    `);
  }
}

const votes = `
create table votes (
  id uuid constraint votes_pkey primary key,
  network_id uuid not null,
  version int not null,
  body_id uuid not null,
  meeting_id uuid,
  agenda_item_id uuid,
  topic_id uuid,
  question text not null,
  form text not null,
  rules jsonb not null,
  voting_seats int not null,
  round_no int not null,
  state text not null,
  opened_at timestamptz,
  closed_at timestamptz,
  announced_at timestamptz,
  yes int,
  no int,
  abstain int,
  invalid int,
  not_voted int,
  excluded int,
  absent int,
  objections jsonb not null,
  outcome text,
  needed int,
  base int,
  reviews jsonb not null,
  annulled_reason text,
  constraint votes_network_id_uq unique (network_id, id),
  constraint votes_body_fk foreign key (network_id, body_id) references bodies (network_id, id),
  constraint votes_topic_fk foreign key (network_id, topic_id) references topics (network_id, id),
  constraint votes_state_check check (state in ('PREPARED', 'OPEN', 'CLOSED', 'ANNOUNCED', 'ANNULLED')),
  constraint votes_form_check check (form in ('SHOW_OF_HANDS', 'ROLL_CALL', 'ACCLAMATION', 'CONSENT')),
  constraint votes_counts_check check (case when form = 'CONSENT' or state in ('PREPARED', 'OPEN')
    then num_nonnulls(yes, no, abstain, invalid, not_voted, excluded, absent) = 0
    else num_nulls(yes, no, abstain, invalid, not_voted, excluded, absent) = 0
      and yes + no + abstain + invalid + not_voted + excluded + absent = voting_seats
      and least(yes, no, abstain, invalid, not_voted, excluded, absent) >= 0 end),
  constraint votes_outcome_check check ((outcome is not null) = (state in ('ANNOUNCED', 'ANNULLED')))
);
create index votes_item_idx on votes (network_id, agenda_item_id);
${networkTable('votes')}`;

const decisions = `
create table decisions (
  id uuid constraint decisions_pkey primary key,
  network_id uuid not null,
  version int not null,
  number text not null,
  body_id uuid not null,
  year int not null,
  running int not null,
  meeting_id uuid,
  agenda_item_id uuid,
  escalation_id uuid,
  topic_id uuid,
  vote_id uuid,
  text text not null,
  reasons text,
  effect text not null,
  outcome text not null,
  visibility text not null,
  decided_on date not null,
  competence_checked_by_person_id uuid,
  responsible_person_id uuid,
  due_on date,
  review_on date,
  supersedes_id uuid,
  tracking text,
  delay_reason text,
  next_on date,
  tracking_note text,
  constraint decisions_network_id_uq unique (network_id, id),
  constraint decisions_number_uq unique (network_id, number),
  constraint decisions_running_uq unique (network_id, body_id, year, running),
  constraint decisions_body_fk foreign key (network_id, body_id) references bodies (network_id, id),
  constraint decisions_topic_fk foreign key (network_id, topic_id) references topics (network_id, id),
  constraint decisions_vote_fk foreign key (network_id, vote_id) references votes (network_id, id),
  constraint decisions_supersedes_fk foreign key (network_id, supersedes_id) references decisions (network_id, id),
  constraint decisions_competence_fk foreign key (network_id, competence_checked_by_person_id) references persons (network_id, id),
  constraint decisions_responsible_fk foreign key (network_id, responsible_person_id) references persons (network_id, id),
  constraint decisions_effect_check check (effect in ('INTERNAL', 'SELF_COMMITMENT', 'RECOMMENDATION', 'STATEMENT', 'REFERRAL', 'ACKNOWLEDGEMENT', 'PROCEDURAL')),
  constraint decisions_outcome_check check (outcome in ('ADOPTED', 'REJECTED')),
  constraint decisions_visibility_check check (visibility in ('PUBLIC', 'NETWORK', 'BODY', 'RESTRICTED')),
  constraint decisions_tracking_check check (tracking is null or (outcome = 'ADOPTED'
    and tracking in ('OPEN', 'IN_IMPLEMENTATION', 'IMPLEMENTED', 'ACKNOWLEDGED', 'ONGOING', 'OBSOLETE'))),
  constraint decisions_delay_check check (delay_reason is null or (tracking = 'IN_IMPLEMENTATION' and next_on is not null)),
  constraint decisions_supersedes_check check (supersedes_id <> id)
);
create index decisions_register_idx on decisions (network_id, decided_on, id);
create index decisions_topic_idx on decisions (network_id, topic_id);
create index decisions_item_idx on decisions (network_id, agenda_item_id);
create index decisions_meeting_idx on decisions (network_id, meeting_id);
create index decisions_escalation_idx on decisions (network_id, escalation_id);
${networkTable('decisions')}`;

const parts = `
create table decision_addressees (
  network_id uuid not null,
  decision_id uuid not null,
  organization_id uuid not null,
  constraint decision_addressees_pkey primary key (network_id, decision_id, organization_id),
  constraint decision_addressees_decision_fk foreign key (network_id, decision_id) references decisions (network_id, id),
  constraint decision_addressees_organization_fk foreign key (network_id, organization_id) references organizations (network_id, id)
);
${networkTable('decision_addressees')}
create table decision_numbers (
  network_id uuid not null,
  body_id uuid not null,
  year int not null,
  last int not null,
  constraint decision_numbers_pkey primary key (network_id, body_id, year),
  constraint decision_numbers_body_fk foreign key (network_id, body_id) references bodies (network_id, id)
);
${networkTable('decision_numbers')}`;

// The last wall behind the program: what was decided stays as it was said (domain.md C18).
const textStays = `
create function decisions_text_stays() returns trigger language plpgsql as $f$
begin
  raise exception 'a decision is never rewritten' using errcode = '23514', constraint = 'decisions_text_stays';
end $f$;
create trigger decisions_text_stays before update on decisions for each row
  when (old.text is distinct from new.text or old.number is distinct from new.number or old.outcome is distinct from new.outcome
    or old.body_id is distinct from new.body_id or old.vote_id is distinct from new.vote_id or old.decided_on is distinct from new.decided_on)
  execute function decisions_text_stays();`;
