import type { BoardMode, EscalationPath, P3Reason } from '../escalations/escalation.contract.js';

/** What a person did with an escalation; days are offsets from the day of loading. What the board decides is told by its meeting. */
export type DemoEscalationStep =
  | { on: number; by: string; step: 'startMediation' | 'settle' | 'talk' | 'confirm' | 'sendBack' | 'withdraw' | 'decideInGroup'; text: string }
  | { on: number; by: string; step: 'failMediation'; agreed: string; open: string }
  | { on: number; by: string; step: 'forward'; note: string; view?: string }
  | { on: number; by: string; step: 'schedule'; meeting: string }
  | { on: number; by: string; step: 'respond'; adopted?: boolean; text: string };

/** The board's vote about it. */
export type DemoBoardAnswer =
  | { step: 'referBack'; order: string; until: number; no: number; abstain: number }
  | { step: 'advise'; text: string; reasons: string; no: number; abstain: number };

export interface DemoEscalation {
  topic: string;
  by: string;
  on: number;
  path: EscalationPath;
  boardMode?: BoardMode;
  reasonForP3?: P3Reason;
  question: string;
  background: string;
  attempts?: string;
  desiredOutcome: string;
  positions?: { label: string; statement: string; heldBy: string; count: number | null }[];
  neededBy?: number;
  steps: DemoEscalationStep[];
  answer?: DemoBoardAnswer;
}

export const demoEscalationKeys = ['E1', 'E2', 'E3', 'E4', 'E6', 'E7', 'E8'] as const;
export type DemoEscalationKey = (typeof demoEscalationKeys)[number];

const manager = 'wehrsdorf';

