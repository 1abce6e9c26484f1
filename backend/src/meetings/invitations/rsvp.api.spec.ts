import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Table } from '../../../test/factories/a-table.js';
import type { AtTable } from '../../../test/factories/a-table.js';
import { anApp } from '../../../test/kit/an-app.js';
import type { TestApp } from '../../../test/kit/an-app.js';
import { eventually } from '../../../test/kit/eventually.js';
import type { Problem } from '../../house/house.contract.js';
import { MailRound } from '../../house/mail/mail-round.js';
import { Person } from '../../people/person.js';
import type { MeetingView } from '../meeting.contract.js';
import type { InvitationView, RsvpAnswer } from './invitation.contract.js';

let app: TestApp;
let board: Table;
beforeAll(async () => {
  app = await anApp();
});
beforeEach(async () => {
  board = await Table.in(app, 'ADVISORY_BOARD');
});
afterAll(() => app.close());

const hold = 60_000;
const invited = (): Promise<MeetingView> => board.invitedByMail();
const answer = <T = MeetingView>({ id }: MeetingView, body: RsvpAnswer, who: AtTable = 'member') => board.people[who].client.put<T>(`/api/meetings/${id}/rsvp`, body);
const refusedFor = ({ status, body }: { status: number; body: Problem }) => ({ status, reason: body.params?.['reason'] ?? body.code, at: body.errors?.[0]?.pointer });
const list = async ({ id }: MeetingView) => (await board.people.secretary.client.get<InvitationView[]>(`/api/meetings/${id}/invitations`)).body;
const namesIn = async (meeting: MeetingView) => (await list(meeting)).map(({ person }) => person.name);

interface Letter { to: string; subject: string; text: string; state: string }
const letters = ({ id }: MeetingView): Promise<Letter[]> => board.network.run((tx) => tx.rows<Letter>(
  `select p.name as to, m.subject, m.text, m.state from mails m join persons p on p.network_id = m.network_id and p.id = m.to_person_id
   where m.subject_id = $1 or m.subject_id in (select r.id from rsvps r where r.meeting_id = $1) order by m.created_at, p.name`, [id]));
const lettersTo = async (name: string, meeting: MeetingView) => (await letters(meeting)).filter(({ to }) => to === name);
const [principal, deputy] = ['Jens Köhler', 'Selam Tesfay'];
const declined = (): RsvpAnswer => ({ answer: 'DECLINED', reason: 'Urlaub', deputyPersonId: board.people.deputy.personId });

describe('Somebody who does not come', () => {
  it('names a deputy of the same seat, and nobody else', async () => {
    const meeting = await invited();
    expect(refusedFor(await answer<Problem>(meeting, { ...declined(), deputyPersonId: board.people.other.personId }))).toEqual({ status: 422, reason: 'not_a_deputy_of_seat', at: '/deputyPersonId' });
    expect(await board.read(meeting, 'member')).toMatchObject({ myDeputies: [{ name: deputy }], myDeputyPersonId: null });
    expect(await board.read(meeting, 'other')).toMatchObject({ myDeputies: [], myDeputyPersonId: null });
    await answer(meeting, declined());
    expect(await board.read(meeting, 'member')).toMatchObject({ myDeputyPersonId: board.people.deputy.personId });
    expect((await list(meeting)).find(({ person }) => person.name === principal)).toMatchObject({ rsvp: 'DECLINED', declineReason: 'Urlaub', deputy: { name: deputy } });
  });

  it('has the deputy invited in turn, who then answers', async () => {
    const meeting = await invited();
    expect(refusedFor(await answer<Problem>(meeting, { answer: 'ACCEPTED' }, 'deputy'))).toMatchObject({ status: 403, reason: 'only_invited' });
    expect((await answer(meeting, declined())).body).toMatchObject({ myRsvp: 'DECLINED', invitation: { kind: 'FIRST', recipients: 5, declined: 1 } });
    expect(await lettersTo(deputy, meeting)).toMatchObject([{ subject: expect.stringMatching(/^Einladung: Frühjahrssitzung, /), text: expect.stringContaining(`Sie vertreten: ${principal}.`), state: 'QUEUED' }]);
    expect((await list(meeting)).find(({ person }) => person.name === deputy)).toMatchObject({ kind: 'FIRST', delivery: 'HELD', periodOk: true, rsvp: 'UNKNOWN' });
    expect((await answer(meeting, { answer: 'ACCEPTED' }, 'deputy')).body).toMatchObject({ myRsvp: 'ACCEPTED', invitation: { accepted: 1, declined: 1 } });
  });

  it('may think again within the minute: the deputy hears nothing', async () => {
    const meeting = await invited();
    await answer(meeting, declined());
    expect((await answer(meeting, { answer: 'ACCEPTED' })).body).toMatchObject({ invitation: { recipients: 4, accepted: 1, declined: 0 } });
    expect([await lettersTo(deputy, meeting), await namesIn(meeting)]).toEqual([[expect.objectContaining({ state: 'CANCELLED' })], expect.not.arrayContaining([deputy])]);
    await answer(meeting, declined());
    await answer(meeting, declined());
    expect((await lettersTo(deputy, meeting)).map(({ state }) => state).sort()).toEqual(['CANCELLED', 'QUEUED']);
  });
});

