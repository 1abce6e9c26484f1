import type { Knot, ThreadSubject } from '@faden/journal/thread';
import type { TopicView, TopicWord } from '@faden/topics/topic';
import type { IconName } from '../../ui/marks/icons';

/** Which act leads: the one filled button. `follow`: the matter is elsewhere now, a link leads there. */
export type Leading = 'accept' | 'assign' | 'place' | 'raise' | 'follow';

const leads: Readonly<Record<TopicWord, (topic: TopicView) => Leading>> = {
  SUBMITTED: ({ responsibleBody }) => (responsibleBody ? 'accept' : 'assign'),
  IN_BACKLOG: () => 'place',
  ON_AGENDA: () => 'follow',
  // Two positions stand against each other: then going on the agenda again is the second thought.
  IN_DISCUSSION: ({ positions }) => (positions.length > 1 ? 'raise' : 'place'),
  WAITING: () => 'place',
  IN_ESCALATION: () => 'follow',
  DECIDED: () => 'follow',
  DONE: () => 'follow',
  DECLINED: () => 'follow',
  MERGED: () => 'follow',
};

export const leadingOf = (topic: TopicView): Leading => leads[topic.word](topic);

/** Where a topic's way leads from the page; also the key of the words. */
export interface Way { to: 'agenda' | 'escalation' | 'decision'; path: string; icon: IconName }

const ways: Partial<Record<TopicWord, Omit<Way, 'path'> & { subjects: readonly ThreadSubject[] }>> = {
  ON_AGENDA: { to: 'agenda', icon: 'event', subjects: ['item', 'meeting'] },
  IN_ESCALATION: { to: 'escalation', icon: 'north_east', subjects: ['escalation'] },
  DECIDED: { to: 'decision', icon: 'gavel', subjects: ['decision'] },
  DONE: { to: 'decision', icon: 'gavel', subjects: ['decision'] },
};

/** The page on which a topic goes on, out of its thread: the last knot of the fitting kind. Undefined: the reader may not see it, or there is none. */
export function wayOn(word: TopicWord, knots: readonly Knot[]): Way | undefined {
  const way = ways[word];
  const knot = way && knots.findLast(({ subject }) => way.subjects.includes(subject));
  return way && knot && { to: way.to, icon: way.icon, path: knot.path };
}
