import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { ProcedureRuleSet, VoteOutcome, VoteVerdict } from '../../bodies/rules/procedure-rules.contract.js';
import { consentVerdict, decisive, verdict } from '../../bodies/rules/rules.door.js';
import { Aggregate } from '../../house/database/aggregate.js';
import { NotPossibleNow, RuleBroken } from '../../house/errors/domain-error.js';
import type { EventData } from '../../house/events/event.js';
import type { Locale } from '../../house/house.contract.js';
import { next } from '../../house/workflow.js';
import type { ObjectionView, VoteAction, VoteCounts, VoteForm, VoteState } from './vote.contract.js';
import { voteWorkflow } from './vote.workflow.js';

/** Who acts, and when. */
export interface Moment { by: string; at: Date }
/** What is put to the vote, by which rules, over how many voting seats. */
export interface Motion {
  bodyId: string; meetingId: string | null; agendaItemId: string | null; topicId: string | null;
  question: string; form: VoteForm; rules: ProcedureRuleSet; votingSeats: number;
}
/** What came of it: hands by number, or the concerns of a consent round. */
export type Result = { counts: VoteCounts } | { objections: readonly ObjectionView[] };
/** A conflict of interest found after the announcement (ThürKO § 38(4); V8). */
export interface Review { votes: number; reason: string; decisive: boolean; at: string; by: string }

const parts = ['yes', 'no', 'abstain', 'invalid', 'notVoted', 'excluded', 'absent'] as const satisfies readonly (keyof VoteCounts)[];

/** One vote of a body on one question; a counted vote adds up to the body's voting seats (C15, decisions.md 17). */
@Entity('votes')
@Unique('votes_network_id_uq', ['networkId', 'id'])
@Index('votes_item_idx', ['networkId', 'agendaItemId'])
@ForeignKey('Body', ['networkId', 'bodyId'], ['networkId', 'id'], { name: 'votes_body_fk' })
@ForeignKey('Topic', ['networkId', 'topicId'], ['networkId', 'id'], { name: 'votes_topic_fk' })
@Check('votes_state_check', `state in ('PREPARED', 'OPEN', 'CLOSED', 'ANNOUNCED', 'ANNULLED')`)
@Check('votes_form_check', `form in ('SHOW_OF_HANDS', 'ROLL_CALL', 'ACCLAMATION', 'CONSENT')`)
@Check('votes_counts_check', `case when form = 'CONSENT' or state in ('PREPARED', 'OPEN')
  then num_nonnulls(yes, no, abstain, invalid, not_voted, excluded, absent) = 0
  else num_nulls(yes, no, abstain, invalid, not_voted, excluded, absent) = 0
    and yes + no + abstain + invalid + not_voted + excluded + absent = voting_seats
    and least(yes, no, abstain, invalid, not_voted, excluded, absent) >= 0 end`)
@Check('votes_outcome_check', `(outcome is not null) = (state in ('ANNOUNCED', 'ANNULLED'))`)
export class Vote extends Aggregate {
  @Column('uuid') bodyId!: string;
  @Column('uuid', { nullable: true }) meetingId: string | null = null;
  @Column('uuid', { nullable: true }) agendaItemId: string | null = null;
  @Column('uuid', { nullable: true }) topicId: string | null = null;
  /** Frozen from the opening on. */
  @Column('text') question!: string;
  @Column('text') form!: VoteForm;
  /** The rules in force when it was opened; later changes do not touch it. */
  @Column('jsonb') rules!: ProcedureRuleSet;
  @Column('int') votingSeats!: number;
  @Column('int') roundNo: number = 1;
  @Column('text') state: VoteState = voteWorkflow.start;
  @Column('timestamptz', { nullable: true }) openedAt: Date | null = null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null = null;
  @Column('timestamptz', { nullable: true }) announcedAt: Date | null = null;
  @Column('int', { nullable: true }) yes: number | null = null;
  @Column('int', { nullable: true }) no: number | null = null;
  @Column('int', { nullable: true }) abstain: number | null = null;
  @Column('int', { nullable: true }) invalid: number | null = null;
  @Column('int', { nullable: true }) notVoted: number | null = null;
  @Column('int', { nullable: true }) excluded: number | null = null;
  @Column('int', { nullable: true }) absent: number | null = null;
  @Column('jsonb') objections: ObjectionView[] = [];
  @Column('text', { nullable: true }) outcome: VoteOutcome | null = null;
  @Column('int', { nullable: true }) needed: number | null = null;
  @Column('int', { nullable: true }) base: number | null = null;
  @Column('jsonb') reviews: Review[] = [];
  @Column('text', { nullable: true }) annulledReason: string | null = null;

