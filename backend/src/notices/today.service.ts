import { Injectable } from '@nestjs/common';
import { EscalationsDoor } from '../escalations/escalations.door.js';
import type { EscalationMention } from '../escalations/escalations.door.js';
import { hasRole } from '../house/access/actor.js';
import type { Actor } from '../house/access/actor.js';
import { Clock } from '../house/time/clock.js';
import { berlinTime } from '../house/time/days.js';
import { meetingWordOf } from '../meetings/meetings.door.js';
import type { Asking, Waiting } from './reasons/reason.js';
import { askedReasons, escalationReasons } from './reasons/reasons.js';
import type { AskedKey, EscalationKey } from './reasons/reasons.js';
import type { TodayItem, TodayKey, TodayView } from './today.contract.js';
import { inOrder, itemOf } from './today.item.js';
import type { TodayFacts } from './today.queries.js';
import { TodayQueries } from './today.queries.js';

/** What waits for a person: found anew each time, so that it leaves when the thing is done anywhere. */
@Injectable()
export class TodayService {
  constructor(private readonly queries: TodayQueries, private readonly escalations: EscalationsDoor, private readonly clock: Clock) {}

  async of(actor: Actor): Promise<TodayView> {
    const facts = await this.queries.facts(actor);
    const escalations = await this.escalations.open(actor);
    return {
      today: this.clock.today(), greetingName: facts.greetingName, items: this.items(actor, facts, escalations),
      nextMeetings: facts.coming.map(({ state, startsAt, ...meeting }) => ({ ...meeting, startsAt: new Date(startsAt).toISOString(), word: meetingWordOf({ state, minutes: null }) })),
      escalationsUnderWay: hasRole(actor, 'MANAGER') ? escalations.filter(({ state }) => state !== 'DRAFT').map(underWay) : [],
    };
  }

  private items(actor: Actor, facts: TodayFacts, escalations: readonly EscalationMention[]): TodayItem[] {
    const asking: Asking = { actor, today: this.clock.today(), time: berlinTime(this.clock.now()) };
    const snoozed = new Map(facts.snoozed.map(({ itemId, until }) => [itemId, until]));
    const found = [...asked(facts, asking), ...amongEscalations(escalations, actor)];
    return found.map(([key, waiting]) => itemOf(key, waiting, whyOf(key)[actor.locale], asking.today, snoozed)).sort(inOrder);
  }
}

type Found = [TodayKey, Waiting];

const asked = ({ waiting }: TodayFacts, asking: Asking): Found[] => waiting.flatMap((row): Found[] => {
  const { finish } = askedReasons[row.key as AskedKey];
  const finished = finish ? finish(row, asking) : row;
  return finished ? [[row.key, finished]] : [];
});

const amongEscalations = (escalations: readonly EscalationMention[], actor: Actor): Found[] =>
  (Object.keys(escalationReasons) as EscalationKey[]).flatMap((key) => escalations.filter((it) => escalationReasons[key].waits(it, actor))
    .map((it): Found => [key, waitingFor(it)]));

const waitingFor = ({ id, version, number, topic, bodyName, state, turn }: EscalationMention): Waiting => ({
  subjectType: 'escalation', subjectId: id, version, path: `/klaerungen/${number}`, dueOn: turn.until, params: { number, topic: topic.title, body: bodyName, state },
});

const whyOf = (key: TodayKey) => ({ ...askedReasons, ...escalationReasons })[key].why;

const underWay = ({ id, number, topic, bodyName, steps }: EscalationMention): TodayView['escalationsUnderWay'][number] =>
  ({ id, number, title: topic.title, bodyName, steps });
