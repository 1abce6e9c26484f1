import { countedPersons, quorum } from '../bodies/rules/rules.door.js';
import type { NoticeVerdict, QuorumVerdict } from '../bodies/rules/procedure-rules.contract.js';
import type { Actor } from '../house/access/actor.js';
import type { Id, Locale, Moment, PersonRef } from '../house/house.contract.js';
import { berlinDay } from '../house/time/days.js';
import { actionsFrom } from '../house/workflow.js';
import type { AgendaItemFacts } from './agenda/agenda-item.policy.js';
import type { AttendanceView } from './attendance/attendance.contract.js';
import { noticeOnRelease } from './invitations/release.js';
import type { MeetingAction, MeetingRow, MeetingView } from './meeting.contract.js';
import type { MeetingFacts } from './meeting.policy.js';
import type { ItemRecord, MeetingRecord, MeetingRowRecord, PersonRecord, Timetable } from './meeting.record.js';
import { meetingWordOf } from './meeting.word.js';
import { ahead, isOneOf, meetingWorkflow, running } from './meeting.workflow.js';

const minute = 60_000;
const wholeSecond = /^.{19}\+00:00$/;
/** PostgreSQL writes a whole second of UTC as `…T16:00:00+00:00`; that needs no calendar to become `…T16:00:00.000Z`. */
const moment = (at: Moment): Moment => (wholeSecond.test(at) ? `${at.slice(0, 19)}.000Z` : new Date(at).toISOString());
const momentOrNone = (at: Moment | null): Moment | null => at && moment(at);

/** What the policy asks. */
export const factsOf = (meeting: MeetingRecord): MeetingFacts => ({
  bodyId: meeting.body.id, state: meeting.state, chairPersonId: meeting.chair?.id ?? null, minuteTakerPersonId: meeting.minuteTaker?.id ?? null,
  invitedPersonIds: meeting.people.flatMap(({ person, invited }) => (invited && person ? [person.id] : [])),
});

/** @param facts of the meeting, made once for all its items */
export const itemFactsOf = (meeting: MeetingRecord, facts: MeetingFacts, item: ItemRecord): AgendaItemFacts => ({
  meeting: facts, type: item.type, state: item.state, result: item.result, topicId: item.topic?.id ?? null, escalationId: item.escalationId,
  proposedByPersonId: item.proposedByPersonId, presenterPersonId: item.presenter?.id ?? null, method: meeting.rules?.decisionMethod ?? 'CONSENT',
  mayEscalate: meeting.rules?.onNoAgreement === 'OFFER_ESCALATION' && !item.hasEscalation,
});

/** Which mail is held at the moment: it can be undone, and whatever it would cross waits for it. */
export function heldOf({ invitation }: Pick<MeetingRecord, 'invitation'>, now: Date): 'INVITATION' | 'AMENDMENT' | null {
  if (invitation === null) return null;
  if (new Date(invitation.heldUntil) > now) return 'INVITATION';
  return invitation.amendment !== null && new Date(invitation.amendment.heldUntil) > now ? 'AMENDMENT' : null;
}

/** What is possible now, for whoever may do it. */
export function possibleFor(meeting: MeetingRecord, now: Date, notice = noticeOf(meeting, now, 'de')): MeetingAction[] {
  const { state, rules, quorumFinding: finding } = meeting;
  const held = heldOf(meeting, now);
  const urgent = isOneOf(state, 'SCHEDULED') && notice?.verdict === 'URGENT_ONLY';
  const when: Partial<Record<MeetingAction, boolean>> = {
    sendInvitation: !urgent, sendUrgentInvitation: urgent, undoInvitation: held === 'INVITATION', amendAgenda: held === null, undoAmendment: held === 'AMENDMENT',
    open: isOneOf(state, ...ahead) && held === null && berlinDay(now) >= berlinDay(new Date(meeting.startsAt)), approveMinutes: false,
    noQuorum: rules?.quorum.type !== 'NONE',
  };
  const touches: readonly [MeetingAction, boolean][] = [
    ['edit', isOneOf(state, ...ahead, ...running)], ['editAgenda', isOneOf(state, ...ahead, 'IN_SESSION')], ['proposeItem', isOneOf(state, ...ahead)],
    ['rsvp', state === 'INVITED' && held !== 'INVITATION'], ['takeAttendance', state === 'IN_SESSION'], ['checkIn', state === 'IN_SESSION'],
    ['findQuorum', state === 'IN_SESSION' && rules?.quorum.type !== 'NONE'], ['doubtQuorum', state === 'IN_SESSION' && finding !== null && !finding.doubted],
    ['callItem', state === 'IN_SESSION'], ['recordResult', state === 'IN_SESSION'], ['takeNotes', isOneOf(state, ...running, 'HELD')],
    ['createSecondMeeting', state === 'FAILED_NO_QUORUM' && rules?.quorum.secondMeeting === true && !meeting.successor],
  ];
  return [
    ...actionsFrom(meetingWorkflow, state).filter((step) => when[step] ?? true),
    ...touches.filter(([, isPossible]) => isPossible).map(([action]) => action),
  ];
}