  static prepare(motion: Motion): Vote {
    return Object.assign(new Vote(), motion);
  }

  /** The counts by name; null for a consent round and before the count. */
  get counts(): VoteCounts | null {
    const { yes, no, abstain, invalid, notVoted, excluded, absent } = this;
    if (yes === null || no === null || abstain === null || invalid === null || notVoted === null || excluded === null || absent === null) return null;
    return { yes, no, abstain, invalid, notVoted, excluded, absent };
  }

  /** @param quorate whether the finding of the quorum stands; true for bodies without one */
  open(quorate: boolean, act: Moment): void {
    if (!quorate) throw new NotPossibleNow('not_quorate');
    this.openedAt = act.at;
    this.move('open', act, { question: this.question, form: this.form });
  }

  /** @throws RuleBroken `votes_do_not_add_up` */
  close(result: Result, act: Moment): void {
    if ('counts' in result) this.count(result.counts);
    else this.objections = [...result.objections];
    this.closedAt = act.at;
    this.move('close', act);
  }

  /** Computes the outcome by the body's rules and says it. */
  announce(act: Moment): VoteVerdict {
    const found = this.verdict('de');
    Object.assign(this, { outcome: found.outcome, needed: found.needed, base: found.base, announcedAt: act.at });
    this.move('announce', act, { outcome: found.outcome, counts: this.counts && { ...this.counts } });
    return found;
  }

  /** A doubt raised at once: the same question is counted again. */
  doubt(act: Moment): void {
    this.roundNo += 1;
    for (const part of parts) this[part] = null;
    Object.assign(this, { objections: [], outcome: null, needed: null, base: null, closedAt: null, announcedAt: null });
    this.move('doubt', act, { roundNo: this.roundNo });
  }

  /** Void; the matter needs a new item. */
  annul(reason: string, act: Moment): void {
    this.move('annul', act, { reason });
    this.outcome = 'ANNULLED';
    this.annulledReason = reason;
  }

  /**
   * Somebody voted who should not have, or was kept out wrongly. Nothing changes by itself: what may have been decisive is to be
   * reviewed, the rest is noted.
   * @param votes how many votes are in question
   */
  noteConflict({ votes, reason }: { votes: number; reason: string }, act: Moment): boolean {
    const { counts } = this;
    if (this.state !== 'ANNOUNCED' || counts === null) throw new NotPossibleNow('vote_not_counted');
    const mayHaveDecided = decisive(this.rules, counts, votes);
    this.reviews = [...this.reviews, { votes, reason, decisive: mayHaveDecided, at: act.at.toISOString(), by: act.by }];
    this.say(mayHaveDecided ? 'review_needed' : 'conflict_noted', act, { votes, reason });
    return mayHaveDecided;
  }

  /** The outcome by the rules, in a person's language; the same every time. */
  verdict(locale: Locale): VoteVerdict {
    if (this.form === 'CONSENT') return consentVerdict(this.rules, this.objections, locale);
    const { counts } = this;
    if (counts === null) throw new NotPossibleNow('vote_not_counted');
    return verdict(this.rules, counts, locale);
  }

  private count(counts: VoteCounts): void {
    if (this.form === 'CONSENT') throw new RuleBroken('consent_is_not_counted', {}, '/count');
    const total = parts.reduce((all, part) => all + counts[part], 0);
    if (total !== this.votingSeats || parts.some((part) => counts[part] < 0)) {
      throw new RuleBroken('votes_do_not_add_up', { sum: total, seats: this.votingSeats }, '/count');
    }
    for (const part of parts) this[part] = counts[part];
  }

  private move(action: VoteAction, act: Moment, data: EventData = {}): void {
    this.state = next(voteWorkflow, this.state, action);
    this.say(happened[action], act, data);
  }

  private say(what: string, { by }: Moment, data: EventData): void {
    this.tell(`vote.${what}`, by, data, { bodyId: this.bodyId, meetingId: this.meetingId, topicId: this.topicId });
  }
}

const happened: Readonly<Record<VoteAction, string>> = {
  open: 'opened', close: 'closed', announce: 'announced', doubt: 'doubted', annul: 'annulled',
};
