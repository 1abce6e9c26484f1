import { deadEnds, unreachable } from '../workflow.js';
import { Mail } from './mail.js';
import { mailStates, mailWorkflow } from './mail.workflow.js';

const now = new Date('2026-01-01T12:00:00Z');
const order = { networkId: 'n', kind: 'INVITATION', to: 'a@example.org', subject: 's', text: 't' };

describe('A mail', () => {
  it('has a life without dead ends', () => {
    expect(unreachable(mailWorkflow, mailStates)).toEqual([]);
    expect(deadEnds(mailWorkflow, mailStates)).toEqual([]);
  });

  it('gives up after seven tries', () => {
    const mail = Mail.post(order, now);
    for (let time = 0; time < 7; time += 1) {
      mail.take(now);
      mail.tryLater(now, 'econnection');
    }
    expect(mail).toMatchObject({ state: 'FAILED', failure: 'econnection', attempts: 7 });
  });

  it('cannot be taken back once it is on its way', () => {
    const mail = Mail.post(order, now);
    mail.take(now);
    expect(() => { mail.cancel(); }).toThrow('not_possible_now');
  });
});
