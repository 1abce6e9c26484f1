import { Check, Column, ForeignKey, Index, Unique } from 'typeorm';
import { Aggregate } from '../house/database/aggregate.js';
import type { Day } from '../house/house.contract.js';
import { boardModes, escalationPaths, escalationStates } from './escalation.contract.js';
import type { BoardMode, ClosureReason, EscalationPath, EscalationState, P3Reason } from './escalation.contract.js';
import type { EscalationTransition } from './escalation.workflow.js';

/** One side of a disagreement; names are optional, a group may show positions without them. */
export interface KeptPosition { label: string; statement: string; heldBy: string; count: number | null }
/** What a failed mediation leaves behind: neutral, and with the positions as they stood (D6, T10). */
export interface KeptSummary { agreed: string; open: string; positions: KeptPosition[]; on: Day }
/** The group's chance to be heard when others raise what the board must decide (D6, invariant 9). */
export interface KeptHearing { until: Day; statement: { text: string; by: string; at: string } | null }
export interface KeptSettlement { text: string; by: string | null; at: string }
/** How the board (later also the county) answered, and by which transition. */
export interface KeptAnswer {
  text: string; reasons: string | null; decisionId: string | null; adopted: boolean; on: Day;
  through: Extract<EscalationTransition, 'advise' | 'decide' | 'decideJointly' | 'answer' | 'byCircular' | 'rejected'>;
}
export interface KeptReferral { order: string; until: Day; on: Day }
export interface KeptResponse { text: string; adopted: boolean | null; at: string }

/** The columns of an escalation (domain.md C22, D6); what can happen to it stands in `Escalation`. */
@Unique('escalations_network_id_uq', ['networkId', 'id'])
@Unique('escalations_number_uq', ['networkId', 'number'])
@Index('escalations_open_topic_uq', ['networkId', 'topicId'], { unique: true, where: `state <> 'CLOSED'` })
@Index('escalations_origin_idx', ['networkId', 'originBodyId'])
@Index('escalations_board_item_idx', ['networkId', 'boardItemId'])
@Index('escalations_topic_idx', ['networkId', 'topicId'])
@Index('escalations_open_idx', ['networkId', 'state', 'dueOn'])
@ForeignKey('Topic', ['networkId', 'topicId'], ['networkId', 'id'], { name: 'escalations_topic_fk' })
@ForeignKey('Body', ['networkId', 'originBodyId'], ['networkId', 'id'], { name: 'escalations_origin_body_fk' })
@ForeignKey('Body', ['networkId', 'boardBodyId'], ['networkId', 'id'], { name: 'escalations_board_body_fk' })
@ForeignKey('AgendaItem', ['networkId', 'originItemId'], ['networkId', 'id'], { name: 'escalations_origin_item_fk' })
@ForeignKey('AgendaItem', ['networkId', 'boardItemId'], ['networkId', 'id'], { name: 'escalations_board_item_fk' })
@ForeignKey('Person', ['networkId', 'raisedByPersonId'], ['networkId', 'id'], { name: 'escalations_raised_by_fk' })
@ForeignKey('Person', ['networkId', 'mediatorPersonId'], ['networkId', 'id'], { name: 'escalations_mediator_fk' })
@ForeignKey('Decision', ['networkId', 'answerDecisionId'], ['networkId', 'id'], { name: 'escalations_answer_decision_fk' })
@Check('escalations_goes_elsewhere_check', 'origin_body_id <> board_body_id')
@Check('escalations_closure_check', `(state = 'CLOSED') = (closure is not null) and (state = 'CLOSED') = (closure_text is not null)`)
@Check('escalations_turn_check', `state = 'CLOSED' or due_on is not null`)
@Check('escalations_state_check', `state in ('${escalationStates.join(`', '`)}')`)
@Check('escalations_path_check', `path in ('${escalationPaths.join(`', '`)}')`)
@Check('escalations_mode_check', `board_mode in ('${boardModes.join(`', '`)}')`)
@Check('escalations_raised_as_check', `raised_as in ('SPOKESPERSON', 'MANAGER', 'CHAIR')`)
export abstract class EscalationRecord extends Aggregate {
  @Column('text') number!: string;
  @Column('uuid') topicId!: string;
  @Column('uuid') originBodyId!: string;
  @Column('uuid') boardBodyId!: string;
  @Column('uuid', { nullable: true }) originItemId: string | null = null;
  @Column('uuid') raisedByPersonId!: string;
  @Column('text') raisedAs!: 'SPOKESPERSON' | 'MANAGER' | 'CHAIR';
  @Column('text') path!: EscalationPath;
  @Column('text') boardMode!: BoardMode;
  @Column('text', { nullable: true }) reasonForP3: P3Reason | null = null;
  @Column('text') question!: string;
  @Column('text') background: string = '';
  @Column('text') attempts: string = '';
  @Column('text') desiredOutcome: string = '';
  @Column('date', { nullable: true }) decisionNeededBy: Day | null = null;
  @Column('jsonb') positions: KeptPosition[] = [];

  @Column('text') state!: EscalationState;
  @Column('timestamptz') stateSince!: Date;
  /** Until when somebody has to do something; null only when it is closed. */
  @Column('date', { nullable: true }) dueOn: Day | null = null;
  @Column('date', { nullable: true }) submittedOn: Day | null = null;

  @Column('jsonb', { nullable: true }) hearing: KeptHearing | null = null;
  @Column('text', { nullable: true }) returnedWith: string | null = null;
  @Column('boolean') changedSinceReturn: boolean = false;
  @Column('text', { nullable: true }) mediationWaivedReason: string | null = null;
  @Column('text', { nullable: true }) forwardingNote: string | null = null;
  @Column('text', { nullable: true }) managerView: string | null = null;
  @Column('boolean') forwardedUnchecked: boolean = false;

  @Column('uuid', { nullable: true }) mediatorPersonId: string | null = null;
  @Column('text', { nullable: true }) mediationPlan: string | null = null;
  @Column('date', { nullable: true }) mediationStartedOn: Day | null = null;
  @Column('date', { nullable: true }) mediationEndsOn: Day | null = null;
  @Column('boolean') mediationExtended: boolean = false;
  @Column('jsonb', { nullable: true }) settlement: KeptSettlement | null = null;
  @Column('jsonb', { nullable: true }) summary: KeptSummary | null = null;

  @Column('uuid', { nullable: true }) boardItemId: string | null = null;
  /** The paper of the board's item, written by the program when the item is placed. */
  @Column('text', { nullable: true }) boardPaper: string | null = null;
  @Column('int') boardPostponements: number = 0;
  @Column('int') referralsBack: number = 0;
  @Column('jsonb', { nullable: true }) referral: KeptReferral | null = null;
  @Column('jsonb', { nullable: true }) answer: KeptAnswer | null = null;
  @Column('uuid', { nullable: true }) answerDecisionId: string | null = null;
  /** Since when the county knows of it; opens it to the county's liaison. */
  @Column('timestamptz', { nullable: true }) countySince: Date | null = null;

  @Column('jsonb', { nullable: true }) groupResponse: KeptResponse | null = null;
  @Column('text', { nullable: true }) closure: ClosureReason | null = null;
  /** The answer every member of the group can read (D6, invariant 8). */
  @Column('text', { nullable: true }) closureText: string | null = null;
  @Column('boolean') withoutGroupResponse: boolean = false;
}
