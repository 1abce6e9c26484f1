import { Injectable } from '@nestjs/common';
import { BodiesDoor } from '../../bodies/bodies.door.js';
import type { BodyFacts } from '../../bodies/bodies.door.js';
import type { Actor } from '../../house/access/actor.js';
import { UnitOfWork } from '../../house/database/unit-of-work.js';
import type { Transaction } from '../../house/database/unit-of-work.js';
import { Malformed, NotFound, NotPossibleNow, RuleBroken } from '../../house/errors/domain-error.js';
import type { Day, Id } from '../../house/house.contract.js';
import { Clock } from '../../house/time/clock.js';
import { addDays, atBerlin, berlinDay, berlinTime } from '../../house/time/days.js';
import { Items } from '../agenda/items.js';
import { ItemsQueries } from '../agenda/items.queries.js';
import type { MeetingDraft, MeetingEdit, SecondMeetingDraft } from '../meeting.contract.js';
import { Meeting, modeOf } from '../meeting.js';
import type { Changes } from '../meeting.js';
import { meetingPolicy } from '../meeting.policy.js';
import type { MeetingPlanningView, MeetingView } from '../meeting.view.js';
import { MeetingActs } from '../meetings.acts.js';
import type { Target } from '../meetings.acts.js';
import { MeetingsViews } from '../meetings.views.js';
import { PeopleDoor } from '../../people/people.door.js';
import { standingItems } from './standing-items.js';

const usual = { start: '17:00', end: '18:30', leadDays: 28 } as const;
const lastOne = `
select starts_at as "startsAt", ends_at as "endsAt", location from meetings
where body_id = $1 and state <> 'CANCELLED' order by starts_at desc limit 1`;
const nextNumber = 'select coalesce(max(number), 0) + 1 as number from meetings where body_id = $1';

/** Planning a meeting: date, place, agenda; nothing is mailed from here. */
@Injectable()
export class PlanningService {
  constructor(
    private readonly work: UnitOfWork, private readonly acts: MeetingActs, private readonly views: MeetingsViews, private readonly items: Items,
    private readonly queries: ItemsQueries, private readonly bodies: BodiesDoor, private readonly people: PeopleDoor, private readonly clock: Clock,
  ) {}

  /** The pattern of the last meeting, and what waits for the next one. */
  planning(actor: Actor, bodyId: Id): Promise<MeetingPlanningView> {
    return this.work.run(actor.networkId, async (tx) => {
      const body = await this.plannable(tx, actor, bodyId, NotFound);
      const [last] = await tx.rows<{ startsAt: Date; endsAt: Date; location: string | null }>(lastOne, [bodyId]);
      const seats = await this.bodies.votingSeats(tx, bodyId, this.clock.today());
      const principals = (isVoting: boolean): number => seats.filter(({ capacity, members }) => (capacity === 'VOTING') === isVoting && members.length > 0).length;
      return {
        body: { id: body.id, name: body.name, shortName: body.shortName }, suggestedDay: this.suggest(last ? berlinDay(last.startsAt) : null),
        startTime: last ? berlinTime(last.startsAt) : usual.start, endTime: last ? berlinTime(last.endsAt) : usual.end, location: last?.location ?? null,
        voting: principals(true), others: principals(false),
        carryOver: (await this.queries.carried(tx.networkId, bodyId)).length, standingItems: standingItems[body.bodyType].length,
      };
    });
  }

  create(actor: Actor, draft: MeetingDraft): Promise<MeetingView> {
    return this.work.run(actor.networkId, async (tx) => {
      const body = await this.plannable(tx, actor, draft.bodyId, RuleBroken);
      const act = { by: actor.personId, at: this.clock.now() };
      const times = this.times(draft);
      if (draft.kind === 'SECOND_AFTER_NO_QUORUM') throw new RuleBroken('second_meeting_needs_first', {}, '/kind');
      const meeting = Meeting.plan({ ...placeOf(draft), ...times, bodyId: body.id, title: draft.title ?? `Sitzung ${body.name}`, ...(draft.kind && { kind: draft.kind }) }, act);
      if (draft.schedule === true) meeting.schedule(await this.numberFor(tx, body.id), act);
      await tx.keep(meeting);
      await this.fill(tx, actor, meeting, body, draft);
      return this.views.one(tx, actor, meeting.id);
    });
  }

  edit(actor: Actor, target: Target, changes: MeetingEdit): Promise<MeetingView> {
    return this.acts.run(actor, target, 'edit', async ({ tx, meeting, act }) => {
      const { day, startTime, endTime, minuteTakerPersonId, ...plain } = changes;
      if (minuteTakerPersonId && !(await this.people.refs(tx, [minuteTakerPersonId])).has(minuteTakerPersonId)) throw new RuleBroken('unknown_person', {}, '/minuteTakerPersonId');
      requireLink(plain.onlineLink);
      const newDay = day ?? berlinDay(meeting.startsAt);
      const moves = { startsAt: atBerlin(newDay, startTime ?? berlinTime(meeting.startsAt)), endsAt: atBerlin(newDay, endTime ?? berlinTime(meeting.endsAt)) };
      const isMoved = moves.startsAt.getTime() !== meeting.startsAt.getTime() || moves.endsAt.getTime() !== meeting.endsAt.getTime();
      if (isMoved) this.requireToCome(newDay);
      const wanted: Changes = { ...defined(plain), ...(isMoved && moves), ...(minuteTakerPersonId !== undefined && { minuteTakerPersonId }) };
      meeting.edit(wanted, act);
    });
  }

