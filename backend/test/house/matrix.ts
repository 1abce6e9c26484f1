import { roles } from './scene.js';
import type { Role, Scene } from './scene.js';

/**
 * Who may do what, as data (domain.md B.2, decisions.md 7): `may` gets an answer, whoever only `sees` gets 403, all others 404, nobody 401.
 * Who comes from another network `may` where they name things of this one in a field: those do not exist for them (422).
 * Whoever may is asked with an old version, so that nothing changes; a refusal for the version, the state or a rule counts as `may`.
 */
export interface Row {
  may: readonly Role[];
  sees: readonly Role[];
  /** Where the address is not that of the thing it names. */
  url?: (scene: Scene) => string;
  /** Fields besides those that are needed. */
  body?: (scene: Scene) => Record<string, unknown>;
  /** Ends the session, or never ends: asked in its own way. */
  special?: 'own session' | 'asked wrongly';
}

const all = roles;
const local = roles.filter((role) => role !== 'foreigner');
const inGroup = ['spokesperson', 'vice', 'voting', 'advisory', 'deputy'] as const;
const inBoard = ['chair', 'viceChair', 'boardMember'] as const;
const office = ['manager', 'secretary'] as const;
const group = [...inGroup, ...office];
const both = [...inGroup, ...inBoard, ...office];
/** Guests see only their item; the data protection officer and who keeps the machine take no part (B.2). */
const network = local.filter((role) => role !== 'guest' && role !== 'dpo' && role !== 'sysAdmin');

const everybody = { may: all, sees: all } as const;
const inTheNetwork = { may: local, sees: local } as const;
const groupOf = (...may: Role[]): Row => ({ may, sees: group });
const bothOf = (...may: Role[]): Row => ({ may, sees: both });
const localOf = (...may: Role[]): Row => ({ may, sees: local });

const house: Record<string, Row> = {
  'GET /api/live': { ...everybody, url: () => '/api/live?subject=!', special: 'asked wrongly' },
  'PUT /api/live/:streamId/subjects': { may: [], sees: [], url: ({ ids }) => `/api/live/${ids.task}/subjects` },
  'GET /api/network': everybody,
  'GET /api/me': everybody, 'PATCH /api/me/locale': everybody, 'DELETE /api/me/session': { ...everybody, special: 'own session' },
  'GET /api/persons': everybody, 'GET /api/persons/:id': inTheNetwork, 'GET /api/persons/:id/offices': inTheNetwork,
  'PATCH /api/persons/:id': localOf('networkMember', 'manager', 'secretary', 'sysAdmin'),
  'GET /api/organizations': everybody, 'GET /api/organizations/:id': inTheNetwork,
};

const bodies: Record<string, Row> = {
  'GET /api/bodies': everybody, 'GET /api/bodies/:idOrSlug': inTheNetwork, 'GET /api/org-chart': everybody,
  'POST /api/bodies': { may: ['manager', 'secretary', 'sysAdmin', 'foreigner'], sees: all },
  'PATCH /api/bodies/:id': localOf('manager', 'secretary', 'sysAdmin'),
  'POST /api/bodies/:id/end': localOf('manager', 'secretary', 'sysAdmin'),
  'POST /api/bodies/:id/seats': localOf(...office),
  'GET /api/seats/:id': inTheNetwork, 'POST /api/seats/:id/end': localOf(...office), 'POST /api/seats/:id/memberships': localOf(...office),
  'GET /api/memberships/:id': inTheNetwork, 'POST /api/memberships/:id/end': localOf(...office),
  'GET /api/bodies/:id/rules': localOf(...both, 'liaison'),
  'GET /api/bodies/:id/rules/notice': { ...localOf(...both, 'liaison'), url: ({ ids, today }) => `/api/bodies/${ids.body}/rules/notice?meetingOn=${today}` },
  'POST /api/bodies/:id/rules/vote': localOf(...both, 'liaison'),
};

