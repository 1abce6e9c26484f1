import { Injectable } from '@nestjs/common';
import { BodiesDoor } from '../bodies/bodies.door.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import type { Day, Id } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import { addDays, berlinDay, workingDays } from '../house/time/days.js';
import { TopicsDoor } from '../topics/topics.door.js';
import { Escalation } from './escalation.js';
import type { Step } from './escalation.js';
import { Deadlines } from './way/deadlines.js';
import { heardOn } from './way/hearing.js';
import type { FallBackReason } from './way/words.js';

/**
 * What the program does by itself, with nobody's name on it: it moves the ball and sets a flag, it never decides
 * the matter (D6, invariant 1). Each act looks again whether it is due, so doing it twice changes nothing.
 */
@Injectable()
export class ProgramActs {
  constructor(
    private readonly bodies: BodiesDoor, private readonly topics: TopicsDoor, private readonly deadlines: Deadlines, private readonly clock: Clock,
  ) {}

  /** T6a, when the manager has been silent for too long. @returns whether it was due */
  async autoForward(tx: Transaction, id: Id): Promise<boolean> {
    const escalation = await tx.load(Escalation, id);
    if (escalation.state !== 'SUBMITTED') return false;
    const { rules } = await this.bodies.rules(tx, escalation.originBodyId, this.clock.today());
    const submittedOn = berlinDay(escalation.stateSince);
    // The manager's time begins when the group has been heard.
    const since = escalation.hearing ? later(submittedOn, heardOn(escalation.hearing)) : submittedOn;
    const silentUntil = workingDays(since, rules.escalation.managerSilenceWorkingDays);
    if (this.clock.today() <= silentUntil) return false;
    escalation.autoForward(await this.backToBoard(tx, escalation));
    await tx.keep(escalation);
    return true;
  }

  /** T23, when the group's time to answer has passed: closed with a flag; advice that nobody took up leaves the topic to the group. */
  async closeUnanswered(tx: Transaction, id: Id): Promise<boolean> {
    const escalation = await tx.load(Escalation, id);
    if (escalation.state !== 'ANSWERED') return false;
    const { rules } = await this.bodies.rules(tx, escalation.originBodyId, this.clock.today());
    if (this.clock.today() <= addDays(berlinDay(escalation.stateSince), rules.escalation.groupAnswerDays)) return false;
    escalation.closeUnanswered({ by: null, at: this.clock.now() });
    await tx.keep(escalation);
    await this.freeTopic(tx, escalation);
    return true;
  }

  /** T27: the board could not deal with it, so it waits for the next meeting; not counted as a postponement. */
  async fallBack(tx: Transaction, id: Id, itemId: Id, why: FallBackReason): Promise<void> {
    const escalation = await tx.load(Escalation, id);
    if (escalation.state !== 'ON_BOARD_AGENDA' || escalation.boardItemId !== itemId) return;
    escalation.fallBack(why, await this.backToBoard(tx, escalation));
    await tx.keep(escalation);
  }

  private async freeTopic(tx: Transaction, { topicId, answer }: Escalation): Promise<void> {
    const topic = await this.topics.facts(tx, topicId);
    if (topic.state !== 'ESCALATED') return;
    if (answer?.through === 'advise') await this.topics.release(tx, topicId, null);
    else await this.topics.decide(tx, topicId, null);
  }

  private async backToBoard(tx: Transaction, escalation: Escalation): Promise<Step> {
    return { by: null, at: this.clock.now(), until: await this.deadlines.until(tx, escalation, 'READY_FOR_BOARD') };
  }
}

const later = (one: Day, other: Day): Day => (one > other ? one : other);