  schedule(actor: Actor, target: Target): Promise<MeetingView> {
    return this.acts.run(actor, target, 'schedule', async ({ tx, meeting, act }) => meeting.schedule(await this.numberFor(tx, meeting.bodyId), act));
  }

  /** The second meeting after one without quorum: only what was left open there, and its invitation says so. */
  second(actor: Actor, target: Target, draft: SecondMeetingDraft): Promise<MeetingView> {
    return this.work.run(actor.networkId, async (tx) => {
      const first = await this.acts.look(tx, actor, target, 'createSecondMeeting');
      const act = { by: actor.personId, at: this.clock.now() };
      const { bodyId, title, location, onlineLink, mode } = first;
      const meeting = Meeting.plan({
        ...this.times(draft), bodyId, title, location, onlineLink, mode, kind: 'SECOND_AFTER_NO_QUORUM', predecessorMeetingId: first.id,
      }, act);
      meeting.schedule(await this.numberFor(tx, bodyId), act);
      await tx.keep(meeting);
      for (const { id } of await this.items.leftOpenIn(tx, first.id)) await this.items.carryOver(tx, id, { meetingId: meeting.id, by: actor.personId });
      return this.views.one(tx, actor, meeting.id);
    });
  }

  /** Standing items of the body, and what earlier meetings left over, before Verschiedenes. */
  private async fill(tx: Transaction, actor: Actor, { id }: Meeting, { bodyType, id: bodyId }: BodyFacts, { takeStandingItems = true, takeCarryOver = true }: MeetingDraft): Promise<void> {
    if (takeStandingItems) for (const standing of standingItems[bodyType]) await this.items.place(tx, { meetingId: id, ...standing, by: actor.personId });
    if (!takeCarryOver) return;
    for (const open of await this.queries.carried(tx.networkId, bodyId)) await this.items.carryOver(tx, open.id, { meetingId: id, by: actor.personId });
  }

  private times({ day, startTime, endTime }: { day: Day; startTime: string; endTime: string }): { startsAt: Date; endsAt: Date } {
    this.requireToCome(day);
    return { startsAt: atBerlin(day, startTime), endsAt: atBerlin(day, endTime) };
  }

  private requireToCome(day: Day): void {
    if (day < this.clock.today()) throw new RuleBroken('meeting_in_past', {}, '/day');
  }

  private async numberFor(tx: Transaction, bodyId: Id): Promise<number> {
    await tx.rows('select 1 from bodies where id = $1 for update', [bodyId]);
    const [row] = await tx.rows<{ number: number }>(nextNumber, [bodyId]);
    return row?.number ?? 1;
  }

  /** @param kind what is thrown for a body that is not there: 404 for an address, 422 for a field */
  private async plannable(tx: Transaction, actor: Actor, bodyId: Id, kind: typeof NotFound | typeof RuleBroken): Promise<BodyFacts> {
    const body = await this.bodies.facts(tx, bodyId).catch((error: unknown) => {
      throw error instanceof NotFound && kind === RuleBroken ? new RuleBroken('unknown_body', {}, '/bodyId') : error;
    });
    // The body is no secret, and what one would plan one sees: who may not plan here is told who may.
    meetingPolicy.require(actor, 'schedule', { bodyId, state: 'SCHEDULED', chairPersonId: null, minuteTakerPersonId: null, invitedPersonIds: [actor.personId] });
    if (body.bodyType === 'EXTERNAL') throw new NotPossibleNow('body_meets_elsewhere');
    return body;
  }

  /** Four weeks after the last one, but not in the past. */
  private suggest(last: Day | null): Day {
    const after = addDays(last ?? this.clock.today(), usual.leadDays);
    const soonest = addDays(this.clock.today(), usual.leadDays);
    return after > this.clock.today() && last !== null ? after : soonest;
  }
}

function placeOf({ mode, location, onlineLink, accessibilityInfo }: MeetingDraft): Pick<Meeting, 'mode' | 'location' | 'onlineLink' | 'accessibilityInfo'> {
  requireLink(onlineLink);
  const named = { location: location ?? null, onlineLink: onlineLink ?? null };
  return { ...named, mode: mode ?? modeOf(named), accessibilityInfo: accessibilityInfo ?? null };
}

/** Everybody who is invited will open it. */
function requireLink(link: string | null | undefined): void {
  if (link !== null && link !== undefined && !link.startsWith('https://')) throw new Malformed([{ pointer: '/onlineLink', code: 'not_url' }]);
}

/** Only what was sent. */
const defined = <T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
