import type { Actor } from '../house/access/actor.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import type { Id } from '../house/house.contract.js';
import type { MeetingsHistoryDoor } from '../meetings/meetings-history.door.js';
import type { DemoCast } from './demo-cast.js';
import { demoMeetings, demoTables } from './demo-content-meetings.js';
import type { DemoItem, DemoMeeting } from './demo-content-meetings.js';
import type { DemoTables } from './demo-escalations.js';
import type { DemoScript } from './demo-script.js';
import type { DemoSessions } from './demo-sessions.js';
import type { DemoStructure } from './demo-structure.js';
import type { DemoTopicIds } from './demo-topics.js';

export interface DemoMeetingParts { tx: Transaction; structure: DemoStructure; cast: DemoCast; door: MeetingsHistoryDoor; topics: DemoTopicIds }

const onlineLink = 'https://konferenz.example.org/netzwerk';

/** Tells the meetings of the demo: planned, invited and answered on their days; `DemoSessions` tells what was said there. */
export class DemoMeetings implements DemoTables {
  readonly #meetings = new Map<string, Id>();
  /** The last item of a body about a topic. */
  readonly #items = new Map<string, Id>();

  constructor(private readonly parts: DemoMeetingParts) {}

  write(script: DemoScript, sessions: DemoSessions): void {
    for (const it of demoMeetings) {
      const [planning, inviting] = it.repeats === undefined ? ['09:00', '10:00'] : ['18:00', '18:30'];
      script.on(it.planned, planning, () => this.plan(it));
      if (it.invited !== undefined) script.on(it.invited, inviting, () => this.invite(it));
      if (it.invited !== undefined && it.on > 0) script.on(it.invited, '17:30', () => this.answer(it));
      if (it.on < 0) sessions.write(script, it, () => this.meeting(it.key));
    }
  }

  meeting(key: string): Id {
    const id = this.#meetings.get(key);
    if (id === undefined) throw new Error(`${key} was not planned before`);
    return id;
  }

  itemAbout(topic: string): Id | undefined {
    return this.#items.get(topic);
  }

  /** Coming meetings get their standing items and what was left over; of the past ones stands what mattered. */
  private async plan(it: DemoMeeting): Promise<void> {
    const { structure, door } = this.parts;
    const { title, place: location, start, end } = demoTables[it.body];
    const times = { day: structure.workday(it.on), startTime: start, endTime: end };
    const planned = it.repeats === undefined ? await door.planning.create(this.planner(it), {
      ...times, bodyId: structure.body(it.body), title, location, schedule: true, takeStandingItems: it.on > 0, takeCarryOver: it.on > 0,
      ...(it.mode && { mode: it.mode, onlineLink }),
    }) : await door.planning.second(this.planner(it), await door.target(this.parts.tx, this.meeting(it.repeats)), times);
    this.#meetings.set(it.key, planned.id);
    await this.furnish(it, planned.id);
  }

  private async furnish(it: DemoMeeting, meetingId: Id): Promise<void> {
    const { tx, structure, door } = this.parts;
    const { writer, planner } = demoTables[it.body];
    await door.act(tx, meetingId, structure.person(planner), (meeting, act) => { meeting.edit({ minuteTakerPersonId: structure.person(writer) }, act); });
    // A second meeting takes over what the first one left open; the board places its escalations itself.
    if (it.repeats !== undefined) return;
    for (const item of it.items.filter(({ type }) => type !== 'ESCALATION')) await this.place(it, meetingId, item);
  }

  private async place(it: DemoMeeting, meetingId: Id, { title, minutes, type, topic, again }: DemoItem): Promise<void> {
    const { tx, structure, door, topics } = this.parts;
    const before = topic !== undefined && again ? this.#items.get(topic) : undefined;
    const id = await door.place(tx, {
      meetingId, title, type, plannedMinutes: minutes, by: structure.person(demoTables[it.body].planner),
      ...(topic !== undefined && { topicId: topics.get(topic) ?? null }), ...(before !== undefined && { carriedFromItemId: before, carriedTimes: 1 }),
    });
    if (topic !== undefined) this.#items.set(topic, id);
  }

  /** Only invitations to what is still to come are mailed. */
  private async invite(it: DemoMeeting): Promise<void> {
    const { tx, structure, door } = this.parts;
    const meetingId = this.meeting(it.key);
    if (it.on > 0) await door.invitations.invite(this.planner(it), await door.target(tx, meetingId), {});
    else await door.inviteOnPaper(tx, meetingId, structure.person(demoTables[it.body].planner));
  }

  private async answer({ key, accepted = [], absent = [] }: DemoMeeting): Promise<void> {
    const { tx, structure, door } = this.parts;
    for (const person of accepted) await door.answer(tx, this.meeting(key), structure.person(person), { answer: 'ACCEPTED' });
    for (const person of absent) await door.answer(tx, this.meeting(key), structure.person(person), { answer: 'DECLINED', reason: 'Urlaub' });
  }

  private planner({ body }: DemoMeeting): Actor {
    return this.parts.cast.actor(demoTables[body].planner);
  }
}