/** The notice of the meeting, while it is not held; null for a body without rules. */
export const noticeOf = (meeting: MeetingRecord, now: Date, locale: Locale): NoticeVerdict | null => (meeting.rules === null || !isOneOf(meeting.state, ...ahead) ? null
  : noticeOnRelease(meeting.rules, meeting.startsAt, now, locale));

/** Who is there, and who counts for which seat. */
export function attendanceOf(people: readonly PersonRecord[]): AttendanceView[] {
  const counted = countedOf(people);
  return people.map(({ person, guestName, seatId, seatLabel, capacity, kind, rsvp, status, intervals }) => ({
    person, guestName, seatId, seatLabel, capacity, kind, rsvp, status, here: isHere(intervals),
    counts: seatId !== null && person !== null && isHere(intervals) && counted.get(seatId) === person.id,
    intervals: intervals.map(({ from, to }) => ({ from: moment(from), to: momentOrNone(to) })),
  }));
}

const isHere = (intervals: PersonRecord['intervals']): boolean => intervals.some(({ to }) => to === null);

const countedOf = (people: readonly PersonRecord[]): Map<Id, Id> => countedPersons(people.flatMap(({ seatId, person, kind, intervals }) =>
  (seatId === null || person === null || kind === 'GUEST' || !isHere(intervals) ? [] : [{ seatId, personId: person.id, kind }])));

/** The voting seats of the day, and those of them that somebody sits on. */
export const seatsOf = ({ votingSeats, people }: MeetingRecord): { all: number; filled: number } => ({
  all: votingSeats, filled: new Set(people.flatMap(({ seatId, capacity }) => (seatId !== null && capacity === 'VOTING' ? [seatId] : []))).size,
});

/** Whether enough seats are represented now, by the rules the meeting is bound to; null for a body without rules. */
export function quorumOf(meeting: MeetingRecord, locale: Locale): QuorumVerdict | null {
  if (meeting.rules === null) return null;
  const voting = meeting.people.filter(({ capacity }) => capacity === 'VOTING');
  return quorum(meeting.rules, { ...seatsOf(meeting), present: countedOf(voting).size, second: meeting.kind === 'SECOND_AFTER_NO_QUORUM' }, locale);
}

/** When each item begins: the meeting's start and the minutes of those before; a called one when it was called. */
export function startsOf(meeting: Timetable): Map<Id, Moment> {
  let at = new Date(meeting.actualStart ?? meeting.startsAt).getTime();
  return new Map(meeting.agenda.map(({ id, plannedMinutes, calledAt }) => {
    const start = calledAt === null ? at : new Date(calledAt).getTime();
    at = Math.max(at, start) + plannedMinutes * minute;
    return [id, new Date(start).toISOString()];
  }));
}

/** The person's own answer (null for who is not invited), and who stands in for them or could. */
export function mineOf({ people }: MeetingRecord, { personId }: Actor): Pick<MeetingView, 'myRsvp' | 'myDeputies' | 'myDeputyPersonId'> {
  const mine = people.find(({ person, invited }) => invited && person?.id === personId);
  return { myRsvp: mine?.rsvp ?? null, myDeputies: mine ? deputiesFor(people, personId) : [], myDeputyPersonId: mine?.deputyPersonId ?? null };
}

