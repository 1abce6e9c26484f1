import { Injectable } from '@nestjs/common';
import type { ProcedureRuleSet } from '../bodies/rules/procedure-rules.contract.js';
import { hasRole, memberBodiesOf } from '../house/access/actor.js';
import type { Actor } from '../house/access/actor.js';
import { isId } from '../house/database/new-id.js';
import { Database } from '../house/database/queries.js';
import type { BodyRef, Day, Id, Moment, PersonRef } from '../house/house.contract.js';
import { topicsVisibleTo } from '../topics/topics.door.js';
import type { DecisionEffect, DecisionOutcome, DecisionView, TrackingState } from './decision.contract.js';
import { askedBy, decisionsVisibleTo } from './decision.policy.js';
import type { DecisionSubject } from './decision.policy.js';
import type { ObjectionView, VoteCounts, VoteForm, VoteState } from './votes/vote.contract.js';

const pageSize = 50;
const topicAt = 5;

const subjectColumns = `d.id, d.body_id as "bodyId", d.visibility, d.responsible_person_id as "responsiblePersonId", d.outcome, d.tracking,
  ${askedBy('d')} as "askedByBodyId"`;
const person = (id: string): string => `(select jsonb_build_object('id', p.id, 'name', p.name, 'organization', coalesce(o.short_name, o.name))
  from persons p left join organizations o on o.network_id = p.network_id and o.id = p.organization_id where p.network_id = d.network_id and p.id = ${id})`;

const rowColumns = `${subjectColumns}, d.number, d.text, d.effect, d.decided_on as "decidedOn", d.due_on as "dueOn", d.delay_reason as "delayReason",
  jsonb_build_object('id', b.id, 'name', b.name, 'shortName', b.short_name) as body,
  case when v.yes is not null then jsonb_build_object('yes', v.yes, 'no', v.no, 'abstain', v.abstain) end as tally,
  case when t.id is not null then jsonb_build_object('id', t.id, 'number', t.number, 'title', t.title) end as topic,
  exists (select from decisions x where x.network_id = d.network_id and x.supersedes_id = d.id) as superseded`;

/** The actor's own view of the surroundings: what they may not see is not joined. The first values are the actor's. */
const around = (actor: Actor) => {
  const own = decisionsVisibleTo(actor, 'd', 1);
  const topic = topicsVisibleTo(actor, 't', topicAt);
  return {
    own,
    values: [...own.values, ...topic.values],
    first: topicAt + topic.values.length,
    tables: `from decisions d join bodies b on b.network_id = d.network_id and b.id = d.body_id
      left join votes v on v.network_id = d.network_id and v.id = d.vote_id
      left join topics t on t.network_id = d.network_id and t.id = d.topic_id and ${topic.sql}`,
    mention: (alias: string) => decisionsVisibleTo(actor, alias, 1).sql,
  };
};

const wholeColumns = (mention: (alias: string) => string): string => `, d.version, d.reasons, d.review_on as "reviewOn", d.next_on as "nextOn",
  d.tracking_note as "trackingNote", ${person('d.competence_checked_by_person_id')} as "competenceCheckedBy", ${person('d.responsible_person_id')} as responsible,
  (select jsonb_build_object('id', m.id, 'title', m.title, 'startsOn', to_char(m.starts_at at time zone 'Europe/Berlin', 'YYYY-MM-DD'),
     'itemNumber', (select i.number from agenda_items i where i.network_id = d.network_id and i.id = d.agenda_item_id))
   from meetings m where m.network_id = d.network_id and m.id = d.meeting_id and ($1::boolean or m.body_id = any ($4::uuid[]))) as meeting,
  (select jsonb_build_object('id', e.id, 'number', e.number) from escalations e where e.network_id = d.network_id and e.id = d.escalation_id
     and ($1::boolean or e.mediator_person_id = $3::uuid or e.origin_body_id = any ($4::uuid[]) or e.board_body_id = any ($4::uuid[]))) as escalation,
  coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name) from decision_addressees a
    join organizations o on o.network_id = a.network_id and o.id = a.organization_id
    where a.network_id = d.network_id and a.decision_id = d.id), '[]') as addressees,
  (select jsonb_build_object('id', x.id, 'number', x.number) from decisions x
   where x.network_id = d.network_id and x.id = d.supersedes_id and ${mention('x')}) as supersedes,
  (select jsonb_build_object('id', x.id, 'number', x.number) from decisions x
   where x.network_id = d.network_id and x.supersedes_id = d.id and ${mention('x')} limit 1) as "supersededBy",
  d.meeting_id is not null and not exists (select from minutes n where n.network_id = d.network_id and n.meeting_id = d.meeting_id
    and n.state in ('APPROVED', 'PUBLISHED', 'UNPUBLISHED')) as "subjectToMinutes",
  case when v.id is not null then jsonb_build_object('id', v.id, 'question', v.question, 'form', v.form, 'rules', v.rules, 'state', v.state,
    'objections', v.objections, 'announcedAt', v.announced_at, 'roundNo', v.round_no, 'counts', case when v.yes is not null then
      jsonb_build_object('yes', v.yes, 'no', v.no, 'abstain', v.abstain, 'invalid', v.invalid, 'notVoted', v.not_voted,
        'excluded', v.excluded, 'absent', v.absent) end) end as vote`;

