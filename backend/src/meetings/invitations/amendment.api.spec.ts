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
    app.clock.shift(hold);
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

describe('A changed agenda that is held (decisions.md 21)', () => {
  interface Post { kind: string; state: string }
  const post = ({ id }: MeetingView): Promise<Post[]> => board.network.run((tx) => tx.rows<Post>(
    `select i.kind, m.state from invitations i join mails m on m.network_id = i.network_id and m.id = i.mail_id where i.meeting_id = $1 order by m.created_at, m.id`, [id]));
  const amended = async (): Promise<MeetingView> => {
    const meeting = await invited();
    await board.add(meeting, { line: 'Hort 20' });
    return (await board.onMeeting(await board.read(meeting), 'invitation')).body;
  };
  const undo = <T = MeetingView>(meeting: MeetingView, who: AtTable = 'lead') => board.onMeeting<T>(meeting, 'invitation/undoing', {}, who);

  it('says until when, and nothing crosses it', async () => {
    const meeting = await amended();
    const { sentAt = '', heldUntil = '' } = meeting.invitation?.amendment ?? {};
    expect([meeting.state, meeting.invitation?.kind, Date.parse(heldUntil) - Date.parse(sentAt)]).toEqual(['INVITED', 'FIRST', hold]);
    expect(meeting.can).toContain('undoAmendment');
    expect(meeting.can).toContain('rsvp');
    expect(meeting.can).not.toContain('amendAgenda');
    await board.add(meeting, { line: 'Bus 10' });
    expect((await board.onMeeting<Problem>(await board.read(meeting), 'invitation')).body).toMatchObject({ status: 409, code: 'amendment_is_held' });
    app.clock.shift(hold);
    const free = await board.read(meeting);
    expect(free.can).toContain('amendAgenda');
    expect(free.can).not.toContain('undoAmendment');
    expect((await board.onMeeting(free, 'invitation')).status).toBe(200);
  });

  it('is undone without trace but the journal, and can be sent anew', async () => {
    const meeting = await amended();
    expect((await undo<Problem>(meeting, 'member')).status).toBe(403);
    const undone = (await undo(meeting)).body;
    expect(undone).toMatchObject({ state: 'INVITED', version: meeting.version + 1, invitation: { kind: 'FIRST', amendment: null, recipients: 4 } });
    expect((await post(meeting)).map(({ kind }) => kind)).toEqual(['FIRST', 'FIRST', 'FIRST', 'FIRST']);
    expect((await preview(meeting)).body.text).toContain('Neu: Hort');
    const again = (await board.onMeeting(undone, 'invitation')).body;
    app.clock.shift(hold);
    expect((await undo<Problem>(again)).body).toMatchObject({ status: 409 });
    expect((await post(meeting)).filter(({ kind }) => kind === 'AMENDMENT')).toHaveLength(4);
  });

  it('leaves nobody with a change of a meeting that was called off before it left', async () => {
    const meeting = await amended();
    const cancelled = await board.onMeeting(meeting, 'cancellation', { reason: 'Krankheit' });
    expect(cancelled).toMatchObject({ status: 200, body: { state: 'CANCELLED' } });
    expect((await post(meeting)).map(({ kind }) => kind)).not.toContain('AMENDMENT');
    app.clock.shift(hold);
    expect((await changed(meeting)).length).toBe(4);
    const left = await board.network.run((tx) => tx.rows<{ state: string }>(
      `select state from mails where subject_id = $1 and subject like 'Geänderte Tagesordnung: %'`, [meeting.id]));
    expect(left.every(({ state }) => state === 'CANCELLED')).toBe(true);
  });
});
