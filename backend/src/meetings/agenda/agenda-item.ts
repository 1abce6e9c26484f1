import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Aggregate } from '../../house/database/aggregate.js';
import { RuleBroken } from '../../house/errors/domain-error.js';
import type { EventData } from '../../house/events/event.js';
import { next } from '../../house/workflow.js';
import type { Act } from '../meeting.js';
import { agendaItemResults, agendaItemStates, agendaItemTypes } from './agenda-item.contract.js';
import type { AgendaItemResult, AgendaItemState, AgendaItemType } from './agenda-item.contract.js';
import { agendaItemWorkflow } from './agenda-item.workflow.js';
import type { ItemStep } from './agenda-item.workflow.js';

/** What is known of an item when it is written down. */
export type ItemDraft = Pick<AgendaItem, 'bodyId' | 'title' | 'type' | 'plannedMinutes'> &
  Partial<Pick<AgendaItem, 'expectedResult' | 'presenterPersonId' | 'topicId' | 'escalationId' | 'carriedFromItemId' | 'carriedTimes'>>;
export type ItemChanges = Partial<Pick<AgendaItem, 'title' | 'type' | 'plannedMinutes' | 'expectedResult' | 'presenterPersonId'>>;
/** A place on the agenda of a meeting. */
export interface Place { meetingId: string; position: number; late: boolean }

/** One point of an agenda, from its proposal to its result (domain.md C11). */
@Entity('agenda_items')
@Unique('agenda_items_network_id_uq', ['networkId', 'id'])
@Index('agenda_items_meeting_idx', ['networkId', 'meetingId', 'position'])
@Index('agenda_items_topic_idx', ['networkId', 'topicId'])
@Index('agenda_items_body_idx', ['networkId', 'bodyId', 'state'])
@Index('agenda_items_escalation_idx', ['networkId', 'escalationId'])
@Index('agenda_items_called_uq', ['networkId', 'meetingId'], { unique: true, where: `state = 'CALLED'` })
@ForeignKey('Body', ['networkId', 'bodyId'], ['networkId', 'id'], { name: 'agenda_items_body_fk' })
@ForeignKey('Meeting', ['networkId', 'meetingId'], ['networkId', 'id'], { name: 'agenda_items_meeting_fk' })
@ForeignKey('Person', ['networkId', 'presenterPersonId'], ['networkId', 'id'], { name: 'agenda_items_presenter_fk' })
@ForeignKey('Topic', ['networkId', 'topicId'], ['networkId', 'id'], { name: 'agenda_items_topic_fk' })
@ForeignKey('Person', ['networkId', 'proposedByPersonId'], ['networkId', 'id'], { name: 'agenda_items_proposed_by_fk' })
@ForeignKey('AgendaItem', ['networkId', 'carriedFromItemId'], ['networkId', 'id'], { name: 'agenda_items_carried_from_fk' })
@Check('agenda_items_type_check', `type in ('${agendaItemTypes.join(`', '`)}')`)
@Check('agenda_items_state_check', `state in ('${agendaItemStates.join(`', '`)}')`)
@Check('agenda_items_result_check', `result in ('${agendaItemResults.join(`', '`)}') and (state = 'DISPOSED') = (result is not null)`)
@Check('agenda_items_place_check', `state not in ('SCHEDULED', 'CALLED', 'DISPOSED') or meeting_id is not null`)
@Check('agenda_items_minutes_check', 'planned_minutes between 0 and 480')
export class AgendaItem extends Aggregate {
  @Column('uuid') bodyId!: string;
  @Column('uuid', { nullable: true }) meetingId: string | null = null;
  /** The order of the agenda. */
  @Column('int') position: number = 0;
  /** A label only. */
  @Column('text') number: string = '';
  @Column('text') title!: string;
  @Column('text') type!: AgendaItemType;
  @Column('text') state: AgendaItemState = agendaItemWorkflow.start;
  @Column('text', { nullable: true }) result: AgendaItemResult | null = null;
  @Column('text', { nullable: true }) resultText: string | null = null;
  @Column('int') plannedMinutes!: number;
  @Column('text', { nullable: true }) expectedResult: string | null = null;
  @Column('uuid', { nullable: true }) presenterPersonId: string | null = null;
  @Column('uuid', { nullable: true }) topicId: string | null = null;
  @Column('uuid', { nullable: true }) escalationId: string | null = null;
  @Column('uuid', { nullable: true }) proposedByPersonId: string | null = null;
  @Column('timestamptz', { nullable: true }) proposedAt: Date | null = null;
  @Column('timestamptz', { nullable: true }) calledAt: Date | null = null;
  @Column('timestamptz', { nullable: true }) disposedAt: Date | null = null;
  @Column('uuid', { nullable: true }) carriedFromItemId: string | null = null;
  /** "seit 3 Sitzungen vertagt". */
  @Column('int') carriedTimes: number = 0;
  /** Added after the invitation; the body admits it. */
  @Column('boolean') late: boolean = false;
  @Column('text', { nullable: true }) declinedReason: string | null = null;

