import { Injectable } from '@nestjs/common';
import { DecisionsDoor } from '../../decisions/decisions.door.js';
import type { DecisionEffect } from '../../decisions/decision.contract.js';
import type { HandCount } from '../../decisions/votes/vote.contract.js';
import type { RecordedDecision } from '../../decisions/decisions.door.js';
import type { Actor } from '../../house/access/actor.js';
import { NotPossibleNow, RuleBroken } from '../../house/errors/domain-error.js';
import { MeetingsDoor } from '../../meetings/meetings.door.js';
import { TasksDoor } from '../../tasks/tasks.door.js';
import { TopicsDoor } from '../../topics/topics.door.js';
import type { BoardAnswer, ReferralBack } from '../escalation.contract.js';
import type { EscalationView } from '../escalation.view.js';
import { EscalationActs } from '../escalations.acts.js';
import type { Doing, Target } from '../escalations.acts.js';

type Kind = 'advise' | 'decide' | 'rejected';
interface Motion { text: string; effect: DecisionEffect; count: HandCount; reasons?: string; competenceChecked?: boolean; responsiblePersonId?: string; dueOn?: string }

/**
 * The board's vote on an escalated item (T15, T16, T18, T30). Decision, item, topic, task and escalation are kept
 * in one transaction, or none of them (decisions.md 12).
 */
@Injectable()
export class AnswersService {
  constructor(
    private readonly acts: EscalationActs, private readonly meetings: MeetingsDoor, private readonly decisions: DecisionsDoor,
    private readonly topics: TopicsDoor, private readonly tasks: TasksDoor,
  ) {}

  /** T15. With another mode than ADVISE the board steps down to advice; the reasons say why. */
  advise(actor: Actor, target: Target, order: BoardAnswer): Promise<EscalationView> {
    return this.answer(actor, target, 'advise', { ...order, effect: 'RECOMMENDATION' }, () => {
      if (!order.reasons) throw new RuleBroken('advice_needs_reasons', {}, '/reasons');
    });
  }

  /** T16. */
  decide(actor: Actor, target: Target, order: BoardAnswer): Promise<EscalationView> {
    return this.answer(actor, target, 'decide', { ...order, effect: order.effect ?? 'SELF_COMMITMENT' }, ({ escalation }) => {
      if (escalation.boardMode !== 'DECIDE') throw new RuleBroken('board_may_not_decide');
      if (order.effect === 'RECOMMENDATION') throw new RuleBroken('recommendation_is_advice', {}, '/effect');
      if (order.competenceChecked !== true) throw new RuleBroken('competence_not_checked', {}, '/competenceChecked');
      if (!order.responsiblePersonId) throw new RuleBroken('responsible_missing', {}, '/responsiblePersonId');
      if (!order.dueOn) throw new RuleBroken('due_date_missing', {}, '/dueOn');
    });
  }

  /** T30. @throws RuleBroken when the count says that the motion was adopted */
  reject(actor: Actor, target: Target, order: BoardAnswer): Promise<EscalationView> {
    return this.answer(actor, target, 'rejected', { ...order, effect: order.effect ?? 'RECOMMENDATION' }, () => undefined);
  }

  /** T18: a motion of its own; when it is lost nothing is kept, the matter itself is still open. */
  referBack(actor: Actor, target: Target, { order, until, count }: ReferralBack): Promise<EscalationView> {
    return this.acts.run(actor, target, 'referBack', async (doing) => {
      if (until <= doing.today) throw new RuleBroken('date_must_be_later', {}, '/until');
      const { decisionId, outcome } = await this.vote(doing, { text: order, effect: 'REFERRAL', count });
      if (outcome !== 'ADOPTED' || decisionId === null) throw new RuleBroken('referral_not_adopted', {}, '/count');
      doing.escalation.referBack({ order, decisionId }, await doing.step('REFERRED_BACK', { agreedUntil: until }));
      await this.meetings.dispose(doing.tx, itemOf(doing), { result: 'REFERRED', resultText: order, by: doing.act.by });
      await this.topics.release(doing.tx, doing.escalation.topicId, doing.act.by);
    });
  }

