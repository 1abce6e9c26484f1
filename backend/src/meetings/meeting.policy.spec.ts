import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCounty } from '../../test/factories/a-county.js';
import type { County } from '../../test/factories/a-county.js';
import { anApp } from '../../test/kit/an-app.js';
import type { TestApp } from '../../test/kit/an-app.js';
import type { Client } from '../../test/kit/client.js';
import { asPerson } from '../../test/kit/sign-in.js';
import { Invitation } from './invitations/invitation.js';
import type { MeetingAction, MeetingPage } from './meeting.contract.js';
import { Meeting } from './meeting.js';
import type { Act } from './meeting.js';
import { meetingPolicy, meetingsVisibleTo } from './meeting.policy.js';
import type { MeetingFacts } from './meeting.policy.js';
import { MeetingsQueries } from './meetings.queries.js';

type Who = keyof County['people'];
type Title = 'a draft' | 'a draft of others' | 'planned' | 'invited' | 'held' | 'cancelled';

let app: TestApp;
let county: County;
const clients = {} as Record<Who, Client>;
const meetings = {} as Record<Title, Meeting>;

const hour = 3_600_000;
/** A meeting of the group tomorrow; the liaison writes its minutes, the board member leads it, the outsider is invited. */
const verbs: Record<Title, (meeting: Meeting, act: Act) => void> = {
  'a draft': () => undefined,
  'a draft of others': (meeting) => { Object.assign(meeting, { bodyId: county.bodies.other, chairPersonId: null }); },
  planned: (meeting, act) => { meeting.schedule(1, act); },
  invited: (meeting, act) => { meeting.schedule(2, act); invite(meeting, act); },
  held: (meeting, act) => { meeting.schedule(3, act); invite(meeting, act); meeting.open(county.people.boardMember.personId, act); meeting.close(act); },
  cancelled: (meeting, act) => { meeting.schedule(4, act); meeting.cancel('Krankheit', act); },
};
const invite = (meeting: Meeting, act: Act): void => {
  meeting.invite({ rulesId: '', heldUntil: act.at, receivedOn: '2026-11-26', periodOk: true }, act);
  meeting.rulesId = null;
};

beforeAll(async () => {
  app = await anApp();
  county = await aCounty(app);
  const { people, bodies } = county;
  for (const who of everybody()) clients[who] = await asPerson(app, county.networkId, people[who].personId);
  const act = { by: people.spokesperson.personId, at: app.clock.now() };
  await county.run(async (tx) => {
    for (const title of Object.keys(verbs) as Title[]) {
      const [startsAt, endsAt] = [new Date(act.at.getTime() + 24 * hour), new Date(act.at.getTime() + 25 * hour)];
      const meeting = Meeting.plan({ title, bodyId: bodies.group, startsAt, endsAt, location: 'Saal', chairPersonId: people.boardMember.personId, minuteTakerPersonId: people.liaison.personId }, act);
      verbs[title](meeting, act);
      meetings[title] = await tx.keep(meeting);
    }
    for (const title of ['a draft', 'invited', 'held'] as const) await tx.keep(Invitation.send({
      meetingId: meetings[title].id, personId: people.outsider.personId, seatId: null, membershipKind: 'PRINCIPAL', kind: 'FIRST', channel: 'PORTAL', sentAt: act.at, deemedReceivedOn: null, periodOk: true, mailId: null,
    }, act.by));
  });
});
afterAll(() => app.close());

