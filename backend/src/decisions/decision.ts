import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Aggregate } from '../house/database/aggregate.js';
import { NotPossibleNow, RuleBroken } from '../house/errors/domain-error.js';
import type { EventData } from '../house/events/event.js';
import type { Visibility } from '../house/house.contract.js';
import { next } from '../house/workflow.js';
import type { DecisionEffect, DecisionOutcome, TrackingState } from './decision.contract.js';
import { isTracked, trackingWorkflow } from './decision.workflow.js';
import type { TrackingStep } from './decision.workflow.js';

/** Who acts, and on which day in Berlin. */
export interface Act { by: string; on: string }
/** What is written down when a body has decided. */
export type Recording = Pick<Decision, 'number' | 'bodyId' | 'year' | 'running' | 'text' | 'effect' | 'outcome' | 'visibility' | 'decidedOn'> &
  Partial<Pick<Decision, 'meetingId' | 'agendaItemId' | 'topicId' | 'escalationId' | 'voteId' | 'reasons' | 'competenceCheckedByPersonId'
  | 'responsiblePersonId' | 'dueOn' | 'reviewOn' | 'supersedesId'>>;

/** What a body decided, recommended or noted. Number and text never change; a correction is a new decision (C18). */
@Entity('decisions')
@Unique('decisions_network_id_uq', ['networkId', 'id'])
@Unique('decisions_number_uq', ['networkId', 'number'])
@Unique('decisions_running_uq', ['networkId', 'bodyId', 'year', 'running'])
@Index('decisions_register_idx', ['networkId', 'decidedOn', 'id'])
@Index('decisions_topic_idx', ['networkId', 'topicId'])
@Index('decisions_item_idx', ['networkId', 'agendaItemId'])
@Index('decisions_meeting_idx', ['networkId', 'meetingId'])
@Index('decisions_escalation_idx', ['networkId', 'escalationId'])
@ForeignKey('Body', ['networkId', 'bodyId'], ['networkId', 'id'], { name: 'decisions_body_fk' })
@ForeignKey('Topic', ['networkId', 'topicId'], ['networkId', 'id'], { name: 'decisions_topic_fk' })
@ForeignKey('Vote', ['networkId', 'voteId'], ['networkId', 'id'], { name: 'decisions_vote_fk' })
@ForeignKey('Decision', ['networkId', 'supersedesId'], ['networkId', 'id'], { name: 'decisions_supersedes_fk' })
@ForeignKey('Person', ['networkId', 'competenceCheckedByPersonId'], ['networkId', 'id'], { name: 'decisions_competence_fk' })
@ForeignKey('Person', ['networkId', 'responsiblePersonId'], ['networkId', 'id'], { name: 'decisions_responsible_fk' })
@Check('decisions_effect_check', `effect in ('INTERNAL', 'SELF_COMMITMENT', 'RECOMMENDATION', 'STATEMENT', 'REFERRAL', 'ACKNOWLEDGEMENT', 'PROCEDURAL')`)
@Check('decisions_outcome_check', `outcome in ('ADOPTED', 'REJECTED')`)
@Check('decisions_visibility_check', `visibility in ('PUBLIC', 'NETWORK', 'BODY', 'RESTRICTED')`)
@Check('decisions_tracking_check', `tracking is null or (outcome = 'ADOPTED'
    and tracking in ('OPEN', 'IN_IMPLEMENTATION', 'IMPLEMENTED', 'ACKNOWLEDGED', 'ONGOING', 'OBSOLETE'))`)