  private answer(actor: Actor, target: Target, kind: Kind, motion: Motion, guard: (doing: Doing) => void): Promise<EscalationView> {
    return this.acts.run(actor, target, kind, async (doing) => {
      guard(doing);
      const recorded = await this.vote(doing, motion);
      const adopted = recorded.outcome === 'ADOPTED';
      if (adopted && kind === 'rejected') throw new RuleBroken('vote_was_adopted', {}, '/count');
      if (!adopted && !motion.reasons) throw new RuleBroken('lost_vote_needs_reasons', {}, '/reasons');
      await this.take(doing, adopted ? kind : 'rejected', motion, recorded);
      await this.meetings.dispose(doing.tx, itemOf(doing), { result: 'DECIDED', by: doing.act.by });
      if (adopted) await this.follow(doing, motion, recorded);
      else await this.topics.release(doing.tx, doing.escalation.topicId, doing.act.by);
    });
  }

  private async take({ escalation, step }: Doing, kind: Kind, motion: Motion, { decisionId, outcome }: RecordedDecision): Promise<void> {
    const taken = { text: motion.text, reasons: motion.reasons ?? null, decisionId, adopted: outcome === 'ADOPTED' };
    const next = await step('ANSWERED');
    if (kind === 'advise') escalation.advise(taken, next);
    else if (kind === 'decide') escalation.decide(taken, next);
    else escalation.refuse(taken, next);
  }

  /** The group may decide again; a responsible person and a date make a task of the group that asked. */
  private async follow({ tx, escalation, act }: Doing, motion: Motion, { decisionId }: RecordedDecision): Promise<void> {
    await this.topics.unfreeze(tx, escalation.topicId, act.by);
    if (!motion.responsiblePersonId || !motion.dueOn || decisionId === null) return;
    await this.tasks.create(tx, {
      title: shortened(motion.text), ownerPersonId: motion.responsiblePersonId, dueOn: motion.dueOn, bodyId: escalation.originBodyId,
      topicId: escalation.topicId, sourceType: 'DECISION', sourceId: decisionId, by: act.by,
    });
  }

  private async vote(doing: Doing, motion: Motion): Promise<RecordedDecision> {
    const { tx, escalation, before, today, act } = doing;
    if (before.boardItem?.state !== 'CALLED') throw new NotPossibleNow('board_item_not_called');
    const ballot = await this.meetings.ballot(tx, itemOf(doing));
    if (!ballot.quorate) throw new NotPossibleNow('board_not_quorate');
    return this.decisions.record(tx, {
      bodyId: escalation.boardBodyId, meetingId: before.boardItem.meetingId, agendaItemId: itemOf(doing), topicId: escalation.topicId,
      escalationId: escalation.id, text: motion.text, effect: motion.effect, rules: ballot.rules, quorate: ballot.quorate, decidedOn: today, by: act.by,
      vote: { question: motion.text, form: 'SHOW_OF_HANDS', counts: this.meetings.counts(ballot, motion.count) },
      ...(motion.reasons && { reasons: motion.reasons }), ...(motion.competenceChecked && { competenceCheckedBy: act.by }),
      ...(motion.responsiblePersonId && { responsiblePersonId: motion.responsiblePersonId }), ...(motion.dueOn && { dueOn: motion.dueOn }),
    });
  }
}

const titleLength = 200;
const shortened = (text: string): string => (text.length > titleLength ? `${text.slice(0, titleLength - 1).trimEnd()}…` : text);

function itemOf({ escalation }: Doing): string {
  if (escalation.boardItemId === null) throw new NotPossibleNow('board_item_not_called');
  return escalation.boardItemId;
}
