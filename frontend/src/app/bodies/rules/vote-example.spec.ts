import { aScreen } from '../../../testing/a-screen';
import { bodyWords } from '../bodies.words';
import { VoteExample } from './vote-example';

describe('An example of a vote', () => {
  it('is computed by the server with the rules of the body, and said in one sentence', async () => {
    const screen = await aScreen(VoteExample, { inputs: { bodyId: 'b1' }, words: [bodyWords] });
    await screen.press('Probe rechnen');
    const asked = screen.server.expectOne('/api/bodies/b1/rules/vote');
    expect(asked.request.body).toEqual({ yes: 7, no: 5, abstain: 1, invalid: 0 });
    asked.flush({ outcome: 'ADOPTED', needed: 7, base: 12, explanation: { key: 'k', params: {}, sentence: 'Angenommen: 7 Ja, 5 Nein.' } });
    await screen.settled();
    expect(screen.text()).toContain('Angenommen: 7 Ja, 5 Nein.');
  });

  it('shows at the field what the server finds wrong', async () => {
    const screen = await aScreen(VoteExample, { inputs: { bodyId: 'b1' }, words: [bodyWords] });
    await screen.press('Probe rechnen');
    screen.server.expectOne('/api/bodies/b1/rules/vote').flush(
      { type: 'about:blank', title: 'Bitte prüfen', status: 400, code: 'invalid_input', errors: [{ pointer: '/yes', code: 'max', message: 'Höchstens 500.' }] },
      { status: 400, statusText: 'Bad Request' });
    await screen.settled();
    expect(screen.text()).toContain('Höchstens 500.');
  });
});