  static propose(draft: ItemDraft, act: Act): AgendaItem {
    const item = Object.assign(new AgendaItem(), draft, { proposedByPersonId: act.by, proposedAt: act.at });
    item.requireKind();
    item.say('proposed', act, { type: item.type, plannedMinutes: item.plannedMinutes });
    return item;
  }

  accept(act: Act): void {
    this.move('accept', act);
  }

  decline(reason: string, act: Act): void {
    this.move('decline', act, { reason });
    this.declinedReason = reason;
  }

  /** Onto the agenda of a meeting; during the session as an addition. */
  place({ meetingId, position, late }: Place, isRunning: boolean, act: Act): void {
    Object.assign(this, { meetingId, position, number: String(position), late });
    this.move(isRunning ? 'addInSession' : 'placeOn', act, { late });
  }

  /** Back to the backlog of its body. */
  remove(act: Act): void {
    this.move('removeBeforeSession', act);
    Object.assign(this, { meetingId: null, position: 0, number: '', late: false });
  }

  edit(changes: ItemChanges, act: Act): void {
    Object.assign(this, changes);
    this.requireKind();
    this.say('edited', act, { fields: Object.keys(changes) });
  }

  /** A new place in the order; only the one who was moved tells. */
  moveTo(position: number, act: Act): void {
    this.position = position;
    this.say('moved', act, { position });
  }

  call(act: Act): void {
    this.move('call', act);
    this.calledAt = act.at;
  }

  /** Another item was called while nothing had been found for this one. */
  putBack(act: Act): void {
    this.move('reopen', act, {}, 'SCHEDULED');
    this.calledAt = null;
  }

  dispose(result: AgendaItemResult, resultText: string | null, act: Act): void {
    this.move(result === 'NOT_REACHED' ? 'sessionEnds' : 'dispose', act, { result, escalationId: this.escalationId });
    Object.assign(this, { result, resultText, disposedAt: act.at });
  }

  /** Takes a result back while the session runs. @param to CALLED when nothing else is called now */
  reopen(to: 'SCHEDULED' | 'CALLED', act: Act): void {
    this.move('reopen', act, { was: this.result }, to);
    Object.assign(this, { result: null, resultText: null, disposedAt: null, ...(to === 'SCHEDULED' && { calledAt: null }) });
  }

  /** Verschiedenes decides nothing (domain.md C11); an escalation comes to the board on its own way (T11). */
  private requireKind(): void {
    if (this.type === 'AOB' && this.topicId !== null) throw new RuleBroken('aob_decides_nothing', {}, '/type');
    if ((this.type === 'ESCALATION') !== (this.escalationId !== null)) throw new RuleBroken('escalation_comes_by_itself', {}, '/type');
  }

  private move(step: ItemStep, act: Act, data: EventData = {}, to?: AgendaItemState): void {
    const from = this.state;
    this.state = next(agendaItemWorkflow, from, step, to);
    this.say(this.state.toLowerCase(), act, { action: step, from, to: this.state, ...data });
  }

  private say(what: string, { by }: Act, data: EventData): void {
    this.tell(`agendaItem.${what}`, by, data, { bodyId: this.bodyId, meetingId: this.meetingId, topicId: this.topicId });
  }
}
