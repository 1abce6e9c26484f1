import { Injectable } from '@nestjs/common';
import type { Actor } from '../../house/access/actor.js';
import { UnitOfWork } from '../../house/database/unit-of-work.js';
import type { Transaction } from '../../house/database/unit-of-work.js';
import { NotPossibleNow, RuleBroken } from '../../house/errors/domain-error.js';
import type { Day } from '../../house/house.contract.js';
import { Clock } from '../../house/time/clock.js';
import { MeetingsDoor } from '../../meetings/meetings.door.js';
import { TopicsDoor } from '../../topics/topics.door.js';
import type { EscalationDraft, EscalationEdit } from '../escalation.contract.js';
import { Escalation } from '../escalation.js';
import type { Step } from '../escalation.js';
import { escalationPolicy } from '../escalation.policy.js';
import type { EscalationView } from '../escalation.view.js';
import { EscalationActs } from '../escalations.acts.js';
import type { Target } from '../escalations.acts.js';
import { EscalationViews } from '../escalations.views.js';
import { Deadlines } from '../way/deadlines.js';
import type { Fixed } from '../way/deadlines.js';
import { needsHearing } from '../way/hearing.js';
import { Grounding, factsOfNew } from './grounding.js';
import type { Origin } from './grounding.js';
import { officeOf, usualMode } from './submission.js';
import type { Submission } from './submission.js';

/** From the group's table to the manager's desk: T1, T2, T4, and T24 on the way back. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly work: UnitOfWork, private readonly acts: EscalationActs, private readonly views: EscalationViews,
    private readonly topics: TopicsDoor, private readonly meetings: MeetingsDoor, private readonly grounding: Grounding,
    private readonly deadlines: Deadlines, private readonly clock: Clock,
  ) {}

  /** T1, and T2 in the same breath when asked. */
  create(actor: Actor, draft: EscalationDraft): Promise<EscalationView> {
    return this.work.run(actor.networkId, async (tx) => {
      const origin = await this.grounding.origin(tx, actor, draft.topicId);
      escalationPolicy.require(actor, 'create', factsOfNew(origin, draft.path));
      await this.requireRoom(tx, origin, draft);
      const escalation = await this.raised(tx, actor, origin, draft);
      if (draft.submit === true) {
        const heardUntil = await this.heardUntil(tx, escalation);
        escalation.submit(await this.grounding.of(tx, origin), heardUntil, await this.step(tx, actor, origin, 'SUBMITTED', heardUntil));
        await this.topics.escalate(tx, escalation.topicId, actor.personId);
      }
      await tx.keep(escalation);
      return this.views.one(tx, actor, escalation.id);
    });
  }

  edit(actor: Actor, target: Target, changes: EscalationEdit): Promise<EscalationView> {
    return this.acts.run(actor, target, 'edit', ({ escalation }) => escalation.edit(editOf(changes), actor.personId));
  }

  /** T2. */
  submit(actor: Actor, target: Target): Promise<EscalationView> {
    return this.acts.run(actor, target, 'submit', async ({ tx, escalation, step, act }) => {
      const heardUntil = await this.heardUntil(tx, escalation);
      escalation.submit(await this.grounding.of(tx, escalation), heardUntil, await step('SUBMITTED', fixedBy(heardUntil)));
      await this.topics.escalate(tx, escalation.topicId, act.by);
    });
  }

  /** T4. */
  resubmit(actor: Actor, target: Target, text: string): Promise<EscalationView> {
    return this.acts.run(actor, target, 'resubmit', async ({ tx, escalation, step }) => {
      const heardUntil = await this.heardUntil(tx, escalation);
      escalation.resubmit(text, await this.grounding.of(tx, escalation), heardUntil, await step('SUBMITTED', fixedBy(heardUntil)));
    });
  }

  /** T24. Not while the board has its item open: in this step a vote is open from the call to its result. */
  withdraw(actor: Actor, target: Target, text: string): Promise<EscalationView> {
    return this.acts.run(actor, target, 'withdraw', async ({ tx, escalation, before, act }) => {
      if (before.boardItem?.state === 'CALLED') throw new NotPossibleNow('board_is_voting');
      if (escalation.state === 'ON_BOARD_AGENDA' && escalation.boardItemId) await this.meetings.removeItem(tx, escalation.boardItemId, act.by);
      const isFrozen = escalation.state !== 'DRAFT' && escalation.state !== 'REFERRED_BACK';
      escalation.withdraw(text, act);
      if (isFrozen) await this.topics.release(tx, escalation.topicId, act.by);
    });
  }

  private async raised(tx: Transaction, actor: Actor, origin: Origin, draft: EscalationDraft): Promise<Escalation> {
    const { originBodyId, boardBodyId } = origin;
    return Escalation.raise({
      ...submissionOf(draft), topicId: draft.topicId, originItemId: draft.itemId ?? null, originBodyId, boardBodyId,
      raisedByPersonId: actor.personId, raisedAs: officeOf(actor, origin), number: await this.grounding.nextNumber(tx),
    }, await this.step(tx, actor, origin, 'DRAFT'));
  }

  private async step(tx: Transaction, { personId: by }: Actor, origin: Origin, state: 'DRAFT' | 'SUBMITTED', heardUntil: Day | null = null): Promise<Step> {
    return { by, at: this.clock.now(), until: await this.deadlines.until(tx, origin, state, fixedBy(heardUntil)) };
  }

  /** Until when the group has the floor; null when it raised the matter itself, or has spoken already. */
  private async heardUntil(tx: Transaction, escalation: Escalation): Promise<Day | null> {
    return needsHearing(escalation) && !escalation.hearing?.statement ? this.deadlines.hearing(tx, escalation) : null;
  }

  /** D6, T1; and an item that is named must be the group's, about this topic. */
  private async requireRoom(tx: Transaction, origin: Origin, { path, itemId, topicId }: EscalationDraft): Promise<void> {
    await this.grounding.requireRoom(tx, origin);
    if (path === 'P1_NO_AGREEMENT') await this.grounding.requireOffer(tx, origin);
    if (itemId === undefined) return;
    const item = await this.meetings.item(tx, itemId);
    if (item.topicId !== topicId || item.bodyId !== origin.originBodyId) throw new RuleBroken('item_of_another_topic', {}, '/itemId');
  }
}

const fixedBy = (heardUntil: Day | null): Fixed => (heardUntil === null ? {} : { heardUntil });

const submissionOf = (draft: EscalationDraft): Submission => ({
  path: draft.path, boardMode: draft.boardMode ?? usualMode[draft.path], reasonForP3: draft.reasonForP3 ?? null,
  question: draft.question, background: draft.background ?? '', attempts: draft.attempts ?? '',
  desiredOutcome: draft.desiredOutcome ?? '', decisionNeededBy: draft.decisionNeededBy ?? null,
  positions: positionsOf(draft.positions ?? []), mediationWaivedReason: draft.mediationWaivedReason ?? null,
});

const positionsOf = (positions: NonNullable<EscalationDraft['positions']>): Submission['positions'] =>
  positions.map(({ label, statement, heldBy, count }) => ({ label, statement, heldBy, count: count ?? null }));

/** Only what was sent; a field that stays away stays as it is. Another path asks the board for what is usual on it. */
function editOf({ positions, ...changes }: EscalationEdit): Partial<Submission> {
  const sent = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<Submission>;
  const mode = changes.path && !changes.boardMode ? { boardMode: usualMode[changes.path] } : {};
  return { ...sent, ...mode, ...(positions && { positions: positionsOf(positions) }) };
}
