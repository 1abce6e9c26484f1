import type { TopicState, TopicWord } from './topic.contract.js';

/** What decides the one word of a topic. */
export interface WordFacts {
  state: TopicState;
  /** Its body has taken it on. */
  accepted: boolean;
  /** It has an open item in a meeting that is planned, invited or running. */
  onAgenda: boolean;
}

/** Either a word, or the question that decides it; complete by type (decisions.md 2). */
const words: Readonly<Record<TopicState, (facts: WordFacts) => TopicWord>> = {
  NEW: () => 'SUBMITTED',
  TRIAGED: () => 'SUBMITTED',
  ASSIGNED: ({ onAgenda, accepted }) => (onAgenda ? 'ON_AGENDA' : accepted ? 'IN_BACKLOG' : 'SUBMITTED'),
  IN_PROGRESS: ({ onAgenda }) => (onAgenda ? 'ON_AGENDA' : 'IN_DISCUSSION'),
  WAITING: ({ onAgenda }) => (onAgenda ? 'ON_AGENDA' : 'WAITING'),
  ESCALATED: () => 'IN_ESCALATION',
  DECIDED: () => 'DECIDED',
  DONE: () => 'DONE',
  DECLINED: () => 'DECLINED',
  MERGED: () => 'MERGED',
};

/** The one word a topic shows. */
export const wordOf = (facts: WordFacts): TopicWord => words[facts.state](facts);

/**
 * The same as a WHERE fragment, for the filter of lists; one spec asks both the same cases.
 * Expects `t` = topics and `coming` = its open agenda item, if any.
 */
export const hasWord: Readonly<Record<TopicWord, string>> = {
  SUBMITTED: `(t.state in ('NEW', 'TRIAGED') or (t.state = 'ASSIGNED' and t.accepted_on is null and coming.id is null))`,
  IN_BACKLOG: `(t.state = 'ASSIGNED' and t.accepted_on is not null and coming.id is null)`,
  ON_AGENDA: `(t.state in ('ASSIGNED', 'IN_PROGRESS', 'WAITING') and coming.id is not null)`,
  IN_DISCUSSION: `(t.state = 'IN_PROGRESS' and coming.id is null)`,
  WAITING: `(t.state = 'WAITING' and coming.id is null)`,
  IN_ESCALATION: `t.state = 'ESCALATED'`,
  DECIDED: `t.state = 'DECIDED'`,
  DONE: `t.state = 'DONE'`,
  DECLINED: `t.state = 'DECLINED'`,
  MERGED: `t.state = 'MERGED'`,
};