const everybody = (): Who[] => Object.keys(county.people) as Who[];
const facts = (title: Title): Promise<MeetingFacts> => app.get(MeetingsQueries).facts(county.networkId, meetings[title].id);
const whoMay = async (action: MeetingAction | 'see', title: Title): Promise<string> => {
  const subject = await facts(title);
  return everybody().filter((who) => meetingPolicy.may(county.people[who], action, subject)).join(' ');
};
const whoIs = async (holds: (who: Who) => Promise<boolean>): Promise<string> => {
  const found: Who[] = [];
  for (const who of everybody()) if (await holds(who)) found.push(who);
  return found.join(' ');
};
const whoGets = (title: Title): Promise<string> => whoIs(async (who) => {
  const { sql, values } = meetingsVisibleTo(county.people[who], 'm', 2);
  return (await county.run((tx) => tx.rows(`select m.id from meetings m where m.id = $1 and ${sql}`, [meetings[title].id, ...values]))).length > 0;
});
const whoLists = (title: Title): Promise<string> => whoIs(async (who) => {
  const pages = await Promise.all(['coming', 'past', 'drafts'].map((when) => clients[who].get<MeetingPage>(`/api/meetings?when=${when}`)));
  return pages.flatMap(({ body }) => body.rows).filter(({ id }) => id === meetings[title].id).length === 1;
});
const whoOpens = (title: Title): Promise<string> => whoIs(async (who) => (await clients[who].get(`/api/meetings/${meetings[title].id}`)).status === 200);

describe('Who sees a meeting', () => {
  const all = 'boardMember spokesperson member deputy manager secretary liaison';
  it.each<[Title, string]>([
    ['a draft', 'boardMember spokesperson manager secretary'], ['a draft of others', 'otherSpokesperson manager secretary'],
    ['planned', all], ['invited', `${all} outsider`], ['held', `${all} outsider`], ['cancelled', all],
  ])('%s: %s; the query, the lists and its page say the same', async (title, seen) => {
    expect((await whoMay('see', title)).split(' ').sort()).toEqual(seen.split(' ').sort());
    for (const found of [await whoGets(title), await whoLists(title), await whoOpens(title)]) expect(found).toBe(await whoMay('see', title));
  });
});

describe('Who may do what with a meeting that was invited', () => {
  const lead = 'boardMember spokesperson';
  const [plans, invites, conducts, counts] = [`${lead} manager secretary`, `${lead} secretary`, `${lead} liaison`, `${lead} secretary liaison`];
  const rights: Record<MeetingAction, string> = {
    schedule: plans, edit: plans, cancel: plans, createSecondMeeting: plans,
    sendInvitation: invites, sendUrgentInvitation: invites, undoInvitation: invites, amendAgenda: invites, undoAmendment: invites, editAgenda: invites,
    proposeItem: 'spokesperson member deputy manager secretary', rsvp: 'secretary outsider', checkIn: 'spokesperson member deputy outsider',
    open: conducts, suspend: conducts, resume: conducts, close: conducts, noQuorum: conducts, callItem: conducts, recordResult: conducts,
    takeAttendance: counts, findQuorum: counts, doubtQuorum: 'boardMember spokesperson member deputy secretary liaison', takeNotes: `${lead} manager secretary liaison`,
    approveMinutes: '',
  };
  it.each(Object.entries(rights))('%s: %s', async (action, who) => {
    expect((await whoMay(action as MeetingAction, 'invited')).split(' ').sort()).toEqual(who.split(' ').sort());
  });

  it('is said with the reason, and who may instead', async () => {
    const invited = await facts('invited');
    const lead = { bodyId: county.bodies.group, offices: ['CHAIR', 'SPOKESPERSON', 'VICE_CHAIR', 'VICE_SPOKESPERSON'] };
    expect(meetingPolicy.why(county.people.manager, 'sendInvitation', invited)).toEqual({ reason: 'only_lead_invites', who: lead });
    expect(meetingPolicy.why(county.people.member, 'cancel', invited)).toEqual({ reason: 'only_planners_of_meeting', who: lead });
    expect(meetingPolicy.why(county.people.manager, 'open', invited)).toEqual({ reason: 'only_chair_or_minutes', who: lead });
    expect(meetingPolicy.why(county.people.spokesperson, 'approveMinutes', invited)).toEqual({ reason: 'done_by_the_minutes' });
    expect(meetingPolicy.why(county.people.otherSpokesperson, 'cancel', invited)).toEqual({ reason: 'meeting_not_visible' });
  });
});
