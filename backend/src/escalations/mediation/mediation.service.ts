import { Injectable } from '@nestjs/common';
import { BodiesDoor } from '../../bodies/bodies.door.js';
import type { Actor } from '../../house/access/actor.js';
import { NotFound, NotPossibleNow, RuleBroken } from '../../house/errors/domain-error.js';
import type { Day } from '../../house/house.contract.js';
import { addDays } from '../../house/time/days.js';
import { PeopleDoor } from '../../people/people.door.js';
import type { Forwarding, MediationFailure, MediationSession as Talk, MediationStart } from '../escalation.contract.js';
import { seesMediation } from '../escalation.policy.js';
import type { EscalationView } from '../escalation.view.js';
import { EscalationActs } from '../escalations.acts.js';
import type { Doing, Target } from '../escalations.acts.js';
import { isToBeHeard } from '../way/hearing.js';
import { dayInWords } from '../way/words.js';
import { MediationSession } from './mediation-session.js';

/** The manager's desk: formal check, mediation, forwarding (T3, T5, T6, T7, T10), and the log of the talks. */
@Injectable()
export class MediationService {
  constructor(private readonly acts: EscalationActs, private readonly bodies: BodiesDoor, private readonly people: PeopleDoor) {}

  /** T3. */
  sendBack(actor: Actor, target: Target, text: string): Promise<EscalationView> {
    return this.acts.run(actor, target, 'returnForCompletion', async ({ escalation, step }) =>
      escalation.returnForCompletion(text, await step('RETURNED')));
  }

  /** T5. Without a name the manager who acts mediates. */
  start(actor: Actor, target: Target, order: MediationStart): Promise<EscalationView> {
    return this.acts.run(actor, target, 'startMediation', async (doing) => {
      const { escalation, step } = doing;
      const mediatorPersonId = order.mediatorPersonId ?? actor.personId;
      if (escalation.path !== 'P1_NO_AGREEMENT' && !order.plan) throw new RuleBroken('group_must_ask_for_mediation', {}, '/plan');
      await this.requireNoStake(doing, mediatorPersonId);
      const usual = await step('IN_MEDIATION');
      const until = lastDay(order.endsOn ?? usual.until, usual.until, doing);
      escalation.startMediation({ mediatorPersonId, plan: order.plan ?? '' }, { ...usual, until });
    });
  }

  /** T6. Not while the group still has the floor (invariant 9). */
  forward(actor: Actor, target: Target, order: Forwarding): Promise<EscalationView> {
    return this.acts.run(actor, target, 'forward', async ({ escalation, today, step }) => {
      const { hearing } = escalation;
      if (isToBeHeard(hearing, today)) throw new NotPossibleNow('group_to_be_heard', { until: dayInWords(hearing.until, actor.locale) });
      escalation.forward(order, await step('READY_FOR_BOARD'));
    });
  }

  /** T7. */
  settle(actor: Actor, target: Target, text: string): Promise<EscalationView> {
    return this.acts.run(actor, target, 'settle', async ({ escalation, step }) => escalation.settle(text, await step('SETTLEMENT_PROPOSED')));
  }

  /** T10. */
  fail(actor: Actor, target: Target, summary: MediationFailure): Promise<EscalationView> {
    return this.acts.run(actor, target, 'mediationFailed', async ({ escalation, before, step }) =>
      escalation.failMediation(summary, before.sessions, await step('READY_FOR_BOARD')));
  }

  /** The log; to those who may not read it, it does not exist (invariant 5). */
  async log(actor: Actor, target: Target, talk: Talk): Promise<EscalationView> {
    if (!seesMediation(actor, await this.acts.look(actor, target.id))) throw new NotFound('escalation', target.id);
    return this.acts.run(actor, target, 'logMediation', async ({ tx, escalation, today }) => {
      if (talk.on > today) throw new RuleBroken('talk_in_the_future', {}, '/on');
      await tx.keep(MediationSession.log(
        { escalationId: escalation.id, heldOn: talk.on, note: talk.note ?? '', refused: talk.refused ?? false }, actor.personId));
      return 'unchanged' as const;
    });
  }

  /** Invariant 4: neither a party nor the board's chair. */
  private async requireNoStake({ tx, escalation, today }: Doing, personId: string): Promise<void> {
    if (!(await this.people.refs(tx, [personId])).has(personId)) throw new RuleBroken('unknown_reference', {}, '/mediatorPersonId');
    const parties = (await this.bodies.votingSeats(tx, escalation.originBodyId, today))
      .filter(({ capacity }) => capacity === 'VOTING').flatMap(({ members }) => members);
    const board = await this.bodies.lead(tx, escalation.boardBodyId);
    const chairs = board.office === 'CHAIR' && board.person.id === personId;
    if (chairs || parties.some((member) => member.personId === personId)) throw new RuleBroken('mediator_has_stake', {}, '/mediatorPersonId');
  }
}

/** Within the period of the rules, and not in the past. */
function lastDay(wanted: Day, longest: Day, { today, actor }: Doing): Day {
  if (wanted < addDays(today, 1) || wanted > longest) throw new RuleBroken('mediation_period', { until: dayInWords(longest, actor.locale) }, '/endsOn');
  return wanted;
}
