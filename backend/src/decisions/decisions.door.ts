import { Injectable } from '@nestjs/common';
import { BodiesDoor } from '../bodies/bodies.door.js';
import type { ProcedureRuleSet, VoteVerdict } from '../bodies/rules/procedure-rules.contract.js';
import type { Actor } from '../house/access/actor.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import { RuleBroken } from '../house/errors/domain-error.js';
import type { Day, Id, Locale, Visibility } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import { addMonths } from '../house/time/days.js';
import { PeopleDoor } from '../people/people.door.js';
import { TopicsDoor } from '../topics/topics.door.js';
import type { DecisionEffect, DecisionOutcome } from './decision.contract.js';
import { nextNumber } from './decision-number.js';
import { Decision, DecisionAddressee } from './decision.js';
import type { Act } from './decision.js';
import { decisionPolicy } from './decision.policy.js';
import { DecisionsQueries } from './decisions.queries.js';
import type { ObjectionView, VoteCounts, VoteForm } from './votes/vote.contract.js';
import { Vote } from './votes/vote.js';
import { voteViewOf } from './votes/vote.view.js';
import type { VoteView } from './votes/vote.view.js';

export type { Act as DecisionAct, Decision } from './decision.js';
export { decisionPolicy, decisionsVisibleTo } from './decision.policy.js';
export type { DecisionSubject } from './decision.policy.js';

/** What a body has decided, as the room that saw it tells. */
export interface DecisionOrder {
  bodyId: Id;
  meetingId?: Id;
  agendaItemId?: Id;
  topicId?: Id;
  escalationId?: Id;
  text: string;
  reasons?: string;
  effect: DecisionEffect;
  /** null: found without a vote, for instance a group's own agreement. Counts add up to all voting seats of the body. */
  vote: { question: string; form: VoteForm; counts?: VoteCounts; objections?: ObjectionView[] } | null;
  rules: ProcedureRuleSet;
  quorate: boolean;
  competenceCheckedBy?: Id;
  responsiblePersonId?: Id;
  dueOn?: Day;
  reviewOn?: Day;
  addresseeOrgIds?: Id[];
  /** Default: as the topic, else the network. */
  visibility?: Visibility;
  supersedesId?: Id;
  decidedOn: Day;
  by: Id;
  /** Of the verdict's sentence; German without it. */
  locale?: Locale;
}

/** A consent round without agreement keeps the vote and no decision. */
export interface RecordedDecision {
  decisionId: Id | null;
  voteId: Id | null;
  number: string | null;
  outcome: DecisionOutcome;
  verdict: VoteVerdict | null;
}

/** Effects that say nothing about the frozen question itself. */
const harmless: readonly DecisionEffect[] = ['PROCEDURAL', 'ACKNOWLEDGEMENT'];
/** "Gut genug für jetzt": a consent is looked at again. */
const consentReviewMonths = 6;

/** How other rooms write down what a body decided; always in the caller's transaction. */
@Injectable()
export class DecisionsDoor {
  constructor(
    private readonly bodies: BodiesDoor, private readonly people: PeopleDoor, private readonly topics: TopicsDoor,
    private readonly queries: DecisionsQueries, private readonly clock: Clock,
  ) {}

  /**
   * Vote (when there was one), number and decision, kept together.
   * @throws NotPossibleNow `not_quorate`; RuleBroken `votes_do_not_add_up`, `topic_frozen`, `unknown_person`
   */
  async record(tx: Transaction, order: DecisionOrder): Promise<RecordedDecision> {
    const body = await this.bodies.facts(tx, order.bodyId);
    const visibility = await this.visibilityOf(tx, order);
    await this.requirePerson(tx, order.responsiblePersonId);
    const vote = order.vote && await this.counted(tx, order, order.vote);
    const verdict = vote && vote.verdict(order.locale ?? 'de');
    if (verdict?.outcome === 'NO_AGREEMENT') return { decisionId: null, voteId: vote?.id ?? null, number: null, outcome: 'REJECTED', verdict };
    const outcome: DecisionOutcome = verdict === null || verdict.outcome === 'ADOPTED' ? 'ADOPTED' : 'REJECTED';
    const decision = Decision.record({ ...factsOf(order), ...await nextNumber(tx, body, order.decidedOn), outcome, visibility, voteId: vote?.id ?? null }, order.by);
    await tx.keep(decision);
    await addressTo(tx, decision.id, order.addresseeOrgIds ?? []);
    return { decisionId: decision.id, voteId: decision.voteId, number: decision.number, outcome, verdict };
  }