/** A vote as it was kept; its verdict is said again in the reader's language. */
export interface VoteRecord {
  id: Id; question: string; form: VoteForm; rules: ProcedureRuleSet; state: VoteState; objections: ObjectionView[]; announcedAt: Moment;
  roundNo: number; counts: VoteCounts | null;
}
export interface DecisionRecord extends DecisionSubject {
  id: Id; number: string; text: string; effect: DecisionEffect; outcome: DecisionOutcome; tracking: TrackingState | null; decidedOn: Day;
  dueOn: Day | null; delayReason: string | null; body: BodyRef; tally: { yes: number; no: number; abstain: number } | null;
  topic: { id: Id; number: string; title: string } | null; superseded: boolean;
}
export type WholeRecord = DecisionRecord & Pick<DecisionView, 'version' | 'reasons' | 'reviewOn' | 'meeting' | 'escalation' | 'addressees' | 'supersedes'
  | 'supersededBy' | 'subjectToMinutes'> & {
    nextOn: Day | null; trackingNote: string | null; competenceCheckedBy: PersonRef | null; responsible: PersonRef | null; vote: VoteRecord | null;
  };
/** What the register is narrowed by; `after` is the last decision of the page before. */
export interface DecisionFilter { body?: Id; year?: number; effect?: DecisionEffect; tracking?: TrackingState; search?: string; after?: Id }

/** Decisions as the register and their own page need them. */
@Injectable()
export class DecisionsQueries {
  constructor(private readonly database: Database) {}

  /** A page of the register: what the actor may see, the latest first. */
  async page(actor: Actor, { body, year, effect, tracking, search, after }: DecisionFilter): Promise<{ rows: DecisionRecord[]; next: Id | null }> {
    const { own, values, first, tables } = around(actor);
    const [at, of, what, state, text, from] = [0, 1, 2, 3, 4, 5].map((step) => `$${first + step}`);
    const rows = await this.database.rows<DecisionRecord>(actor.networkId,
      `select ${rowColumns} ${tables} where ${own.sql}
         and (${at}::uuid is null or d.body_id = ${at}) and (${of}::int is null or d.year = ${of}) and (${what}::text is null or d.effect = ${what})
         and (${state}::text is null or d.tracking = ${state}) and (${text}::text is null or d.text ilike ${text} or d.number ilike ${text})
         and (${from}::uuid is null or (d.decided_on, d.id) < (select x.decided_on, x.id from decisions x where x.id = ${from}))
       order by d.decided_on desc, d.id desc limit ${pageSize + 1}`,
      [...values, body ?? null, year ?? null, effect ?? null, tracking ?? null, search === undefined ? null : `%${escaped(search)}%`, after ?? null]);
    const page = rows.slice(0, pageSize);
    return { rows: page, next: rows.length > pageSize ? page.at(-1)?.id ?? null : null };
  }

  /** By id or number (`IB-2026-007`), whether or not the actor may see it; the caller asks the policy. */
  one(actor: Actor, idOrNumber: string): Promise<WholeRecord | undefined> {
    const { values, first, tables, mention } = around(actor);
    const where = isId(idOrNumber) ? `d.id = $${first}::uuid` : `upper(d.number) = upper($${first})`;
    return this.database.one<WholeRecord>(actor.networkId,
      `select ${rowColumns}${wholeColumns(mention)} ${tables} where ${where}`, [...values, idOrNumber]);
  }

  /** Whether somebody may follow a vote: who belongs to its body, and who works for the network. */
  async seesVote(actor: Actor, voteId: Id): Promise<boolean> {
    const vote = await this.database.one(actor.networkId, 'select 1 as one from votes where id = $1 and ($2::boolean or body_id = any ($3::uuid[]))',
      [voteId, hasRole(actor, 'MANAGER', 'SECRETARIAT'), memberBodiesOf(actor)]);
    return vote !== undefined;
  }

  subject(networkId: Id, id: Id): Promise<DecisionSubject | undefined> {
    return this.database.one<DecisionSubject>(networkId, `select ${subjectColumns} from decisions d where d.id = $1`, [id]);
  }
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
