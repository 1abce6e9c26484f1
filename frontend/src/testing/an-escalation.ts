import type { EscalationPrefill, EscalationView } from '@faden/escalations/escalation';

const weber = { id: 'p2', name: 'Petra Weber', organization: null };

/** A Klärung that the manager has to look at, invented from beginning to end. */
export const anEscalation = (facts: Partial<EscalationView> = {}): EscalationView => ({
  id: 'e1', version: 2, number: 'K-2026-009', state: 'SUBMITTED', path: 'P1_NO_AGREEMENT', boardMode: 'DECIDE', question: 'Stellt die VHS die Räume?',
  topic: { id: 't1', number: 'T-7', title: 'Kinderbetreuung im Kurs' }, originBody: { id: 'b2', name: 'Arbeitskreis Sprache', shortName: 'AKS' }, submittedOn: '2026-11-24', ageDays: 2,
  turn: { person: weber, office: 'MANAGER', until: '2026-12-04', overdue: false }, steps, closure: null, boardMeeting: null,
  background: 'Kurse fallen aus.', attempts: 'Zwei Sitzungen ohne Einigung.', desiredOutcome: 'Eine Entscheidung zur Frage', decisionNeededBy: null, reasonForP3: null,
  positions: [{ label: 'VHS-Räume', statement: 'Nah am Kurs.', heldBy: 'VHS', count: 4 }, { label: 'Kita', statement: 'Geschultes Personal.', heldBy: '', count: 4 }],
  hearing: null, mediationWaivedReason: null, returnedWith: null, forwardingNote: null, managerView: null, forwardedUnchecked: false, mediation: null, settlement: null, summary: null,
  boardPaper: null, boardItem: null, outcome: null, referral: null, groupResponse: null, closureText: null, withoutGroupResponse: false, boardPlaces: [], alsoInGroup: [],
  history: [{ action: 'submit', from: 'DRAFT', to: 'SUBMITTED', by: weber, at: '2026-11-24T10:00:00.000Z', text: null }], can: [], cannot: {}, ...facts,
});

const steps: EscalationView['steps'] = [
  { key: 'GROUP', state: 'DONE', label: 'AKS', who: null, on: '2026-11-24' }, { key: 'MEDIATION', state: 'CURRENT', label: 'Vermittlung', who: 'Petra Weber', on: '2026-12-04' },
  { key: 'BOARD', state: 'PLANNED', label: 'IB', who: null, on: null }, { key: 'ANSWER', state: 'PLANNED', label: 'Antwort', who: null, on: null },
];

/** What stands upstream of the topic when its group does not agree. */
export const aPrefill = (facts: Partial<EscalationPrefill> = {}): EscalationPrefill => {
  const { topic, originBody, boardMode, path, question, background, attempts, desiredOutcome, positions } = anEscalation();
  return {
    topic, originBody, boardMode, path, question, background, attempts, desiredOutcome, positions, steps, itemId: 'i4',
    paths: ['P1_NO_AGREEMENT', 'P2_PARTICIPATION_REQUEST', 'P3_BOARD_DECISION_NEEDED'], promise: ['Eine Vermittlung dauert höchstens 30 Tage.'], nextBoardMeeting: null, ...facts,
  };
};
