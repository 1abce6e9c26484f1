import { Injectable } from '@nestjs/common';
import { BodiesDoor } from '../../bodies/bodies.door.js';
import { DecisionsDoor } from '../../decisions/decisions.door.js';
import type { Actor } from '../../house/access/actor.js';
import { RuleBroken } from '../../house/errors/domain-error.js';
import { addDays } from '../../house/time/days.js';
import { TopicsDoor } from '../../topics/topics.door.js';
import type { GroupResponse, SettlementRejection } from '../escalation.contract.js';
import type { EscalationView } from '../escalation.view.js';
import { EscalationActs } from '../escalations.acts.js';
import type { Doing, Target } from '../escalations.acts.js';

/** What the group does with what comes back, and says before: its statement (invariant 9), confirm or refuse a settlement, decide itself, answer (T8, T9, T19, T20, T23). */
@Injectable()
export class GroupService {
  constructor(
    private readonly acts: EscalationActs, private readonly bodies: BodiesDoor,
    private readonly decisions: DecisionsDoor, private readonly topics: TopicsDoor,
  ) {}

  /** Invariant 9: the group is heard before what others have raised goes to the board. */
  giveStatement(actor: Actor, target: Target, text: string): Promise<EscalationView> {
    return this.acts.run(actor, target, 'giveStatement', async ({ escalation, step }) => escalation.giveStatement(text, await step('SUBMITTED')));
  }

  /** T8: the settlement becomes the group's own decision. */
  confirm(actor: Actor, target: Target, text: string | undefined): Promise<EscalationView> {
    return this.acts.run(actor, target, 'confirm', async (doing) => {
      const settlement = doing.escalation.settlement?.text ?? '';
      doing.escalation.confirm(await this.decided(doing, settlement, text), doing.act);
    });
  }

  /** T9. */
  reject(actor: Actor, target: Target, { text, then }: SettlementRejection): Promise<EscalationView> {
    return this.acts.run(actor, target, 'reject', async ({ escalation, today, step }) => {
      const running = escalation.mediationEndsOn ?? today;
      const next = await step(then, then === 'IN_MEDIATION' && running > addDays(today, 1) ? { agreedUntil: running } : {});
      escalation.reject(text, then, next);
    });
  }

  /** T19: within the board's frame. */
  decideInGroup(actor: Actor, target: Target, text: string): Promise<EscalationView> {
    return this.acts.run(actor, target, 'decideInGroup', async (doing) => {
      doing.escalation.decideInGroup(text, await this.decided(doing, text, doing.escalation.referral?.order), doing.act);
    });
  }

  /** T20: needs a new disagreement on record since the board gave it back. */
  disagreeAgain(actor: Actor, target: Target, text: string): Promise<EscalationView> {
    return this.acts.run(actor, target, 'againNoAgreement', async ({ tx, escalation, before, act, step }) => {
      if (!before.renewed) throw new RuleBroken('no_new_disagreement');
      escalation.disagreeAgain(text, await step('READY_FOR_BOARD'));
      await this.topics.escalate(tx, escalation.topicId, act.by);
    });
  }

  /** T23. After a lost vote the topic is the group's again; else it is decided. */
  respond(actor: Actor, target: Target, response: GroupResponse): Promise<EscalationView> {
    return this.acts.run(actor, target, 'groupResponds', async ({ tx, escalation, act }) => {
      escalation.respond(response, act);
      if (escalation.answer?.through !== 'rejected') await this.topics.decide(tx, escalation.topicId, act.by);
    });
  }

  /** The spokesperson records what the group decided; the topic is decided with it. */
  private async decided({ tx, escalation, today, act }: Doing, text: string, reasons: string | undefined): Promise<string> {
    const { rules } = await this.bodies.rules(tx, escalation.originBodyId, today);
    const { decisionId } = await this.decisions.record(tx, {
      bodyId: escalation.originBodyId, topicId: escalation.topicId, escalationId: escalation.id, text, ...(reasons && { reasons }),
      effect: 'INTERNAL', vote: null, rules, quorate: true, decidedOn: today, by: act.by,
    });
    if (decisionId === null) throw new Error('A decision without a vote is always kept');
    await this.topics.decide(tx, escalation.topicId, act.by, { pending: true });
    return decisionId;
  }
}
