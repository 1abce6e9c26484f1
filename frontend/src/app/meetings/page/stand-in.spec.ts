import { aMeeting } from '../../../testing/a-meeting';
import { aScreen } from '../../../testing/a-screen';
import { AServer, played } from '../../../testing/a-server';
import { meetingWords, planWords } from '../meetings.words';
import { MeetingPage } from './meeting-page';

const deputy = { id: 'p9', name: 'Selam Tesfay', organization: null };
const meeting = aMeeting({ state: 'INVITED', word: 'INVITED', myRsvp: 'UNKNOWN', myDeputies: [deputy], can: ['rsvp'] });

describe('Somebody who does not come', () => {
  it('may name a deputy of the seat after „Nein", and is not asked before', async () => {
    let now = meeting;
    const server = new AServer({
      'GET /api/meetings/m1': () => now,
      'PUT /api/meetings/m1/rsvp': () => { now = { ...now, myRsvp: 'DECLINED', version: now.version + 1 }; return now; },
    });
    const screen = await aScreen(MeetingPage, { inputs: { id: 'm1' }, words: [meetingWords, planWords], providers: played(server) });
    await screen.settled();
    expect(screen.text()).not.toContain('Wer vertritt Sie?');
    await screen.press('Nein');
    await screen.settled();
    expect(screen.text()).toContain('Wer vertritt Sie?');
    const choice = [...screen.element.querySelectorAll('mat-radio-button')].find(({ textContent }) => textContent.includes('Selam Tesfay'));
    choice?.querySelector('input')?.click();
    await screen.settled();
    expect(server.deeds().map(({ what, body }) => [what, body])).toEqual([
      ['PUT /api/meetings/m1/rsvp', { answer: 'DECLINED' }], ['PUT /api/meetings/m1/rsvp', { answer: 'DECLINED', deputyPersonId: 'p9' }],
    ]);
  });
});