const topics: Record<string, Row> = {
  'GET /api/topics': everybody, 'POST /api/topics': { may: [...network, 'foreigner'], sees: all },
  'GET /api/topics/:idOrNumber': groupOf(...group), 'GET /api/topics/:id/comments': groupOf(...group),
  'POST /api/topics/:id/comments': groupOf(...inGroup), 'PUT /api/topics/:id/positions': groupOf(...inGroup),
  'PATCH /api/topics/:id': groupOf('spokesperson', ...office),
  'POST /api/topics/:id/triage': groupOf('manager'), 'POST /api/topics/:id/assignment': groupOf('manager'),
  'POST /api/topics/:id/acceptance': groupOf('spokesperson'), 'POST /api/topics/:id/refusal': groupOf('spokesperson'),
  'POST /api/topics/:id/declination': groupOf('spokesperson'), 'POST /api/topics/:id/merging': groupOf('spokesperson'),
  'POST /api/topics/:id/waiting': groupOf('spokesperson'), 'POST /api/topics/:id/resumption': groupOf('spokesperson'),
  'POST /api/topics/:id/completion': groupOf('spokesperson'), 'POST /api/topics/:id/reopening': groupOf('spokesperson', 'manager'),
};

const decisions: Record<string, Row> = {
  'GET /api/decisions': everybody, 'GET /api/decisions/:idOrNumber': groupOf(...group),
  'POST /api/decisions/:id/implementation': groupOf('spokesperson', 'voting', ...office), 'POST /api/decisions/:id/delay': groupOf('spokesperson', 'voting', ...office),
  'POST /api/decisions/:id/completion': groupOf('spokesperson', 'voting', ...office), 'POST /api/decisions/:id/ongoing': groupOf('spokesperson', 'voting', ...office),
  'POST /api/decisions/:id/acknowledgement': groupOf('spokesperson', 'secretary'), 'POST /api/decisions/:id/obsolescence': groupOf('spokesperson'),
};

const tasks: Record<string, Row> = {
  'GET /api/tasks': everybody, 'POST /api/tasks/reading': everybody, 'GET /api/tasks/:id': groupOf(...group),
  'POST /api/tasks': { may: ['spokesperson', 'vice', 'voting', 'advisory', ...office, 'foreigner'], sees: all, body: ({ ids }) => ({ bodyId: ids.body }) },
  'POST /api/tasks/:id/acceptance': groupOf('voting'), 'POST /api/tasks/:id/declination': groupOf('voting'), 'POST /api/tasks/:id/start': groupOf('voting'),
  'POST /api/tasks/:id/completion': groupOf('voting', 'manager'), 'POST /api/tasks/:id/completion/undoing': groupOf('voting'),
  'POST /api/tasks/:id/blockage': groupOf('voting', 'spokesperson', ...office), 'POST /api/tasks/:id/unblocking': groupOf('voting', 'spokesperson', ...office),
  'POST /api/tasks/:id/postponement': groupOf('voting', 'spokesperson', ...office), 'POST /api/tasks/:id/reassignment': groupOf('voting', 'spokesperson', ...office),
  'POST /api/tasks/:id/confirmation': groupOf('spokesperson', 'manager'), 'POST /api/tasks/:id/reopening': groupOf('spokesperson', 'manager'),
  'POST /api/tasks/:id/cancellation': groupOf('spokesperson', 'manager'),
};

/** Besides members and the office whoever writes there; a draft of minutes is for those who make it. */
const meeting = [...group, 'minuteTaker'] as const;
const makers = ['spokesperson', 'minuteTaker', ...office] as const;
const meetingOf = (...may: Role[]): Row => ({ may, sees: meeting });
const minutesOf = (...may: Role[]): Row => ({ may, sees: makers });

