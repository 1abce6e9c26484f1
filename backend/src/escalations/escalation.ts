import { Entity } from 'typeorm';
import { RuleBroken } from '../house/errors/domain-error.js';
import type { EventData } from '../house/events/event.js';
import type { Day } from '../house/house.contract.js';
import { berlinDay } from '../house/time/days.js';
import { next } from '../house/workflow.js';
import type { ClosureReason, EscalationState } from './escalation.contract.js';
import { EscalationRecord } from './escalation.record.js';
import type { KeptAnswer } from './escalation.record.js';
import { requireComplete } from './submission/submission.js';
import type { Grounds, Submission } from './submission/submission.js';
import { escalationWorkflow } from './escalation.workflow.js';
import type { EscalationTransition } from './escalation.workflow.js';
import type { FallBackReason } from './way/words.js';

/** Who acts and when; `by` is null when the program acts by itself. */
export interface Act { readonly by: string | null; readonly at: Date }
/** An act after which somebody has time until a day. */
export interface Step extends Act { readonly until: Day }
type Outcome = Omit<KeptAnswer, 'through' | 'on'>;

/** A topic handed from one body to another because it cannot, or must not, be settled where it is. */
@Entity('escalations')
export class Escalation extends EscalationRecord {
  /** T1. The topic stays with its group. */
  static raise(draft: Submission & Pick<EscalationRecord, 'number' | 'topicId' | 'originBodyId' | 'boardBodyId' | 'raisedAs'> &
    { raisedByPersonId: string; originItemId: string | null }, step: Step): Escalation {
    const escalation = Object.assign(new Escalation(), draft, { state: escalationWorkflow.start });
    escalation.enter('DRAFT', 'create', null, step, {});
    escalation.dueOn = step.until;
    return escalation;
  }

  /** While it is a draft or was returned; what is not named stays as it was. */
  edit(changes: Partial<Submission>, by: string): void {
    Object.assign(this, changes);
    this.changedSinceReturn = true;
    this.tell('escalation.edited', by, { fields: Object.keys(changes) }, this.about());
  }

  /**
   * T2.
   * @param heardUntil until then the group may state its view first (invariant 9); null when nobody is to be heard
   * @throws RuleBroken with the field that is missing
   */
  submit(grounds: Grounds, heardUntil: Day | null, step: Step): void {
    requireComplete(this, grounds);
    this.move('submit', step, { path: this.path });
    this.submittedOn = berlinDay(step.at);
    this.hear(heardUntil);
  }

  /** Invariant 9: the group says what it thinks before the board gets it. @throws RuleBroken when it is not asked, or has said so already */
  giveStatement(text: string, step: Step & { by: string }): void {
    if (this.hearing === null) throw new RuleBroken('no_statement_asked');
    if (this.hearing.statement !== null) throw new RuleBroken('statement_given');
    this.hearing = { ...this.hearing, statement: { text, by: step.by, at: step.at.toISOString() } };
    this.dueOn = step.until;
    this.tell('escalation.heard', step.by, {}, this.about());
  }

  /** T3: formal reasons only. */
  returnForCompletion(text: string, step: Step): void {
    this.move('returnForCompletion', step, { text });
    this.returnedWith = text;
    this.changedSinceReturn = false;
  }

  /** T4. @throws RuleBroken when nothing was changed or something is still missing */
  resubmit(text: string, grounds: Grounds, heardUntil: Day | null, step: Step): void {
    if (this.state === 'RETURNED' && !this.changedSinceReturn) throw new RuleBroken('nothing_changed');
    requireComplete(this, grounds);
    this.move('resubmit', step, { text });
    this.hear(heardUntil);
  }

  /** T5. The mediator has no stake: the service asks before. */
  startMediation(plan: { mediatorPersonId: string; plan: string }, step: Step): void {
    this.move('startMediation', step, { mediatorPersonId: plan.mediatorPersonId, endsOn: step.until });
    this.mediatorPersonId = plan.mediatorPersonId;
    this.mediationPlan = plan.plan;
    this.mediationStartedOn = berlinDay(step.at);
    this.mediationEndsOn = step.until;
  }

  /** T6. P1 goes on without mediation only for a reason, the group's or the manager's. */
  forward({ note, managerView, waiveReason }: { note?: string; managerView?: string; waiveReason?: string }, step: Step): void {
    const waived = this.mediationWaivedReason ?? waiveReason ?? null;
    if (this.path === 'P1_NO_AGREEMENT' && waived === null) throw new RuleBroken('waiver_reason_missing', {}, '/waiveReason');
    this.move('forward', step, { text: note ?? null });
    this.forwardingNote = note ?? null;
    this.managerView = managerView ?? null;
    this.mediationWaivedReason = waived;
  }

  /** T6a: nobody can block by silence. */
  autoForward(step: Step): void {
    this.move('autoForward', step, {});
    this.forwardedUnchecked = true;
  }

  /** T7. */
  settle(text: string, step: Step): void {
    this.move('settle', step, { text });
    this.settlement = { text, by: step.by, at: step.at.toISOString() };
  }

  /** T8: the group's own decision confirms the settlement. */
  confirm(decisionId: string, act: Act): void {
    this.answerDecisionId = decisionId;
    this.close('confirm', 'SETTLED_BY_MEDIATION', this.settlement?.text ?? '', act);
  }

