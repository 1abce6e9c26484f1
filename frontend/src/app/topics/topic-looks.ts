import type { TopicWord } from '@faden/topics/topic';
import type { IconName } from '../ui/marks/icons';
import type { Tone } from '../ui/marks/status';

/** How a word looks; a new word of a topic does not compile before it has a look. */
export const topicLooks: Record<TopicWord, { tone: Tone; icon?: IconName }> = {
  SUBMITTED: { tone: 'attention' },
  IN_BACKLOG: { tone: 'neutral' },
  ON_AGENDA: { tone: 'active', icon: 'event' },
  IN_DISCUSSION: { tone: 'active', icon: 'forum' },
  WAITING: { tone: 'neutral', icon: 'snooze' },
  IN_ESCALATION: { tone: 'escalated' },
  DECIDED: { tone: 'done', icon: 'gavel' },
  DONE: { tone: 'done' },
  DECLINED: { tone: 'neutral', icon: 'cancel' },
  MERGED: { tone: 'neutral', icon: 'call_merge' },
};
