import { describe, expect, it } from '@jest/globals';
import { presets } from '../../bodies/rules/rules.door.js';
import type { MeetingRecord } from '../meeting.record.js';
import { cancellationLetter, invitationLetter } from './letter.js';
import type { LetterOrder } from './letter.js';
import { noticeOnRelease } from './release.js';

const item = (number: string, title: string, plannedMinutes: number): MeetingRecord['agenda'][number] => ({
  id: number, version: 1, position: Number(number), number, title, type: 'DISCUSSION', state: 'SCHEDULED', result: null, resultText: null, plannedMinutes, calledAt: null,
  expectedResult: null, presenter: null, topic: null, escalationId: null, carriedTimes: 0, late: false, decision: null, proposedByPersonId: null, hasEscalation: false,
});
const meeting: MeetingRecord = {
  id: 'm', version: 3, number: 4, title: 'Frühjahrssitzung', kind: 'ORDINARY', mode: 'HYBRID', state: 'SCHEDULED', body: { id: 'b', name: 'Integrationsbeirat', shortName: 'IB' },
  bodyType: 'ADVISORY_BOARD', startsAt: '2026-03-20T16:00:00+00:00', endsAt: '2026-03-20T17:30:00+00:00', actualStart: null, actualEnd: null, location: 'Landratsamt',
  onlineLink: 'https://video.example.org/ib', accessibilityInfo: 'Aufzug im Hof', cancelledReason: null, predecessorMeetingId: null, urgencyReason: null, quorumFinding: null,
  chair: null, lead: null, minuteTaker: null, rules: presets.ADVISORY_BOARD_STANDARD, votingSeats: 4, successor: false, invitation: null, minutes: null,
  agenda: [item('1', 'Eröffnung', 5), item('2', 'Kita', 15)], people: [],
};
const order = (given: Partial<LetterOrder> = {}): LetterOrder => ({ meeting, address: 'https://faden.example.org/sitzungen/m', locale: 'de', ...given });

describe('The letter', () => {
  it('says what, when, where and with which agenda', () => {
    expect(invitationLetter(order(), { urgencyReason: null })).toEqual({
      subject: 'Einladung: Frühjahrssitzung, Freitag, 20. März 2026',
      text: [
        'Guten Tag,', 'Sie sind eingeladen: Frühjahrssitzung.',
        'Freitag, 20. März 2026, 17:00 bis 18:30 Uhr\nLandratsamt\nVideo-Raum: https://video.example.org/ib\nAufzug im Hof',
        'Tagesordnung\n1. Eröffnung (5 Min.)\n2. Kita (15 Min.)', 'Kommen Sie? Bitte antworten Sie hier:\nhttps://faden.example.org/sitzungen/m', 'Integrationsbeirat',
      ].join('\n\n'),
    });
  });

  it('says it in English too, without what is not named', () => {
    const { subject, text } = invitationLetter(order({ locale: 'en', meeting: { ...meeting, onlineLink: null, accessibilityInfo: null } }), { urgencyReason: null });
    expect(subject).toBe('Invitation: Frühjahrssitzung, Friday, 20 March 2026');
    expect(text).toContain('Friday, 20 March 2026, 17:00 to 18:30\nLandratsamt\n\nAgenda\n1. Eröffnung (5 min)');
  });

  it.each([['de', 'Dringende Einladung: ', 'die Frist ist verkürzt. Grund: Frist'], ['en', 'Urgent invitation: ', 'the notice is shortened. Reason: Frist']] as const)('%s: says that the notice is shortened, and why', (locale, subject, reason) => {
    const letter = invitationLetter(order({ locale }), { urgencyReason: 'Frist' });
    expect([letter.subject.startsWith(subject), letter.text.includes(reason)]).toEqual([true, true]);
  });

  it.each([['de', 'zweite Sitzung zu den offenen Punkten'], ['en', 'second meeting on the open items']] as const)('%s: says that it is the second meeting', (locale, sentence) => {
    const second = order({ locale, meeting: { ...meeting, kind: 'SECOND_AFTER_NO_QUORUM' } });
    expect(invitationLetter(second, { urgencyReason: null }).text).toContain(sentence);
    expect(invitationLetter(order({ locale }), { urgencyReason: null }).text).not.toContain(sentence);
  });

  it.each([['de', 'Abgesagt: ', 'diese Sitzung fällt aus: Frühjahrssitzung.', 'Grund: Krankheit'], ['en', 'Cancelled: ', 'this meeting will not take place: Frühjahrssitzung.', 'Reason: Krankheit']] as const)('%s: calls it off with the reason', (locale, subject, sentence, reason) => {
    const letter = cancellationLetter(order({ locale }), 'Krankheit');
    expect([letter.subject.startsWith(subject), letter.text.includes(sentence), letter.text.includes(reason)]).toEqual([true, true, true]);
  });
});

describe('The notice', () => {
  // Fri 2026-03-20 with 14 full days: received by Thu 2026-03-05; what leaves from 18:00 on is received the next day (domain.md E.1, E-8).
  it.each([
    ['2026-03-05T16:58:59Z', 'IN_TIME', '2026-03-05'], ['2026-03-05T16:59:00Z', 'URGENT_ONLY', '2026-03-06'], ['2026-03-18T16:58:59Z', 'URGENT_ONLY', '2026-03-18'],
    ['2026-03-18T16:59:00Z', 'TOO_LATE', '2026-03-19'],
  ] as const)('counts from the release of the mail: pressed at %s it is %s', (now, verdict, receiptIfSentNow) => {
    expect(noticeOnRelease(presets.ADVISORY_BOARD_STANDARD, meeting.startsAt, new Date(now), 'de')).toMatchObject({ verdict, receiptIfSentNow, latestReceiptOn: '2026-03-05' });
  });
});
