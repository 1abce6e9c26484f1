import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { Email } from 'postal-mime';
import { Table } from '../../../test/factories/a-table.js';
import type { AtTable } from '../../../test/factories/a-table.js';
import { MailServer } from '../../../test/kit/a-mail-server.js';
import { anApp } from '../../../test/kit/an-app.js';
import type { TestApp } from '../../../test/kit/an-app.js';
import { eventually } from '../../../test/kit/eventually.js';
import type { Problem } from '../../house/house.contract.js';
import { MailRound } from '../../house/mail/mail-round.js';
import { addDays } from '../../house/time/days.js';
import type { MeetingView } from '../meeting.contract.js';
import type { InvitationPreview, InvitationView } from './invitation.contract.js';

let app: TestApp;
let post: MailServer;
let board: Table;
let group: Table;
beforeAll(async () => {
  post = await MailServer.start();
  app = await anApp({ environment: { SMTP_URL: post.url } });
  // Mail before 18:00 counts as received the same day.
  app.clock.set(new Date('2027-03-01T09:00:00Z'));
  board = await Table.in(app, 'ADVISORY_BOARD');
  group = await Table.in(app, 'WORKING_GROUP');
});
afterAll(async () => {
  await app.close();
  await post.close();
});

const planned = async (days: number, table = board): Promise<MeetingView> => {
  const meeting = await table.planned({ day: addDays(app.clock.today(), days), title: 'Frühjahrssitzung' });
  await table.add(meeting, { line: 'Kita 15' });
  return meeting;
};
const hold = 60_000;
const waiting = (table: Table) => table.network.run((tx) => tx.rows(`select id from mails where state in ('QUEUED', 'SENDING')`));
/** Lets the hold pass, and the post run: this round, and one that may be on its way already. */
const leave = async (): Promise<void> => {
  app.clock.shift(hold);
  await app.get(MailRound).run();
  await eventually(async () => { expect([await waiting(board), await waiting(group)]).toEqual([[], []]); });
};
beforeEach(async () => {
  await leave();
  post.received.length = 0;
});
const invited = async (days = 30): Promise<MeetingView> => {
  const meeting = await planned(days);
  await board.onMeeting(meeting, 'invitation');
  await leave();
  return board.read(meeting);
};
const addressees = (): string[] => post.received.map(({ to }) => to?.[0]?.address ?? '').sort();
const calendar = ({ attachments }: Email): ICAL.Component => {
  const [file] = attachments;
  return new ICAL.Component(ICAL.parse(typeof file?.content === 'string' ? file.content : new TextDecoder().decode(file?.content)) as unknown[]);
};
const answer = <T = MeetingView>({ id }: MeetingView, body: object, who: AtTable = 'member') => board.people[who].client.put<T>(`/api/meetings/${id}/rsvp`, body);
const codeOf = ({ status, body }: { status: number; body: Problem }) => ({ status, code: body.code, at: body.errors?.[0]?.pointer });

