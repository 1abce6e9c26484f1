import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Table } from '../../../test/factories/a-table.js';
import type { AtTable } from '../../../test/factories/a-table.js';
import { anApp } from '../../../test/kit/an-app.js';
import type { TestApp } from '../../../test/kit/an-app.js';
import type { Problem } from '../../house/house.contract.js';
import { addDays } from '../../house/time/days.js';
import type { MeetingView } from '../meeting.contract.js';
import type { InvitationPreview } from './invitation.contract.js';

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
interface Letter { to: string; subject: string; text: string }
const letters = ({ id }: MeetingView): Promise<Letter[]> => board.network.run((tx) => tx.rows<Letter>(
  'select p.name as to, m.subject, m.text from mails m join persons p on p.network_id = m.network_id and p.id = m.to_person_id where m.subject_id = $1 order by m.created_at, p.name', [id]));
const changed = async (meeting: MeetingView) => (await letters(meeting)).filter(({ subject }) => subject.startsWith('Geänderte Tagesordnung: '));
const preview = <T = InvitationPreview>({ id }: MeetingView, who: AtTable = 'lead') => board.people[who].client.get<T>(`/api/meetings/${id}/invitation/preview`);

describe('A change after the invitation', () => {
  it('is told to everybody who was invited, with what is new and what is gone', async () => {
    const meeting = await invited();
    const [kita] = meeting.agenda;
    await board.add(meeting, { line: 'Hort 20' });
    await board.onItem(kita ?? { id: '', version: 0 }, 'removal');
    expect((await preview(meeting)).body).toMatchObject({ urgent: false, subject: expect.stringMatching(/^Geänderte Tagesordnung: /), text: expect.stringContaining('Neu: Hort\n\nEntfällt: Kita') });
    expect((await board.onMeeting(await board.read(meeting), 'invitation')).body).toMatchObject({ state: 'INVITED', invitation: { kind: 'FIRST', recipients: 4 } });
    const sent = await changed(meeting);
    expect(sent.map(({ to }) => to).sort()).toEqual(['Henrike Salzmann', 'Jens Köhler', 'Olena Kovtunenko', 'Uwe Brandtner']);
    expect(sent[0]?.text).toContain('Zu Beginn entscheidet das Gremium');
    expect(sent[0]?.text).toContain('1. Hort (20 Min.)');
  });

  it('is sent once: what stands as it was sent is nothing to tell', async () => {
    const meeting = await invited();
    expect((await preview<Problem>(meeting)).body).toMatchObject({ status: 409, code: 'agenda_unchanged' });
    expect((await board.onMeeting<Problem>(meeting, 'invitation')).body).toMatchObject({ status: 409, code: 'agenda_unchanged' });
    await board.add(meeting, { line: 'Hort 20' });
    await board.onMeeting(await board.read(meeting), 'invitation');
    expect((await board.onMeeting<Problem>(await board.read(meeting), 'invitation')).body).toMatchObject({ code: 'agenda_unchanged' });
    expect(await changed(meeting)).toHaveLength(4);
  });

  it('waits while the invitation itself is held, and is the lead\'s or the secretariat\'s', async () => {
    const meeting = await board.planned({ day: addDays(app.clock.today(), 30) });
    await board.add(meeting, { line: 'Kita 15' });
    const { body } = await board.onMeeting(meeting, 'invitation');
    expect(body.can).not.toContain('amendAgenda');
    app.clock.shift(hold);
    expect((await board.read(meeting)).can).toContain('amendAgenda');
    expect((await board.read(meeting, 'member')).cannot['amendAgenda']).toMatchObject({ reason: 'only_lead_invites' });
    await board.add(meeting, { line: 'Hort 20' });
    expect((await board.onMeeting(await board.read(meeting), 'invitation', {}, 'member')).status).toBe(403);
    expect((await board.onMeeting(await board.read(meeting), 'invitation', {}, 'secretary')).status).toBe(200);
  });
});

describe('A guest', () => {
  it('is invited for the item they present, and sees no other', async () => {
    const { outsider } = board.people;
    const meeting = await board.planned({ day: addDays(app.clock.today(), 30) });
    await board.add(meeting, { line: 'Kita 15' });
    const item = await board.add(meeting, { line: 'Bericht 10' });
    await board.people.lead.client.patch(`/api/agenda-items/${item.id}`, { presenterPersonId: outsider.personId }, { ifMatch: item.version });
    expect((await outsider.client.get(`/api/meetings/${meeting.id}`)).status).toBe(404);
    expect((await preview(meeting)).body.recipients).toContainEqual(expect.objectContaining({ kind: 'GUEST', person: expect.objectContaining({ id: outsider.personId }) }));
    await board.onMeeting(await board.read(meeting), 'invitation');
    app.clock.shift(hold);
    const seen = await outsider.client.get<MeetingView>(`/api/meetings/${meeting.id}`);
    expect(seen.body.agenda.map(({ title }) => title)).toEqual(['Bericht']);
    const [letter] = (await letters(meeting)).filter(({ text }) => text.includes('Sie sind als Gast'));
    expect(letter?.text).toContain('Bericht (10 Min.)');
    expect(letter?.text).not.toContain('Kita');
  });
});