  /**
   * A conflict of interest was found after the announcement: nothing changes silently; what may have been decisive is told for review (V8).
   * @param votes how many votes are in question
   * @returns whether it may have been decisive
   */
  async noteConflict(tx: Transaction, voteId: Id, found: { votes: number; reason: string; by: Id }): Promise<boolean> {
    const vote = await tx.load(Vote, voteId);
    const isDecisive = vote.noteConflict(found, { by: found.by, at: this.clock.now() });
    await tx.keep(vote);
    return isDecisive;
  }

  /** A decision by number, with its vote, as other pages mention it; null for one that the actor may not see. */
  async mention(actor: Actor, decisionId: Id): Promise<{ id: Id; number: string; vote: VoteView | null } | null> {
    const decision = await this.queries.one(actor, decisionId);
    if (!decision || !decisionPolicy.may(actor, 'see', decision)) return null;
    return { id: decision.id, number: decision.number, vote: decision.vote && voteViewOf(decision.vote, actor.locale) };
  }

  /** Any verb of the decision's tracking, for what tells a whole history (the demo). */
  async act(tx: Transaction, decisionId: Id, by: Id, verb: (decision: Decision, act: Act) => void): Promise<void> {
    const decision = await tx.load(Decision, decisionId);
    verb(decision, { by, on: this.clock.today() });
    await tx.keep(decision);
  }

  /** PREPARED to ANNOUNCED in one go: hands have been counted, or concerns been heard, already. */
  private async counted(tx: Transaction, order: DecisionOrder, { question, form, counts, objections }: NonNullable<DecisionOrder['vote']>): Promise<Vote> {
    const { bodyId, meetingId = null, agendaItemId = null, topicId = null, rules, quorate, by } = order;
    if (form !== 'CONSENT' && !counts) throw new RuleBroken('vote_counts_missing', {}, '/count');
    const seats = await this.bodies.votingSeats(tx, bodyId, order.decidedOn);
    const votingSeats = seats.filter(({ capacity }) => capacity === 'VOTING').length;
    const vote = Vote.prepare({ bodyId, meetingId, agendaItemId, topicId, question, form, rules, votingSeats });
    const act = { by, at: this.clock.now() };
    vote.open(quorate, act);
    vote.close(counts ? { counts } : { objections: objections ?? [] }, act);
    vote.announce(act);
    return tx.keep(vote);
  }

  /** Like its topic; and a frozen topic is not decided on beside the pending request (D6, invariant 3). */
  private async visibilityOf(tx: Transaction, { topicId, escalationId, effect, bodyId, visibility }: DecisionOrder): Promise<Visibility> {
    if (topicId === undefined) return visibility ?? 'NETWORK';
    const topic = await this.topics.facts(tx, topicId);
    if (topic.frozen && escalationId === undefined && topic.responsibleBodyId === bodyId && !harmless.includes(effect)) throw new RuleBroken('topic_frozen');
    return visibility ?? topic.visibility;
  }

  private async requirePerson(tx: Transaction, personId: Id | undefined): Promise<void> {
    if (personId === undefined || (await this.people.refs(tx, [personId])).has(personId)) return;
    throw new RuleBroken('unknown_person', {}, '/responsiblePersonId');
  }
}

const factsOf = (order: DecisionOrder) => ({
  bodyId: order.bodyId, meetingId: order.meetingId ?? null, agendaItemId: order.agendaItemId ?? null, topicId: order.topicId ?? null,
  escalationId: order.escalationId ?? null, text: order.text, reasons: order.reasons ?? null, effect: order.effect, decidedOn: order.decidedOn,
  competenceCheckedByPersonId: order.competenceCheckedBy ?? null, responsiblePersonId: order.responsiblePersonId ?? null, dueOn: order.dueOn ?? null,
  reviewOn: order.reviewOn ?? (order.vote?.form === 'CONSENT' ? addMonths(order.decidedOn, consentReviewMonths) : null),
  supersedesId: order.supersedesId ?? null,
});

async function addressTo(tx: Transaction, decisionId: Id, organizationIds: readonly Id[]): Promise<void> {
  for (const organizationId of new Set(organizationIds)) {
    await tx.manager.insert(DecisionAddressee, { networkId: tx.networkId, decisionId, organizationId });
  }
}