describe('The invitation', () => {
  it('shows beforehand who gets what', async () => {
    const meeting = await planned(30);
    const preview = await board.people.lead.client.get<InvitationPreview>(`/api/meetings/${meeting.id}/invitation/preview`);
    expect(preview.body).toMatchObject({ urgent: false, notice: { verdict: 'IN_TIME' }, subject: 'Einladung: Frühjahrssitzung, Mittwoch, 31. März 2027' });
    expect(preview.body.recipients.map(({ person }) => person.name).sort()).toEqual(['Henrike Salzmann', 'Jens Köhler', 'Olena Kovtunenko', 'Uwe Brandtner']);
    expect((await board.people.member.client.get(`/api/meetings/${meeting.id}/invitation/preview`)).status).toBe(403);
  });

  it('is sent by the lead or the secretariat, and needs an agenda', async () => {
    const meeting = await board.planned({ day: addDays(app.clock.today(), 30) });
    expect((await board.onMeeting(meeting, 'invitation', {}, 'manager')).status).toBe(403);
    expect(codeOf(await board.onMeeting<Problem>(meeting, 'invitation'))).toMatchObject({ status: 422, code: 'invitation_needs_agenda' });
    await board.add(meeting, { line: 'Kita 15' });
    expect((await board.onMeeting(meeting, 'invitation', {}, 'secretary')).body).toMatchObject({ state: 'INVITED', invitation: { kind: 'FIRST', recipients: 4, periodOk: true, receivedOn: app.clock.today() } });
  });

  it('waits a minute, in which it is taken back without a mail', async () => {
    const meeting = await planned(30);
    const { body } = await board.onMeeting(meeting, 'invitation');
    expect(new Date(body.invitation?.heldUntil ?? '').getTime() - new Date(body.invitation?.sentAt ?? '').getTime()).toBe(hold);
    app.clock.shift(hold - 10_000);
    await app.get(MailRound).run();
    expect((await board.onMeeting(meeting, 'invitation/undoing', {}, 'member')).status).toBe(403);
    expect((await board.onMeeting(meeting, 'invitation/undoing')).body).toMatchObject({ state: 'SCHEDULED', invitation: null, myRsvp: null });
    await leave();
    expect(addressees()).toEqual([]);
    await board.onMeeting(meeting, 'invitation');
    await leave();
    expect(addressees()).toHaveLength(4);
    expect(codeOf(await board.onMeeting<Problem>(meeting, 'invitation/undoing'))).toMatchObject({ status: 409, code: 'meeting_not_possible_now' });
  });

  it('reaches everybody alone, with the agenda and an entry for the calendar', async () => {
    const meeting = await invited();
    expect(new Set(addressees()).size).toBe(4);
    for (const { to, text } of post.received) expect([to?.length, text?.includes('1. Kita (15 Min.)'), text?.includes(`/sitzungen/${meeting.id}`)]).toEqual([1, true, true]);
    const [mail] = post.received;
    expect(mail?.attachments).toMatchObject([{ filename: 'sitzung.ics', mimeType: 'text/calendar', method: 'REQUEST' }]);
    const entry = calendar(mail as Email);
    const event = new ICAL.Event(entry.getFirstSubcomponent('vevent') ?? undefined);
    expect([entry.getFirstPropertyValue('method'), event.uid, event.sequence, event.summary, event.location]).toEqual(['REQUEST', `meeting-${meeting.id}@faden`, meeting.version, 'Frühjahrssitzung', 'Saal']);
    expect([event.startDate.toJSDate().toISOString(), event.endDate.toJSDate().toISOString()]).toEqual([meeting.startsAt, meeting.endsAt]);
    expect(event.description).toContain('Kita');
    expect(event.attendees.map((one) => String(one.getFirstValue()))).toEqual([`mailto:${mail?.to?.[0]?.address ?? ''}`]);
    const list = await board.people.lead.client.get<InvitationView[]>(`/api/meetings/${meeting.id}/invitations`);
    expect(list.body.map(({ delivery, kind, rsvp }) => `${delivery} ${kind} ${rsvp}`)).toEqual(Array(4).fill('SENT FIRST UNKNOWN'));
    expect((await board.people.member.client.get(`/api/meetings/${meeting.id}/invitations`)).status).toBe(403);
  });
});

