import { decisionPolicy } from '../decisions/decisions.door.js';
import { escalationPolicy } from '../escalations/escalations.door.js';
import { hasRole, memberBodiesOf } from '../house/access/actor.js';
import type { Actor } from '../house/access/actor.js';
import type { Id } from '../house/house.contract.js';
import { isGuest, meetingPolicy } from '../meetings/meetings.door.js';
import { taskPolicy } from '../tasks/tasks.door.js';
import { topicPolicy } from '../topics/topics.door.js';
import type { ThreadSubject } from './thread.contract.js';
import type { EscalationOnThread, ItemOnThread, ThreadRecord } from './thread.record.js';

/** A path as far as its reader may see it; `readsTopic`: more of it than its title. */
export interface SeenThread extends ThreadRecord { readsTopic: boolean }

/** What of the path the person may see: each thing by the policy of its own room. */
export function seenBy(record: ThreadRecord): SeenThread {
  const { actor, topic } = record;
  const escalations = record.escalations.filter((it) => seesEscalation(actor, it));
  const decisions = record.decisions.filter((it) => decisionPolicy.may(actor, 'see', it));
  return {
    ...record, escalations, decisions,
    topic: topic && topicPolicy.may(actor, 'see', topic) ? topic : null,
    readsTopic: topic !== null && topicPolicy.may(actor, 'read', topic),
    items: record.items.filter((it) => seesItem(actor, it)),
    tasks: record.tasks.filter((it) => taskPolicy.may(actor, 'see', it)),
  };
}

/** Whether the thing that was asked for is among what the person sees. */
export function sees(thread: SeenThread, subject: ThreadSubject, id: Id): boolean {
  const has = (things: readonly { id: Id }[]): boolean => things.some((thing) => thing.id === id);
  switch (subject) {
    case 'topic': return thread.topic?.id === id;
    case 'item': return has(thread.items);
    case 'escalation': return has(thread.escalations);
    case 'decision': return has(thread.decisions);
    case 'task': return has(thread.tasks);
    case 'meeting': return thread.items.some(({ meeting }) => meeting?.id === id);
  }
}

/** The rule to see asks of a case only who has it; what decides about acting stays out. */
const seesEscalation = (actor: Actor, it: EscalationOnThread): boolean => escalationPolicy.may(actor, 'see', {
  ...it, countySince: it.countySince === null ? null : new Date(it.countySince), originVacant: it.groupLead === null, mediationOver: false,
  boardChairPersonId: null, minuteTakerPersonId: null,
});

/** A guest of a meeting sees what they present; an item without a meeting waits in its body's backlog. */
const seesItem = (actor: Actor, { bodyId, presenterPersonId, meeting }: ItemOnThread): boolean => (meeting
  ? meetingPolicy.may(actor, 'see', meeting) && (presenterPersonId === actor.personId || !isGuest(actor, meeting)) : hasRole(actor, 'MANAGER', 'SECRETARIAT') || memberBodiesOf(actor).includes(bodyId));
