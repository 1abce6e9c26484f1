import { turnOf } from '../escalations/escalations.door.js';
import type { EscalationAction } from '../escalations/escalation.contract.js';
import type { Day, Id, Moment } from '../house/house.contract.js';
import { atBerlin } from '../house/time/days.js';
import type { Knot, ThreadSubject } from './thread.contract.js';
import type { SeenThread } from './thread.eyes.js';
import type { DecisionOnThread, EscalationOnThread, Happened, ItemOnThread, MeetingOnThread, TaskOnThread, TopicOnThread } from './thread.record.js';

type Draft = Omit<Knot, 'current'>;
type Subject = Pick<Knot, 'subject' | 'subjectId' | 'path' | 'title' | 'bodyName'>;

/** What the thread was asked from. */
export interface AskedFrom { subject: ThreadSubject; id: Id }

/** The knots of what a person sees, oldest first, the planned ones after. */
export function knotsOf(thread: SeenThread, today: Day, from: AskedFrom): Knot[] {
  const drafts = [
    ...(thread.topic && thread.readsTopic ? topicKnots(thread.topic, thread.happened) : []),
    ...thread.items.flatMap(itemKnots),
    ...thread.escalations.flatMap((it) => escalationKnots(it, thread.happened, today)),
    ...thread.decisions.flatMap((it) => decisionKnots(it, thread.happened, today)),
    ...thread.tasks.flatMap((it) => taskKnots(it, thread.happened)),
  ].sort(byTime);
  const ring = ringOf(drafts, from);
  return drafts.map((draft) => ({ ...draft, current: draft === ring }));
}

/**
 * The knot that is ringed (screens.md S06, S14). From a decision it is the decision itself, however much came of it; from anything else
 * its own last knot; from the topic, and where nothing of it has happened yet, where the matter stands.
 */
function ringOf(drafts: readonly Draft[], { subject, id }: AskedFrom): Draft | undefined {
  const happened = drafts.filter(({ at }) => at !== null);
  const own = subject === 'topic' ? [] : happened.filter((knot) => knot.subject === subject && knot.subjectId === id);
  return (subject === 'decision' ? own[0] : own.at(-1)) ?? happened.at(-1);
}

const topicKeys = { 'topic.raised': true, 'topic.assigned': true, 'topic.finished': true, 'topic.declined': true, 'topic.merged': true } as const;
const isTopicKey = (type: string): type is keyof typeof topicKeys => type in topicKeys;

function topicKnots(topic: TopicOnThread, happened: readonly Happened[]): Draft[] {
  const about: Subject = { subject: 'topic', subjectId: topic.id, path: `/themen/${topic.number}`, title: topic.title, bodyName: topic.bodyName };
  const told = of(topic.id, happened).flatMap(({ id, type, at }): Draft[] =>
    (isTopicKey(type) ? [done(about, { id, kind: 'TOPIC', key: type, params: { number: topic.number } }, at)] : []));
  if (told.some(({ key }) => key === 'topic.raised')) return told;
  return [done(about, { id: `raised-${topic.id}`, kind: 'TOPIC', key: 'topic.raised', params: { number: topic.number } }, morning(topic.raisedOn)), ...told];
}

const comingStates: readonly MeetingOnThread['state'][] = ['DRAFT', 'SCHEDULED', 'INVITED', 'IN_SESSION', 'SUSPENDED'];

function itemKnots({ id, number, title, state, result, bodyName, at, tally, meeting }: ItemOnThread): Draft[] {
  if (!meeting) return [];
  const about: Subject = { subject: 'item', subjectId: id, path: `/sitzungen/${meeting.id}`, title, bodyName };
  const what = { id: `item-${id}`, kind: 'MEETING_ITEM', params: { number, meeting: meeting.title, ...tally } } as const;
  if (result !== null) return [done(about, { ...what, key: `item.${result}` }, at ?? meeting.startsAt)];
  if (state === 'CALLED') return [done(about, { ...what, key: 'item.called' }, at ?? meeting.startsAt)];
  return comingStates.includes(meeting.state) ? [planned(about, { ...what, key: 'item.planned' }, meeting.startsOn)] : [];
}

/** Steps that the board takes; all others are the group's, the manager's or the mediator's. */
const ofTheBoard: readonly EscalationAction[] = [
  'schedule', 'notAdmitted', 'postpone', 'reschedule', 'advise', 'decide', 'decideJointly', 'referBack', 'referToCounty', 'byCircular', 'askMediation', 'rejected', 'fallBack',
];

