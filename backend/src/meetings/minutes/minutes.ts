import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Aggregate } from '../../house/database/aggregate.js';
import { NotPossibleNow, RuleBroken } from '../../house/errors/domain-error.js';
import type { EventData } from '../../house/events/event.js';
import { next } from '../../house/workflow.js';
import type { Act } from '../meeting.js';
import { minutesStates } from './minutes.contract.js';
import type { MinutesState, MinutesView } from './minutes.contract.js';
import { minutesWorkflow } from './minutes.workflow.js';
import type { MinutesStep } from './minutes.workflow.js';

/** What the session left behind, drawn at closing: mandatory content of domain.md E-14. */
export type Frame = Pick<MinutesView, 'startedAt' | 'endedAt' | 'location' | 'present' | 'absent' | 'quorumSentence'>;
/** Somebody's signature, and in which capacity. */
export interface Signature { personId: string; as: 'CHAIR' | 'MINUTE_TAKER'; at: string }
type Beginning = Pick<Minutes, 'meetingId' | 'bodyId' | 'frame' | 'texts' | 'approval' | 'signaturesNeeded' | 'draftDueOn'>;

/** The record of a meeting: generated at closing, written out, signed, read, approved (domain.md C20). */
@Entity('minutes')
@Unique('minutes_network_id_uq', ['networkId', 'id'])
@Unique('minutes_meeting_uq', ['networkId', 'meetingId'])
@Index('minutes_body_idx', ['networkId', 'bodyId', 'state'])
@ForeignKey('Meeting', ['networkId', 'meetingId'], ['networkId', 'id'], { name: 'minutes_meeting_fk' })
@ForeignKey('Body', ['networkId', 'bodyId'], ['networkId', 'id'], { name: 'minutes_body_fk' })
@Check('minutes_state_check', `state in ('${minutesStates.join(`', '`)}')`)
@Check('minutes_approval_check', `approval in ('VOTE_NEXT_MEETING', 'TACIT')`)
export class Minutes extends Aggregate {
  @Column('uuid') meetingId!: string;
  @Column('uuid') bodyId!: string;
  @Column('text') state: MinutesState = minutesWorkflow.start;
  @Column('int') versionNo: number = 1;
  @Column('jsonb') frame!: Frame;
  /** What was written per item, by the item's id. */
  @Column('jsonb') texts: Record<string, string> = {};
  @Column('text') approval!: 'VOTE_NEXT_MEETING' | 'TACIT';
  @Column('int') signaturesNeeded!: number;
  @Column('jsonb') signatures: Signature[] = [];
  @Column('date') draftDueOn!: string;
  @Column('timestamptz', { nullable: true }) releasedAt: Date | null = null;
  @Column('date', { nullable: true }) objectionsUntil: string | null = null;
  @Column('text', { nullable: true }) requestedChange: string | null = null;
  @Column('timestamptz', { nullable: true }) approvedAt: Date | null = null;

  static begin(beginning: Beginning, act: Act): Minutes {
    const minutes = Object.assign(new Minutes(), beginning);
    minutes.say('draft', act, { draftDueOn: minutes.draftDueOn });
    return minutes;
  }

  /** Texts of single items; what is not named stays. */
  edit(texts: Readonly<Record<string, string>>, act: Act): void {
    if (this.state !== 'DRAFT') throw new NotPossibleNow('minutes_not_open');
    this.texts = { ...this.texts, ...texts };
    this.say('edited', act, { items: Object.keys(texts) });
  }

  submit(act: Act): void {
    this.move('submit', act);
    this.requestedChange = null;
  }

  requestChange(comment: string, act: Act): void {
    this.move('requestChange', act, { comment });
    Object.assign(this, { requestedChange: comment, signatures: [], versionNo: this.versionNo + 1 });
  }

  /**
   * One person signs once; with all signatures the minutes are released to the members.
   * @param objectionsUntil the last day for objections
   * @throws RuleBroken `signed_already`, or `two_persons_sign` when one person would sign as both
   */
  sign(as: Signature['as'], objectionsUntil: string, act: Act & { by: string }): void {
    if (this.state !== 'IN_REVIEW') throw new NotPossibleNow('minutes_not_in_review');
    if (this.signatures.some((one) => one.as === as)) throw new RuleBroken('signed_already');
    if (this.signatures.some(({ personId }) => personId === act.by)) throw new RuleBroken('two_persons_sign');
    this.signatures = [...this.signatures, { personId: act.by, as, at: act.at.toISOString() }];
    if (this.signatures.length < this.signaturesNeeded) return this.say('signed', act, { as });
    this.move('signAndRelease', act, { as });
    Object.assign(this, { releasedAt: act.at, objectionsUntil });
  }

  object(act: Act, data: EventData): void {
    this.move('object', act, data);
  }

  /** Agreeing changes nothing; it is told. */
  agree(act: Act): void {
    if (this.state !== 'RELEASED' && this.state !== 'OBJECTED') throw new NotPossibleNow('minutes_not_released');
    this.say('agreed', act, {});
  }

  approve(step: 'approveInMeeting' | 'tacitApproval', act: Act): void {
    this.move(step, act);
    this.approvedAt = act.at;
  }

  private move(step: MinutesStep, act: Act, data: EventData = {}): void {
    const from = this.state;
    this.state = next(minutesWorkflow, from, step);
    this.say(this.state.toLowerCase(), act, { action: step, from, to: this.state, ...data });
  }

  private say(what: string, { by }: Act, data: EventData): void {
    this.tell(`minutes.${what}`, by, data, { bodyId: this.bodyId, meetingId: this.meetingId });
  }
}

/** Somebody has read the minutes and agrees. */
@Entity('minutes_agreements')
@ForeignKey('Minutes', ['networkId', 'minutesId'], ['networkId', 'id'], { name: 'minutes_agreements_minutes_fk' })
@ForeignKey('Person', ['networkId', 'personId'], ['networkId', 'id'], { name: 'minutes_agreements_person_fk' })
export class MinutesAgreement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'minutes_agreements_pkey' }) networkId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'minutes_agreements_pkey' }) minutesId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'minutes_agreements_pkey' }) personId!: string;
  @Column('timestamptz') at!: Date;
}

/** What somebody says is wrong in the minutes; decided when they are approved. */
@Entity('minutes_objections')
@Unique('minutes_objections_network_id_uq', ['networkId', 'id'])
@Index('minutes_objections_minutes_idx', ['networkId', 'minutesId'])
@ForeignKey('Minutes', ['networkId', 'minutesId'], ['networkId', 'id'], { name: 'minutes_objections_minutes_fk' })
@ForeignKey('AgendaItem', ['networkId', 'itemId'], ['networkId', 'id'], { name: 'minutes_objections_item_fk' })
@ForeignKey('Person', ['networkId', 'byPersonId'], ['networkId', 'id'], { name: 'minutes_objections_by_fk' })
export class MinutesObjection extends Aggregate {
  @Column('uuid') minutesId!: string;
  @Column('uuid', { nullable: true }) itemId: string | null = null;
  @Column('uuid') byPersonId!: string;
  @Column('text') text!: string;
  @Column('timestamptz') at!: Date;
}
