import { Injectable } from '@nestjs/common';
import { BodiesDoor } from '../../bodies/bodies.door.js';
import { notice } from '../../bodies/rules/rules.door.js';
import type { Transaction } from '../../house/database/unit-of-work.js';
import { RuleBroken } from '../../house/errors/domain-error.js';
import type { Day, Id, Locale } from '../../house/house.contract.js';
import { Clock } from '../../house/time/clock.js';
import { berlinDay, berlinTime } from '../../house/time/days.js';
import { MeetingsDoor } from '../../meetings/meetings.door.js';
import type { EscalationView, Scheduling } from '../escalation.contract.js';
import { dayInWords } from '../way/words.js';

/** A coming meeting of the board, and whether an item still gets onto its agenda. */
export interface BoardPlace {
  readonly meetingId: Id;
  readonly title: string;
  readonly startsAt: string;
  readonly on: Day;
  readonly freeMinutes: number;
  /** Inside the deadline for items. */
  readonly inTime: boolean;
  /** Past it, but an urgent item is still allowed. */
  readonly urgent: boolean;
  readonly deadlineOn: Day;
}

/** The board's coming meetings, nearest first, with the check of the deadline. */
@Injectable()
export class BoardPlaces {
  constructor(private readonly bodies: BodiesDoor, private readonly meetings: MeetingsDoor, private readonly clock: Clock) {}

  async of(tx: Transaction, boardBodyId: Id): Promise<BoardPlace[]> {
    const today = this.clock.today();
    const { rules } = await this.bodies.rules(tx, boardBodyId, today);
    const now = { today, time: berlinTime(this.clock.now()) };
    return (await this.meetings.places(tx, boardBodyId)).map(({ meetingId, title, startsAt, freeMinutes }) => {
      const at = new Date(startsAt);
      const on = berlinDay(at);
      const verdict = notice(rules, on, now, 'de');
      const inTime = today <= verdict.itemDeadlineOn;
      const urgent = !inTime && rules.urgent.allowed && verdict.latestUrgentReceiptOn !== null && today <= verdict.latestUrgentReceiptOn;
      return { meetingId, title, startsAt: at.toISOString(), on, freeMinutes, inTime, urgent, deadlineOn: verdict.itemDeadlineOn };
    });
  }
}

const sentences = {
  inTime: { de: 'Anträge sind bis {day} möglich.', en: 'Items are taken until {day}.' },
  urgent: { de: 'Anträge waren bis {day} möglich. Jetzt geht es nur dringend.', en: 'Items were taken until {day}. Now only urgent ones.' },
  late: { de: 'Anträge waren bis {day} möglich. Das ist zu spät.', en: 'Items were taken until {day}. It is too late.' },
} as const;

/** The check in one sentence. */
export const sayPlace = ({ inTime, urgent, deadlineOn }: BoardPlace, locale: Locale): string =>
  sentences[inTime ? 'inTime' : urgent ? 'urgent' : 'late'][locale].replace('{day}', dayInWords(deadlineOn, locale));

export const placeView = (place: BoardPlace, locale: Locale): EscalationView['boardPlaces'][number] => ({
  meetingId: place.meetingId, title: place.title, startsAt: place.startsAt, freeMinutes: place.freeMinutes, inTime: place.inTime,
  sentence: sayPlace(place, locale),
});

/** How far ahead an item may be placed: the next meeting that still takes items, or the one after with a reason (D6, T11). */
const farthest = 1;

/** Those that could take it now: still in time and near enough, or at least as something urgent. */
export function openPlaces(places: readonly BoardPlace[]): BoardPlace[] {
  const near = places.filter(({ inTime }) => inTime).slice(0, farthest + 1);
  return places.filter((place) => place.urgent || near.includes(place));
}

/**
 * D6, T11: the next meeting, or the one after with a reason; earlier ones whose deadline has passed only when urgent.
 * @returns whether it is a late addition
 */
export function choosePlace(
  places: readonly BoardPlace[], { meetingId, reason }: Scheduling, locale: Locale,
): { place: BoardPlace; late: boolean } {
  const place = places.find((one) => one.meetingId === meetingId);
  if (!place) throw new RuleBroken('no_board_place', {}, '/meetingId');
  if (!place.inTime) return { place: requireUrgent(place, reason, locale), late: true };
  const rank = places.filter(({ inTime }) => inTime).indexOf(place);
  if (rank > farthest) throw new RuleBroken('board_place_too_far', {}, '/meetingId');
  if (rank > 0 && !reason) throw new RuleBroken('not_next_meeting', {}, '/reason');
  return { place, late: false };
}

function requireUrgent(place: BoardPlace, reason: string | undefined, locale: Locale): BoardPlace {
  if (!place.urgent) throw new RuleBroken('item_deadline_passed', { day: dayInWords(place.deadlineOn, locale) }, '/meetingId');
  if (!reason) throw new RuleBroken('urgent_needs_reason', {}, '/reason');
  return place;
}