@Check('decisions_delay_check', `delay_reason is null or (tracking = 'IN_IMPLEMENTATION' and next_on is not null)`)
@Check('decisions_supersedes_check', 'supersedes_id <> id')
export class Decision extends Aggregate {
  @Column('text') number!: string;
  @Column('uuid') bodyId!: string;
  @Column('int') year!: number;
  /** Without gaps per body and year. */
  @Column('int') running!: number;
  // Rooms upstairs: no foreign key, the ground floor does not know them.
  @Column('uuid', { nullable: true }) meetingId: string | null = null;
  @Column('uuid', { nullable: true }) agendaItemId: string | null = null;
  @Column('uuid', { nullable: true }) escalationId: string | null = null;
  @Column('uuid', { nullable: true }) topicId: string | null = null;
  @Column('uuid', { nullable: true }) voteId: string | null = null;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) reasons: string | null = null;
  @Column('text') effect!: DecisionEffect;
  @Column('text') outcome!: DecisionOutcome;
  @Column('text') visibility!: Visibility;
  @Column('date') decidedOn!: string;
  /** Who ticked "keine Zuständigkeit von Kreistag oder Landrat". */
  @Column('uuid', { nullable: true }) competenceCheckedByPersonId: string | null = null;
  @Column('uuid', { nullable: true }) responsiblePersonId: string | null = null;
  @Column('date', { nullable: true }) dueOn: string | null = null;
  @Column('date', { nullable: true }) reviewOn: string | null = null;
  @Column('uuid', { nullable: true }) supersedesId: string | null = null;
  /** null: nothing to track. */
  @Column('text', { nullable: true }) tracking: TrackingState | null = null;
  @Column('text', { nullable: true }) delayReason: string | null = null;
  @Column('date', { nullable: true }) nextOn: string | null = null;
  /** What was reported last: how it was carried out, or why it became obsolete. */
  @Column('text', { nullable: true }) trackingNote: string | null = null;

  static record(order: Recording, by: string): Decision {
    const decision = Object.assign(new Decision(), order);
    if (decision.dueOn !== null && decision.dueOn < decision.decidedOn) throw new RuleBroken('due_before_decision', {}, '/dueOn');
    if (decision.outcome === 'ADOPTED' && isTracked[decision.effect]) decision.tracking = trackingWorkflow.start;
    decision.say('recorded', by, {
      number: decision.number, effect: decision.effect, outcome: decision.outcome, escalationId: decision.escalationId, agendaItemId: decision.agendaItemId,
    });
    return decision;
  }

  startImplementation(dueOn: string, act: Act): void {
    requireComing(dueOn, act, '/dueOn');
    this.move('startImplementation', act.by, { dueOn });
    this.dueOn = dueOn;
    this.nextOn = null;
  }

  /** A delay says why, and when there will be news. */
  reportDelay(reason: string, nextOn: string, act: Act): void {
    requireComing(nextOn, act, '/nextOn');
    this.move('reportDelay', act.by, { reason, nextOn });
    this.delayReason = reason;
    this.nextOn = nextOn;
  }

  reportImplemented(note: string, { by }: Act): void {
    this.move('reportImplemented', by, { note });
    this.trackingNote = note;
  }

  /** The body takes note; it leaves the list. */
  acknowledge({ by }: Act): void {
    this.move('acknowledge', by);
  }

  keepOngoing(nextOn: string, act: Act): void {
    requireComing(nextOn, act, '/nextOn');
    this.move('keepOngoing', act.by, { nextOn });
    this.nextOn = nextOn;
  }

  declareObsolete(reason: string, { by }: Act): void {
    this.move('declareObsolete', by, { reason });
    this.trackingNote = reason;
  }

  private move(step: TrackingStep, by: string, data: EventData = {}): void {
    const from = this.tracking;
    if (from === null) throw new NotPossibleNow('decision_not_tracked');
    this.tracking = next(trackingWorkflow, from, step);
    // Whatever comes next, the delay that was reported is over.
    this.delayReason = null;
    if (this.tracking !== 'IN_IMPLEMENTATION') this.nextOn = null;
    this.say(happened[step], by, { from, ...data });
  }

  private say(what: string, by: string, data: EventData): void {
    this.tell(`decision.${what}`, by, data, { bodyId: this.bodyId, meetingId: this.meetingId, topicId: this.topicId });
  }
}

function requireComing(day: string, { on }: Act, pointer: string): void {
  if (day < on) throw new RuleBroken('decision_date_in_past', {}, pointer);
}

const happened: Readonly<Record<TrackingStep, string>> = {
  startImplementation: 'implementation_started', reportDelay: 'delayed', keepOngoing: 'kept_ongoing', reportImplemented: 'implemented',
  acknowledge: 'acknowledged', declareObsolete: 'declared_obsolete',
};

/** An organisation that a decision speaks to; written once with it. */
@Entity('decision_addressees')
@ForeignKey('Decision', ['networkId', 'decisionId'], ['networkId', 'id'], { name: 'decision_addressees_decision_fk' })
@ForeignKey('Organization', ['networkId', 'organizationId'], ['networkId', 'id'], { name: 'decision_addressees_organization_fk' })
export class DecisionAddressee {
  @PrimaryColumn('uuid') networkId!: string;
  @PrimaryColumn('uuid') decisionId!: string;
  @PrimaryColumn('uuid') organizationId!: string;
}
