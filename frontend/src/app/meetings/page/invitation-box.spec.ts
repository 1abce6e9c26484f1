import type { MeetingView } from '@faden/meetings/meeting';
import { aMeeting } from '../../../testing/a-meeting';
import { aScreen } from '../../../testing/a-screen';
import { AServer, played } from '../../../testing/a-server';
import { meetingWords } from '../meetings.words';
import { InvitationBox } from './invitation-box';

const soon = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();
const sent = (facts: Partial<NonNullable<MeetingView['invitation']>>): MeetingView => aMeeting({
  state: 'INVITED', actualStart: null, invitation: { kind: 'FIRST', sentAt: soon(-3600), heldUntil: soon(-3540), amendment: null, recipients: 4, accepted: 2, declined: 0, receivedOn: '2026-11-26', periodOk: true, ...facts }, can: ['undoInvitation', 'undoAmendment'],
});

describe('Where the invitation stands', () => {
  it('counts the seconds in which a changed agenda can be taken back, and takes it back', async () => {
    const meeting = sent({ amendment: { sentAt: soon(-5), heldUntil: soon(55) } });
    const server = new AServer({ [`POST /api/meetings/${meeting.id}/invitation/undoing`]: () => sent({}) });
    const screen = await aScreen(InvitationBox, { inputs: { meeting }, words: [meetingWords], providers: played(server) });
    expect(screen.text()).toMatch(/Geänderte Tagesordnung an 4 Personen\. Wird in 5\d Sekunden gesendet\./);
    await screen.press('Rückgängig');
    expect(server.deeds()).toEqual([{ what: `POST /api/meetings/${meeting.id}/invitation/undoing`, body: {}, version: `"${meeting.version}"` }]);
  });

  it('says what has left, and who comes', async () => {
    const screen = await aScreen(InvitationBox, { inputs: { meeting: sent({}) }, words: [meetingWords], providers: played(new AServer({})) });
    expect(screen.text()).toContain('an 4 Personen. 2 kommen, 0 kommen nicht, 2 ohne Antwort');
    expect(screen.text()).not.toContain('Rückgängig');
  });

  it('no longer counts answers once people have met', async () => {
    const meeting = { ...sent({}), actualStart: soon(-1800) };
    const screen = await aScreen(InvitationBox, { inputs: { meeting }, words: [meetingWords], providers: played(new AServer({})) });
    expect(screen.text()).toContain('an 4 Personen.');
    expect(screen.text()).not.toContain('ohne Antwort');
  });
});