/** domain.md H.7, one per way and ending, without those that go to the county or are not admitted. Invented. */
export const demoEscalations: Readonly<Record<DemoEscalationKey, DemoEscalation>> = {
  E2: {
    topic: 'T-02', by: 'kroll-eisfeld', on: -226, path: 'P1_NO_AGREEMENT', boardMode: 'DECIDE',
    question: 'Betreuung im Kursgebäude oder Plätze in Kitas?',
    background: 'Im letzten Halbjahr brachen 14 Mütter ihren Kurs ab, weil niemand die Kinder betreute.',
    attempts: 'Der Arbeitskreis sprach in zwei Sitzungen darüber. Eine Probe an zwei Vormittagen kam nicht zustande.',
    desiredOutcome: 'Eine Entscheidung, welches Modell das Netzwerk erprobt.',
    positions: [
      { label: 'Betreuung im Kursgebäude', statement: 'Die Kinder bleiben in der Nähe. Dafür braucht es zwei Räume.', heldBy: 'VHS, Ehrenamtskreis', count: 4 },
      { label: 'Plätze in Kitas', statement: 'Kitas haben geschultes Personal. Räume allein reichen nicht.', heldBy: '', count: 4 },
    ],
    steps: [
      { on: -222, by: manager, step: 'startMediation', text: 'Zwei Gespräche mit beiden Seiten, das zweite in der VHS.' },
      { on: -215, by: manager, step: 'talk', text: 'Beide Seiten nennen ihre Sorgen offen. Es geht vor allem um die Haftung.' },
      { on: -208, by: manager, step: 'talk', text: 'Begehung der Räume. Die Zahlen liegen auf dem Tisch, die Bewertung bleibt verschieden.' },
      { on: -206, by: manager, step: 'failMediation', agreed: 'Es braucht Betreuung an drei Vormittagen.', open: 'Wer die Verantwortung für die Kinder trägt.' },
      { on: -196, by: 'salzmann', step: 'schedule', meeting: 'IB-120' },
      { on: -65, by: 'kroll-eisfeld', step: 'decideInGroup', text: 'Der Ehrenamtskreis betreut die Kinder in zwei Räumen der VHS, für ein Halbjahr zur Probe. Der Träger ist die VHS.' },
    ],
    answer: {
      step: 'referBack', until: -60, no: 2, abstain: 1,
      order: 'Der Arbeitskreis klärt die Aufsicht mit dem Schulamt und entscheidet dann selbst. Rahmen: höchstens zwei Räume, ein Halbjahr zur Probe.',
    },
  },
  E6: {
    topic: 'T-08', by: 'brandtner', on: -180, path: 'P2_PARTICIPATION_REQUEST', boardMode: 'ADVISE',
    question: 'Sollen Lotsen ehrenamtlich arbeiten oder bei einer Kammer angestellt sein?',
    background: 'Der Arbeitskreis bittet den Beirat um Rat, weil beide Wege Geld der Fachbereiche brauchen.',
    desiredOutcome: 'Eine Empfehlung mit Gründen.',
    steps: [
      { on: -176, by: manager, step: 'forward', note: 'Vollständig. Bitte in der nächsten Sitzung beraten.', view: 'Beide Kammern haben Bereitschaft gezeigt.' },
      { on: -170, by: 'ottenbach', step: 'schedule', meeting: 'IB-120' },
      { on: -50, by: 'brandtner', step: 'respond', adopted: false, text: 'Für eine Stelle fehlt im Haushalt das Geld. Wir beginnen mit zwei Ehrenamtlichen und berichten nach einem Jahr.' },
    ],
    answer: {
      step: 'advise', no: 3, abstain: 2, text: 'Der Beirat empfiehlt, eine Lotsenstelle bei der Handwerkskammer einzurichten.',
      reasons: 'Anträge dauern lange. Wer angestellt ist, kann sie bis zum Ende begleiten.',
    },
  },
  E1: {
    topic: 'T-17', by: 'kroll-eisfeld', on: -115, path: 'P1_NO_AGREEMENT', boardMode: 'DECIDE',
    question: 'Findet der neue Kurs vormittags oder abends statt?',
    background: 'Für den neuen Kurs gibt es nur einen Raum. Vormittags können Eltern, abends können Berufstätige kommen.',
    attempts: 'Eine Umfrage unter den Wartenden ergab 20 zu 20. Die Sitzung endete ohne Einigung.',
    desiredOutcome: 'Eine Entscheidung zur Frage',
    positions: [
      { label: 'Vormittags', statement: 'Am Vormittag sind die Kinder in der Schule.', heldBy: 'VHS, Ehrenamtskreis', count: 4 },
      { label: 'Abends', statement: 'Wer arbeitet, kann nur abends kommen.', heldBy: 'Bildungsträger A', count: 4 },
    ],
    steps: [
      { on: -112, by: manager, step: 'startMediation', text: 'Ein Gespräch mit je zwei Personen beider Seiten.' },
      { on: -105, by: manager, step: 'talk', text: 'Beide Seiten rechnen zusammen, wer wann kommen kann. Ein Wechsel wird denkbar.' },
      { on: -101, by: manager, step: 'settle', text: 'Der Kurs findet im Wechsel statt: ein Halbjahr vormittags, ein Halbjahr abends. Das erste beginnt abends.' },
      { on: -65, by: 'kroll-eisfeld', step: 'confirm', text: 'Alle im Arbeitskreis tragen den Wechsel mit.' },
    ],
  },
  E7: {
    topic: 'T-14', by: 'kovtunenko', on: -70, path: 'P2_PARTICIPATION_REQUEST', boardMode: 'ADVISE',
    question: 'Wie gewinnen wir Gemeinden, die ihr Bürgerhaus öffnen?',
    background: 'Der Arbeitskreis erreicht die Gemeinden bisher nicht.', desiredOutcome: 'Ein Rat, wen wir ansprechen.',
    steps: [{ on: -64, by: 'kovtunenko', step: 'withdraw', text: 'Zwei Gemeinden haben inzwischen von sich aus zugesagt.' }],
  },
  E4: {
    topic: 'T-11', by: 'brandtner', on: -24, path: 'P3_BOARD_DECISION_NEEDED', boardMode: 'DECIDE', reasonForP3: 'RESOURCES_OF_DEPARTMENTS', neededBy: 40,
    question: 'Setzt sich das Netzwerk für eine Buslinie bis 21 Uhr an Kurstagen ein?',
    background: 'Nach 18 Uhr fährt kein Bus mehr von Zella-Mehlis nach Meiningen. Im Abendkurs sitzen sechs von sechzehn Angemeldeten.',
    desiredOutcome: 'Ein Beschluss des Beirats, der auch die Fachbereiche bindet.',
    steps: [
      { on: -20, by: manager, step: 'forward', note: 'Die Zahlen sind geprüft. Über Linien entscheidet am Ende der Landkreis.' },
      { on: -12, by: 'salzmann', step: 'schedule', meeting: 'IB+21' },
    ],
  },
  E3: {
    topic: 'T-03', by: 'immelborn', on: -18, path: 'P2_PARTICIPATION_REQUEST', boardMode: 'CO_DECIDE',
    question: 'Nach welchen Regeln werden Sprachmittler eingesetzt?',
    background: 'Der Pool läuft seit einem halben Jahr zur Probe. Offen sind Honorar, Schweigepflicht und Vorrang bei Arztterminen.',
    desiredOutcome: 'Gemeinsame Regeln von Arbeitskreis und Beirat.',
    steps: [
      { on: -14, by: manager, step: 'forward', note: 'Der Arbeitskreis bittet den Beirat, mitzuentscheiden.' },
      { on: -9, by: 'ottenbach', step: 'schedule', meeting: 'IB+21' },
    ],
  },
  E8: {
    topic: 'T-14', by: 'kovtunenko', on: -8, path: 'P3_BOARD_DECISION_NEEDED', boardMode: 'DECIDE', reasonForP3: 'RESOURCES_OF_DEPARTMENTS',
    question: 'Trägt der Landkreis die Kosten für drei Bürgerhäuser?',
    background: 'Zwei Gemeinden öffnen ihr Haus einen Nachmittag in der Woche, eine dritte überlegt noch.', desiredOutcome: 'Eine Zusage für ein Jahr.',
    steps: [{ on: -4, by: manager, step: 'sendBack', text: 'Bitte ergänzen Sie, welche Häuser gemeint sind und was sie kosten.' }],
  },
};