const meetings: Record<string, Row> = {
  'GET /api/meetings': everybody, 'GET /api/meetings/:id': meetingOf(...meeting), 'GET /api/meetings/:id/invitations': meetingOf('spokesperson', 'secretary'),
  'GET /api/meetings/planning': { ...localOf('spokesperson', ...office), url: ({ ids }) => `/api/meetings/planning?body=${ids.body}` },
  'POST /api/meetings': { may: ['spokesperson', ...office, 'foreigner'], sees: all, body: ({ ids }) => ({ bodyId: ids.body }) },
  'PATCH /api/meetings/:id': meetingOf('spokesperson', ...office), 'POST /api/meetings/:id/scheduling': meetingOf('spokesperson', ...office),
  'POST /api/meetings/:id/cancellation': meetingOf('spokesperson', ...office), 'POST /api/meetings/:id/second-meeting': meetingOf('spokesperson', ...office),
  'GET /api/meetings/:id/invitation/preview': meetingOf('spokesperson', 'secretary'), 'POST /api/meetings/:id/invitation': meetingOf('spokesperson', 'secretary'),
  'POST /api/meetings/:id/invitation/undoing': meetingOf('spokesperson', 'secretary'), 'PUT /api/meetings/:id/rsvp': meetingOf('voting', 'secretary'),
  'GET /api/meetings/:id/placeable': meetingOf(...group),
  'POST /api/meetings/:id/opening': meetingOf('spokesperson', 'minuteTaker'), 'POST /api/meetings/:id/suspension': meetingOf('spokesperson', 'minuteTaker'),
  'POST /api/meetings/:id/resumption': meetingOf('spokesperson', 'minuteTaker'), 'POST /api/meetings/:id/no-quorum': meetingOf('spokesperson', 'minuteTaker'),
  'POST /api/meetings/:id/closing': meetingOf('spokesperson', 'minuteTaker'),
  'POST /api/meetings/:id/quorum-finding': meetingOf('spokesperson', 'minuteTaker', 'secretary'),
  'POST /api/meetings/:id/quorum-doubt': meetingOf('spokesperson', 'vice', 'voting', 'deputy', 'minuteTaker', 'secretary'),
  'PUT /api/meetings/:id/attendance/self': meetingOf(...inGroup),
  'PUT /api/meetings/:id/attendance/:personId': {
    ...meetingOf('spokesperson', 'minuteTaker', 'secretary'), url: ({ ids, people }) => `/api/meetings/${ids.meeting}/attendance/${people.voting.personId}` },
  'POST /api/meetings/:id/attendance/accepted': meetingOf('spokesperson', 'minuteTaker', 'secretary'),
  'POST /api/meetings/:id/attendance/guests': meetingOf('spokesperson', 'minuteTaker', 'secretary'),
};

const agenda: Record<string, Row> = {
  'POST /api/meetings/:id/agenda-items': { ...meetingOf(...inGroup, ...office), body: () => ({ line: 'Raumfrage 10' }) },
  'PATCH /api/agenda-items/:id': meetingOf('spokesperson', 'secretary'), 'POST /api/agenda-items/:id/move': meetingOf('spokesperson', 'secretary'),
  'POST /api/agenda-items/:id/removal': meetingOf('spokesperson', 'secretary'), 'POST /api/agenda-items/:id/acceptance': meetingOf('spokesperson', 'secretary'),
  'POST /api/agenda-items/:id/declination': meetingOf('spokesperson', 'secretary'),
  'POST /api/agenda-items/:id/call': meetingOf('spokesperson', 'minuteTaker'), 'POST /api/agenda-items/:id/result': meetingOf('spokesperson', 'minuteTaker'),
  'POST /api/agenda-items/:id/reopening': meetingOf('spokesperson', 'minuteTaker'), 'POST /api/agenda-items/:id/decision': meetingOf('spokesperson', 'minuteTaker'),
  'POST /api/agenda-items/:id/decision/preview': meetingOf('spokesperson', 'minuteTaker'), 'POST /api/agenda-items/:id/consent': meetingOf('spokesperson', 'minuteTaker'),
  'GET /api/agenda-items/:id/note': meetingOf(...meeting), 'PUT /api/agenda-items/:id/note': meetingOf(...makers), 'POST /api/agenda-items/:id/note/writer': meetingOf(...makers),
};