  /** T9. Back into mediation may extend it, once. */
  reject(text: string, then: 'IN_MEDIATION' | 'READY_FOR_BOARD', step: Step): void {
    const over = (this.mediationEndsOn ?? '') < berlinDay(step.at);
    if (then === 'IN_MEDIATION' && over && this.mediationExtended) throw new RuleBroken('mediation_used_up', {}, '/then');
    this.move('reject', step, { text }, then);
    this.settlement = null;
    if (then === 'READY_FOR_BOARD') return;
    this.mediationExtended ||= over;
    this.mediationEndsOn = step.until;
  }

  /** T10. @param sessions talks held or refused, as the log says */
  failMediation(summary: { agreed?: string; open: string }, sessions: number, step: Step): void {
    if (this.state === 'IN_MEDIATION' && sessions === 0) throw new RuleBroken('no_session_yet');
    this.move('mediationFailed', step, { text: summary.open });
    this.summary = {
      agreed: summary.agreed ?? '', open: summary.open, positions: structuredClone(this.positions), on: berlinDay(step.at),
    };
  }

  /** T11. */
  schedule(place: { itemId: string; meetingId: string; paper: string; reason: string | null }, step: Step): void {
    this.move('schedule', step, { itemId: place.itemId, meetingId: place.meetingId, text: place.reason });
    this.boardItemId = place.itemId;
    this.boardPaper = place.paper;
  }

  /** T15. */
  advise(outcome: Outcome, step: Step): void {
    this.take('advise', outcome, step);
  }

  /** T16. */
  decide(outcome: Outcome, step: Step): void {
    if (this.boardMode !== 'DECIDE') throw new RuleBroken('board_may_not_decide');
    this.take('decide', outcome, step);
  }

  /** T30: the vote was lost or tied, and the group is free again. */
  refuse(outcome: Outcome, step: Step): void {
    this.take('rejected', outcome, step);
  }

  /** T18, once. */
  referBack(order: { order: string; decisionId: string }, step: Step): void {
    if (this.referralsBack > 0) throw new RuleBroken('referred_back_before');
    this.move('referBack', step, { text: order.order, until: step.until, decisionId: order.decisionId });
    this.referral = { order: order.order, until: step.until, on: berlinDay(step.at) };
    this.referralsBack += 1;
  }

  /** T19. */
  decideInGroup(text: string, decisionId: string, act: Act): void {
    this.answerDecisionId = decisionId;
    this.close('decideInGroup', 'SETTLED_IN_GROUP', text, act);
  }

  /** T20. */
  disagreeAgain(text: string, step: Step): void {
    this.move('againNoAgreement', step, { text });
  }

  /** T23. A group may let advice be, with a reason to the board. */
  respond({ adopted, text }: { adopted?: boolean; text?: string }, act: Act): void {
    const advised = this.answer?.through === 'advise';
    if (advised && adopted === undefined) throw new RuleBroken('adoption_missing', {}, '/adopted');
    if (advised && adopted === false && !text) throw new RuleBroken('not_adopted_needs_reason', {}, '/text');
    this.groupResponse = { text: text ?? '', adopted: advised ? adopted ?? null : null, at: act.at.toISOString() };
    this.close('groupResponds', this.closureOf(adopted ?? false), this.answer?.text ?? '', act, text ?? null);
  }

  /** T23 after the time for an answer: closed with a flag, which decides nothing. */
  closeUnanswered(act: Act): void {
    this.withoutGroupResponse = true;
    this.close('groupResponds', this.closureOf(false), this.answer?.text ?? '', act, null);
  }

  /** T24. */
  withdraw(text: string, act: Act): void {
    this.close('withdraw', 'WITHDRAWN', text, act);
  }

  /** T27: not reached, removed, or no meeting; does not count as a postponement. */
  fallBack(why: FallBackReason, step: Step): void {
    this.move('fallBack', step, { why });
    this.boardItemId = null;
  }

  private hear(until: Day | null): void {
    this.hearing = until === null ? this.hearing : { until, statement: null };
  }

  private take(action: KeptAnswer['through'], outcome: Outcome, step: Step): void {
    this.move(action, step, { text: outcome.text, decisionId: outcome.decisionId });
    this.answer = { ...outcome, through: action, on: berlinDay(step.at) };
    this.answerDecisionId = outcome.decisionId;
  }

  private closureOf(adopted: boolean): ClosureReason {
    if (this.answer?.through === 'answer') return 'DECIDED_BY_COUNTY';
    if (this.answer?.through === 'decideJointly') return 'DECIDED_JOINTLY';
    if (this.answer?.through !== 'advise') return 'DECIDED_BY_BOARD';
    return adopted ? 'ADVICE_ADOPTED' : 'ADVICE_NOT_ADOPTED';
  }

  private close(action: EscalationTransition, closure: ClosureReason, text: string, act: Act, said: string | null = text): void {
    this.move(action, { ...act, until: null }, { closure, text: said });
    this.closure = closure;
    this.closureText = text;
  }

  private move(action: EscalationTransition, step: Act & { until: Day | null }, data: EventData, to?: EscalationState): void {
    const from = this.state;
    this.enter(next(escalationWorkflow, from, action, to), action, from, step, data);
    this.dueOn = step.until;
  }

  private enter(to: EscalationState, action: EscalationTransition, from: EscalationState | null, act: Act, data: EventData): void {
    this.state = to;
    this.stateSince = act.at;
    this.tell(`escalation.${to.toLowerCase()}`, act.by, { action, from, to, ...data }, this.about());
  }

  private about(): { topicId: string; bodyId: string } {
    return { topicId: this.topicId, bodyId: this.originBodyId };
  }
}