describe('Whoever was invited', () => {
  it('is told when the meeting is called off, the deputy too, and who sits there no longer', async () => {
    const meeting = await invited();
    await answer(meeting, declined());
    app.clock.shift(hold);
    await app.get(MailRound).run();
    await eventually(async () => { expect(await lettersTo(deputy, meeting)).toMatchObject([{ state: 'KEPT' }]); });
    await board.network.run((tx) => tx.rows('update memberships set ends_on = $2 where person_id = $1', [board.people.other.personId, app.clock.today()]));
    expect((await board.onMeeting(meeting, 'cancellation', { reason: 'Krankheit' })).status).toBe(200);
    const told = (await letters(meeting)).filter(({ subject }) => subject.startsWith('Abgesagt: ')).map(({ to }) => to);
    expect(told.sort()).toEqual(['Henrike Salzmann', 'Jens Köhler', 'Olena Kovtunenko', 'Selam Tesfay', 'Uwe Brandtner']);
  });

  it('answers and comes all the same when the seat was given up since, as a guest who names no deputy', async () => {
    const meeting = await invited();
    await board.network.run((tx) => tx.rows('update memberships set ends_on = $2 where person_id = $1', [board.people.other.personId, app.clock.today()]));
    expect(await board.read(meeting, 'other')).toMatchObject({ myRsvp: 'UNKNOWN', can: expect.arrayContaining(['rsvp']) });
    expect((await answer(meeting, { answer: 'ACCEPTED' }, 'other')).body).toMatchObject({ myRsvp: 'ACCEPTED', invitation: { recipients: 4, accepted: 1 } });
    const lines = (await board.read(meeting)).attendance.filter(({ person }) => person?.id === board.people.other.personId);
    expect(lines).toMatchObject([{ kind: 'GUEST', capacity: 'GUEST', seatId: null, rsvp: 'ACCEPTED', counts: false }]);
    const named = { answer: 'DECLINED', deputyPersonId: board.people.other.personId } as const;
    expect(refusedFor(await answer<Problem>(meeting, named, 'other'))).toMatchObject({ status: 422, reason: 'not_a_deputy_of_seat' });
  });

  it('reads the letter in the language of the account', async () => {
    const account = 'select account_id from account_persons where person_id = $1';
    await board.network.run((tx) => tx.rows(`update accounts set locale = 'en' where id = (${account})`, [board.people.member.personId]));
    const meeting = await invited();
    expect((await lettersTo(principal, meeting))[0]).toMatchObject({ subject: expect.stringMatching(/^Invitation: /), text: expect.stringContaining('Agenda\n1. Kita (15 min)') });
    expect((await lettersTo('Uwe Brandtner', meeting))[0]).toMatchObject({ text: expect.stringContaining('Tagesordnung\n1. Kita (15 Min.)') });
  });
});

describe('An answer for somebody else', () => {
  it('is given by the secretariat alone, only for who is invited, and never for who has an account', async () => {
    const { network, bodyId, people } = board;
    const quiet = await network.run(async (tx) => (await tx.keep(Person.add('Greta Vogt', { invented: true }, null))).id);
    await network.seat(await network.aSeatIn(bodyId), bodyId, quiet);
    const meeting = await invited();
    const forQuiet: RsvpAnswer = { answer: 'ACCEPTED', forPersonId: quiet };
    expect(refusedFor(await answer<Problem>(meeting, forQuiet, 'other'))).toMatchObject({ status: 403, reason: 'only_own_answer' });
    expect((await answer(meeting, forQuiet, 'secretary')).body).toMatchObject({ myRsvp: null, invitation: { accepted: 1 } });
    expect((await list(meeting)).find(({ person }) => person.name === 'Greta Vogt')).toMatchObject({ delivery: 'PORTAL_ONLY', rsvp: 'ACCEPTED' });
    expect(refusedFor(await answer<Problem>(meeting, { ...forQuiet, forPersonId: people.outsider.personId }, 'secretary'))).toEqual({ status: 422, reason: 'person_not_invited', at: '/forPersonId' });
    const refused = await answer<Problem>(meeting, { ...forQuiet, forPersonId: people.member.personId }, 'secretary');
    expect(refusedFor(refused)).toMatchObject({ status: 403, reason: 'answers_in_person' });
    expect(refused.body.who).toMatchObject([{ name: principal }]);
  });
});