/** The lines of those who take the place of somebody: the deputies of the same seats, and nobody else (domain.md E-21). */
export function deputyLinesFor(people: readonly PersonRecord[], personId: Id): PersonRecord[] {
  const seats = people.filter(({ person }) => person?.id === personId).map(({ seatId }) => seatId);
  return people.filter(({ person, seatId, kind }) => person !== null && person.id !== personId && seatId !== null && kind !== 'PRINCIPAL' && seats.includes(seatId));
}

/** The same as persons, each once. */
export const deputiesFor = (people: readonly PersonRecord[], personId: Id): PersonRef[] =>
  [...new Map(deputyLinesFor(people, personId).flatMap(({ person }) => (person ? [[person.id, person] as const] : []))).values()];

/** A guest is invited for the items they present, and sees no others, nor who else is there (domain.md B.1). */
export const asGuest = (meeting: MeetingRecord, personId: Id): MeetingRecord =>
  ({ ...meeting, agenda: meeting.agenda.filter(({ presenter }) => presenter?.id === personId), people: meeting.people.filter(({ person }) => person?.id === personId) });

/** What stands of the meeting itself, without what the reader may do. */
export const plainOf = (meeting: MeetingRecord) => ({
  id: meeting.id, version: meeting.version, number: meeting.number, title: meeting.title, kind: meeting.kind, mode: meeting.mode, state: meeting.state,
  word: meetingWordOf({ state: meeting.state, minutes: meeting.minutes?.state ?? null }), body: meeting.body, startsAt: moment(meeting.startsAt), endsAt: moment(meeting.endsAt),
  actualStart: momentOrNone(meeting.actualStart), actualEnd: momentOrNone(meeting.actualEnd), location: meeting.location, onlineLink: meeting.onlineLink,
  accessibilityInfo: meeting.accessibilityInfo, chair: meeting.chair ?? meeting.lead, minuteTaker: meeting.minuteTaker, cancelledReason: meeting.cancelledReason,
  predecessorMeetingId: meeting.predecessorMeetingId, urgencyReason: meeting.urgencyReason, minutes: meeting.minutes,
  invitation: meeting.invitation && {
    ...meeting.invitation, sentAt: moment(meeting.invitation.sentAt), heldUntil: moment(meeting.invitation.heldUntil), accepted: answered(meeting, 'ACCEPTED'), declined: answered(meeting, 'DECLINED'),
  },
  plannedMinutes: meeting.agenda.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0),
  availableMinutes: Math.round((new Date(meeting.endsAt).getTime() - new Date(meeting.startsAt).getTime()) / minute),
  attendance: attendanceOf(meeting.people),
  quorumFinding: findingOf(meeting),
});

const answered = ({ people }: MeetingRecord, answer: PersonRecord['rsvp']): number =>
  new Set(people.filter(({ rsvp, invited }) => invited && rsvp === answer).map(({ person }) => person?.id)).size;

const findingOf = ({ quorumFinding }: MeetingRecord) => {
  if (quorumFinding === null) return null;
  const { at, present, required, ok, doubted } = quorumFinding;
  return { at: moment(at), present, required, ok, doubted };
};

/** What stands of an item, without what the reader may do. */
export const plainItemOf = (item: ItemRecord, startsAt: Moment) => ({
  id: item.id, version: item.version, position: item.position, number: item.number, title: item.title, type: item.type, state: item.state, result: item.result,
  resultText: item.resultText, plannedMinutes: item.plannedMinutes, startsAt, calledAt: momentOrNone(item.calledAt), expectedResult: item.expectedResult,
  presenter: item.presenter, topic: item.topic, escalationId: item.escalationId, carriedTimes: item.carriedTimes, late: item.late, decision: item.decision,
  proposalMissing: item.type === 'DECISION' && item.decision === null && !(item.topic?.proposal ?? item.expectedResult),
});

export const rowOf = ({ minutes, ...row }: MeetingRowRecord): MeetingRow =>
  ({ ...row, startsAt: moment(row.startsAt), endsAt: moment(row.endsAt), word: meetingWordOf({ state: row.state, minutes }) });
