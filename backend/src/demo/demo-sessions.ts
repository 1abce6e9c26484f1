import type { BodiesDoor } from '../bodies/bodies.door.js';
import type { DecisionsDoor } from '../decisions/decisions.door.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import type { Id } from '../house/house.contract.js';
import type { Clock } from '../house/time/clock.js';
import type { MeetingsDoor } from '../meetings/meetings.door.js';
import type { MeetingsHistoryDoor } from '../meetings/meetings-history.door.js';
import type { TopicsDoor } from '../topics/topics.door.js';
import { demoTables } from './demo-content-meetings.js';
import type { DemoItem, DemoMeeting } from './demo-content-meetings.js';
import { recordDemoDecision } from './demo-decisions.js';
import type { DemoDecisionKey } from './demo-decisions.js';
import type { DemoEscalations } from './demo-escalations.js';
import type { DemoScript } from './demo-script.js';
import type { DemoStructure } from './demo-structure.js';
import type { DemoTopicIds } from './demo-topics.js';

export interface DemoSessionParts {
  tx: Transaction; structure: DemoStructure; topics: DemoTopicIds; escalations: DemoEscalations; history: MeetingsHistoryDoor; clock: Clock;
  doors: { meetings: MeetingsDoor; decisions: DecisionsDoor; topics: TopicsDoor; bodies: BodiesDoor };
}
interface Running { it: DemoMeeting; meetingId: Id; lead: Id; writer: Id }

const objectionDays = 14;
const minute = 60_000;

/** Tells what happened in the meetings of the demo, item by item, and what became of their minutes. */
export class DemoSessions {
  readonly decided: Partial<Record<DemoDecisionKey, Id>> = {};

  constructor(private readonly parts: DemoSessionParts) {}

  write(script: DemoScript, it: DemoMeeting, meetingId: () => Id): void {
    const { structure } = this.parts;
    const { lead, writer, start } = demoTables[it.body];
    const running = (): Running => ({ it, meetingId: meetingId(), lead: structure.person(lead), writer: structure.person(writer) });
    script.on(it.on, start, () => this.hold(running()));
    this.writeMinutes(script, it, running);
  }

  /** From the opening to the end, the clock going along with the agenda. */
  private async hold(running: Running): Promise<void> {
    const { tx, structure, history } = this.parts;
    const { it, meetingId, lead } = running;
    await history.open(tx, meetingId, lead, (it.absent ?? []).map((person) => structure.person(person)));
    if (it.failed) return this.later(20, () => history.fail(tx, meetingId, lead));
    let after = 5;
    for (const item of it.items) {
      const itemId = await this.itemOf(running, item);
      await this.later(after, () => this.begin(running, item, itemId));
      after += item.minutes;
      await this.later(after, () => this.end(running, item, itemId));
    }
    return this.later(after + 10, () => history.close(tx, meetingId, lead));
  }

  private async begin({ lead, writer }: Running, { note }: DemoItem, itemId: Id): Promise<void> {
    const { tx, history } = this.parts;
    await history.call(tx, itemId, lead);
    if (note !== undefined) await history.note(tx, itemId, writer, note);
  }

  private async end(running: Running, { ending }: DemoItem, itemId: Id): Promise<void> {
    const { tx, doors: { meetings }, escalations } = this.parts;
    const { lead, it } = running;
    if (!ending) return;
    if ('escalation' in ending) return escalations.answer(ending.escalation, demoTables[it.body].lead);
    if ('decision' in ending) {
      await this.decide(running, ending.decision, itemId);
      return meetings.dispose(tx, itemId, { result: 'DECIDED', by: lead });
    }
    return meetings.dispose(tx, itemId, { result: ending.result, ...(ending.text !== '' && { resultText: ending.text }), by: lead });
  }

  private async decide({ it, meetingId, lead }: Running, key: DemoDecisionKey, agendaItemId: Id): Promise<void> {
    const { tx, structure, topics, doors } = this.parts;
    const { rules } = await doors.bodies.rules(tx, structure.body(it.body), structure.workday(it.on));
    const { decisionId } = await recordDemoDecision(tx, structure, doors, key, { meetingId, agendaItemId, rules, topics, by: lead });
    if (decisionId !== null) this.decided[key] = decisionId;
  }

  /** Escalations know their place on the agenda; the other items are found by their titles. */
  private async itemOf({ meetingId }: Running, { title, ending }: DemoItem): Promise<Id> {
    const { tx, history, escalations } = this.parts;
    return ending && 'escalation' in ending ? escalations.itemOf(ending.escalation) : history.itemCalled(tx, meetingId, title);
  }

  private writeMinutes(script: DemoScript, { minutes, body }: DemoMeeting, running: () => Running): void {
    const { tx, structure, history } = this.parts;
    if (minutes?.submitted !== undefined) {
      script.on(minutes.submitted, '11:00', () => history.minute(tx, running().meetingId, running().writer, (it, act) => { it.submit(act); }));
    }
    const { released, approved, objection } = minutes ?? {};
    if (released !== undefined) script.on(released, '12:00', () => this.release(running(), structure.day(released + objectionDays)));
    if (approved !== undefined) script.on(approved, '14:30', () => history.approve(tx, running().meetingId, body === 'beirat' ? running().lead : null));
    if (objection) script.on(objection.on, '08:30', () => history.object(tx, running().meetingId, structure.person(objection.by), objection.text));
  }

  /** The board's minutes need a second signature. */
  private async release({ it, meetingId, lead, writer }: Running, objectionsUntil: string): Promise<void> {
    const { tx, history } = this.parts;
    await history.minute(tx, meetingId, lead, (minutes, act) => { minutes.sign('CHAIR', objectionsUntil, act); });
    if (it.body === 'beirat') await history.minute(tx, meetingId, writer, (minutes, act) => { minutes.sign('MINUTE_TAKER', objectionsUntil, act); });
  }

  private later<T>(minutes: number, play: () => Promise<T>): Promise<T> {
    const { clock } = this.parts;
    return clock.during(new Date(clock.now().getTime() + minutes * minute), play);
  }
}