const minutes: Record<string, Row> = {
  'GET /api/meetings/:id/minutes': { ...minutesOf(...makers), url: ({ ids }) => `/api/meetings/${ids.held}/minutes` },
  'PATCH /api/minutes/:id': minutesOf(...makers), 'POST /api/minutes/:id/submission': minutesOf(...makers),
  'POST /api/minutes/:id/change-request': minutesOf('spokesperson'), 'POST /api/minutes/:id/signature': minutesOf('spokesperson', 'minuteTaker', 'secretary'),
  'POST /api/minutes/:id/agreement': minutesOf('spokesperson'), 'POST /api/minutes/:id/objections': minutesOf(), 'POST /api/minutes/:id/approval': minutesOf('spokesperson'),
};

const escalations: Record<string, Row> = {
  'GET /api/escalations': everybody, 'GET /api/escalations/:idOrNumber': bothOf(...both),
  'GET /api/escalations/prefill': { ...groupOf('spokesperson', 'manager'), url: ({ ids }) => `/api/escalations/prefill?topic=${ids.topic}` },
  'POST /api/escalations': { ...groupOf('spokesperson'), body: () => ({ path: 'P1_NO_AGREEMENT' }) },
  'PATCH /api/escalations/:id': bothOf('spokesperson'), 'POST /api/escalations/:id/submission': bothOf('spokesperson'),
  'POST /api/escalations/:id/resubmission': bothOf('spokesperson'), 'POST /api/escalations/:id/withdrawal': bothOf('spokesperson'),
  'POST /api/escalations/:id/return': bothOf('manager'), 'POST /api/escalations/:id/mediation': bothOf('manager'),
  'POST /api/escalations/:id/forwarding': bothOf('manager'), 'POST /api/escalations/:id/settlement': bothOf('manager'),
  'POST /api/escalations/:id/mediation-failure': bothOf('manager'), 'POST /api/escalations/:id/mediation-sessions': { may: [], sees: inGroup },
  'POST /api/escalations/:id/statement': bothOf('spokesperson'),
  'POST /api/escalations/:id/confirmation': bothOf('spokesperson'), 'POST /api/escalations/:id/rejection': bothOf('spokesperson'),
  'POST /api/escalations/:id/group-decision': bothOf('spokesperson'), 'POST /api/escalations/:id/renewed-disagreement': bothOf('spokesperson'),
  'POST /api/escalations/:id/group-response': bothOf('spokesperson'),
  'POST /api/escalations/:id/scheduling': bothOf('chair', 'secretary'), 'POST /api/escalations/:id/advice': bothOf('chair'),
  'POST /api/escalations/:id/decision': bothOf('chair'), 'POST /api/escalations/:id/board-rejection': bothOf('chair'), 'POST /api/escalations/:id/referral-back': bothOf('chair'),
};

const faces: Record<string, Row> = {
  'GET /api/search': { ...everybody, url: () => '/api/search?q=Raum' },
  'GET /api/today': everybody,
  'PUT /api/today/:itemId/snooze': { may: ['voting'], sees: ['voting'], url: ({ ids }) => `/api/today/task.due:${ids.task}/snooze` },
  'GET /api/thread/:subject/:id': { ...groupOf(...group), url: ({ ids }) => `/api/thread/topic/${ids.topic}` },
  'GET /api/journal/:subjectType/:id': { ...groupOf(...group), url: ({ ids }) => `/api/journal/task/${ids.task}` },
};

/** One row for every route that is not open; a route without a row fails the spec. */
export const matrix: Readonly<Record<string, Row>> = { ...house, ...bodies, ...topics, ...decisions, ...tasks, ...meetings, ...agenda, ...minutes, ...escalations, ...faces };