function escalationKnots(it: EscalationOnThread, happened: readonly Happened[], today: Day): Draft[] {
  const about: Subject = { subject: 'escalation', subjectId: it.id, path: `/klaerungen/${it.number}`, title: it.question, bodyName: it.bodyName };
  const params = { number: it.number };
  const steps = of(it.id, happened).flatMap(({ id, action, at }): Draft[] => (action === null || action === 'create' || action === 'edit' ? [] : [
    done({ ...about, bodyName: ofTheBoard.includes(action) ? it.boardName : it.bodyName }, { id, kind: 'ESCALATION_STEP', key: `escalation.${action}`, params }, at)]));
  // On the board's agenda the planned item says when.
  const turn = it.state === 'ON_BOARD_AGENDA' && it.boardItemId !== null ? null : whoseTurn(it, today);
  if (!turn) return steps;
  return [...steps, planned(about, { id: `turn-${it.id}`, kind: 'ESCALATION_STEP', key: 'escalation.turn', params: { ...params, who: turn.person.name } }, turn.until)];
}

const whoseTurn = (it: EscalationOnThread, today: Day): ReturnType<typeof turnOf> => {
  const manager = it.manager && { person: it.manager, office: 'MANAGER' as const };
  return turnOf({ state: it.state, raisedAs: it.raisedAs, dueOn: it.dueOn, boardMeetingOn: null, hearing: it.hearing },
    { group: it.groupLead ?? manager, board: it.boardLead ?? manager, manager, mediator: it.mediator, liaison: it.liaison, raiser: it.raiser }, today);
};

const titleLength = 90;

function decisionKnots(it: DecisionOnThread, happened: readonly Happened[], today: Day): Draft[] {
  const title = it.text.length > titleLength ? `${it.text.slice(0, titleLength - 1).trimEnd()}…` : it.text;
  const about: Subject = { subject: 'decision', subjectId: it.id, path: `/beschluesse/${it.number}`, title, bodyName: it.bodyName };
  const what = { kind: 'DECISION', params: { number: it.number } } as const;
  const told = of(it.id, happened);
  const recordedAt = told.find(({ type }) => type === 'decision.recorded')?.at ?? morning(it.decidedOn);
  const implemented = told.findLast(({ type }) => type === 'decision.implemented');
  const due = it.tracking === 'OPEN' || it.tracking === 'IN_IMPLEMENTATION' || it.tracking === 'ONGOING' ? it.nextOn ?? it.dueOn : null;
  return [
    done(about, { ...what, id: `decision-${it.id}`, key: `decision.${it.outcome}` }, recordedAt),
    ...(implemented ? [done(about, { ...what, id: implemented.id, key: 'decision.implemented' }, implemented.at)] : []),
    ...(due ? [planned(about, { ...what, id: `due-${it.id}`, key: 'decision.due' }, due)] : []),
    ...(it.reviewOn !== null && it.reviewOn >= today ? [planned(about, { ...what, kind: 'REVIEW', id: `review-${it.id}`, key: 'decision.review' }, it.reviewOn)] : []),
  ];
}

function taskKnots(it: TaskOnThread, happened: readonly Happened[]): Draft[] {
  if (it.state === 'CANCELLED') return [];
  const about: Subject = { subject: 'task', subjectId: it.id, path: `/aufgaben/${it.id}`, title: it.title, bodyName: it.bodyName };
  const what = { kind: 'TASK', params: { who: it.owner } } as const;
  const created = of(it.id, happened).find(({ type }) => type === 'task.created');
  return [
    ...(created ? [done(about, { ...what, id: created.id, key: 'task.created' }, created.at)] : []),
    it.doneAt === null ? planned(about, { ...what, id: `due-${it.id}`, key: 'task.due' }, it.dueOn)
      : done(about, { ...what, id: `done-${it.id}`, key: 'task.done' }, it.doneAt),
  ];
}

const of = (subjectId: string, happened: readonly Happened[]): Happened[] => happened.filter((event) => event.subjectId === subjectId);
const morning = (day: Day): Moment => atBerlin(day, '00:00').toISOString();

type What = Pick<Draft, 'id' | 'kind' | 'key' | 'params'>;
const done = (about: Subject, what: What, at: Moment): Draft => ({ ...what, ...about, at: new Date(at).toISOString(), plannedOn: null });
const planned = (about: Subject, what: What, plannedOn: Day): Draft => ({ ...what, ...about, at: null, plannedOn });

/** At one moment what comes first in the list of kinds is said first: the item, then its decision, then the task. */
function byTime(a: Draft, b: Draft): number {
  if (a.at !== null && b.at !== null) return a.at === b.at ? 0 : a.at < b.at ? -1 : 1;
  if (a.plannedOn !== null && b.plannedOn !== null) return a.plannedOn === b.plannedOn ? 0 : a.plannedOn < b.plannedOn ? -1 : 1;
  return a.at === null ? 1 : -1;
}