describe('Short notice', () => {
  it('needs its reason in a board; the urgency is said, established first, and goes with the undoing', async () => {
    const meeting = await planned(10);
    expect(meeting.can).toContain('sendUrgentInvitation');
    expect(meeting.can).not.toContain('sendInvitation');
    const { body } = await board.onMeeting(meeting, 'invitation', { urgencyReason: 'Die Förderfrist endet.' });
    expect(body).toMatchObject({ urgencyReason: 'Die Förderfrist endet.', invitation: { kind: 'URGENT', periodOk: false } });
    expect(body.agenda.map(({ title }) => title)).toEqual(['Feststellung der Dringlichkeit', 'Kita']);
    expect((await board.onMeeting(meeting, 'invitation/undoing')).body).toMatchObject({ urgencyReason: null, agenda: [{ number: '1', title: 'Kita' }] });
    const again = await board.onMeeting(meeting, 'invitation', { urgencyReason: 'Die Förderfrist endet.' });
    expect(again.body.agenda.map(({ id, number }) => `${number} ${id}`)).toEqual(body.agenda.map(({ id, number }) => `${number} ${id}`));
    await leave();
    expect(post.received[0]?.subject).toMatch(/^Dringende Einladung: /);
    expect(post.received[0]?.text).toContain('Grund: Die Förderfrist endet.');
  });

  it('is refused without reason, and a reason without short notice', async () => {
    const short = await planned(10);
    expect(codeOf(await board.onMeeting<Problem>(short, 'invitation'))).toEqual({ status: 422, code: 'urgency_needs_reason', at: '/urgencyReason' });
    expect(codeOf(await board.onMeeting<Problem>(await planned(30), 'invitation', { urgencyReason: 'Eilig' }))).toEqual({ status: 422, code: 'urgency_not_needed', at: '/urgencyReason' });
  });

  it('ends: too late is too late, in the words of the rule', async () => {
    const refused = await board.onMeeting<Problem>(await planned(1), 'invitation');
    expect(codeOf(refused)).toMatchObject({ status: 422, code: 'invitation_too_late' });
    expect(refused.body.title).toMatch(/^Zu spät für diesen Tag\. Die Frist endete am .+; bitte wählen Sie einen späteren Tag\.$/);
  });

  it('only warns a group', async () => {
    const meeting = await planned(3, group);
    expect(meeting.notice).toMatchObject({ verdict: 'SOFT_LATE' });
    expect((await group.onMeeting(meeting, 'invitation')).body).toMatchObject({ state: 'INVITED', invitation: { kind: 'FIRST', periodOk: false } });
  });
});

describe('The answer', () => {
  it('waits until the mail has left, and the last one holds', async () => {
    const held = await planned(30);
    const { body } = await board.onMeeting(held, 'invitation');
    expect(codeOf(await answer<Problem>(body, { answer: 'ACCEPTED' }))).toMatchObject({ status: 409, code: 'meeting_not_possible_now' });
    await leave();
    expect((await answer(held, { answer: 'ACCEPTED' })).body).toMatchObject({ myRsvp: 'ACCEPTED', invitation: { accepted: 1, declined: 0 } });
    expect((await answer(held, { answer: 'DECLINED', reason: 'Urlaub' })).body).toMatchObject({ myRsvp: 'DECLINED', invitation: { accepted: 0, declined: 1 } });
    expect((await answer(held, { answer: 'VIELLEICHT' })).status).toBe(400);
  });
});

describe('The cancellation', () => {
  it('tells everybody who was invited the reason, and calls off the entry in the calendar', async () => {
    const meeting = await invited();
    post.received.length = 0;
    for (const [who, body, status] of [['member', { reason: 'Krankheit' }, 403], ['lead', {}, 400]] as const) expect((await board.onMeeting(meeting, 'cancellation', body, who)).status).toBe(status);
    expect((await board.onMeeting(meeting, 'cancellation', { reason: 'Krankheit' })).body).toMatchObject({ state: 'CANCELLED', word: 'CANCELLED', cancelledReason: 'Krankheit', agenda: [] });
    await leave();
    expect(new Set(addressees()).size).toBe(4);
    const [mail] = post.received;
    expect([mail?.subject, mail?.text]).toEqual([expect.stringMatching(/^Abgesagt: Frühjahrssitzung/), expect.stringContaining('Grund: Krankheit')]);
    const [entry, event] = [calendar(mail as Email), calendar(mail as Email).getFirstSubcomponent('vevent')];
    expect([entry.getFirstPropertyValue('method'), event?.getFirstPropertyValue('status'), event?.getFirstPropertyValue('uid')]).toEqual(['CANCEL', 'CANCELLED', `meeting-${meeting.id}@faden`]);
    expect(Number(event?.getFirstPropertyValue('sequence'))).toBeGreaterThan(meeting.version);
  });

  it('mails nothing when nobody was invited, or the invitation has not left', async () => {
    const [quiet, held] = [await planned(30), await planned(31)];
    await board.onMeeting(held, 'invitation');
    for (const meeting of [quiet, held]) expect((await board.onMeeting(meeting, 'cancellation', { reason: 'Krankheit' })).status).toBe(200);
    await leave();
    expect(addressees()).toEqual([]);
  });
});
