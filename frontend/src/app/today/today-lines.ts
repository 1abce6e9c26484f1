import type { Day } from '@faden/house/house';
import type { TodayItem, TodayKey } from '@faden/notices/today';
import type { Dates } from '../ui/days/dates';
import type { IconName } from '../ui/marks/icons';
import type { Tone } from '../ui/marks/status';
import type { Params } from '../ui/words/keys';
import type { Say } from '../ui/words/words';
import type { TodayWords } from './words/de';

/** How a matter looks in the list; a new key does not compile before it has a look. */
export const todayLooks: Record<TodayKey, { icon: IconName; tone: Tone }> = {
  'meet.rsvp': { icon: 'event', tone: 'active' },
  'agenda.send': { icon: 'mail', tone: 'attention' },
  'agenda.prepare': { icon: 'assignment', tone: 'active' },
  'meet.live': { icon: 'play_circle', tone: 'active' },
  'minutes.finish': { icon: 'edit', tone: 'attention' },
  'minutes.review': { icon: 'fact_check', tone: 'attention' },
  'esc.new': { icon: 'north_east', tone: 'escalated' },
  'esc.step': { icon: 'north_east', tone: 'escalated' },
  'esc.hearing': { icon: 'reply', tone: 'escalated' },
  'esc.answer': { icon: 'reply', tone: 'escalated' },
  'task.due': { icon: 'check_circle', tone: 'neutral' },
  'topic.triage': { icon: 'forum', tone: 'neutral' },
};

type Saying = Pick<Dates, 'day' | 'dayOf' | 'time'>;

/** What a line says, from the names the server gives; days and times in the reader's language. */
export function paramsOf({ key, params, dueOn }: TodayItem, dates: Saying): Params {
  const moment = textIn(params['startsAt']);
  const held: Day | undefined = textIn(params['heldOn']);
  const on = moment ? dates.dayOf(moment, 'short') : dates.day(held, 'short');
  return {
    ...params, on, day: key === 'agenda.send' ? dates.day(dueOn, 'short') : on,
    since: moment ? dates.time(moment) : '', minutes: params['freeMinutes'] ?? 0,
  };
}

const textIn = (value: string | number | undefined): string | undefined => (typeof value === 'string' && value ? value : undefined);

/** The matter in one line. */
export function lineOf(item: TodayItem, t: Say<TodayWords>, dates: Saying): string {
  if (item.key === 'topic.triage') return t.count('triage', Number(item.params['count']));
  return t(`line.${item.key}`, paramsOf(item, dates));
}
