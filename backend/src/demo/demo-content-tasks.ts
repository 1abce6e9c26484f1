import type { DemoDecisionKey } from './demo-content-decisions.js';

/** What happened to a task; days are offsets from the day of loading. */
export type DemoTaskStep =
  | { on: number; by: string; step: 'accept' | 'start' | 'confirm' }
  | { on: number; by: string; step: 'postpone'; due: number; reason: string }
  | { on: number; by: string; step: 'block'; reason: string }
  | { on: number; by: string; step: 'reportDone'; report: string };

export interface DemoTask {
  title: string;
  owner: string;
  by: string;
  on: number;
  due: number;
  body: string;
  decision?: DemoDecisionKey;
  topic?: string;
  steps: DemoTaskStep[];
}

/** Tasks in every state. Invented. */
export const demoTaskList: readonly DemoTask[] = [
  {
    title: 'Zwölf Sprachmittlerinnen und Sprachmittler gewinnen', owner: 'immelborn', by: 'salzmann', on: -210, due: 9, body: 'ak-soziales', decision: 'IB-1', topic: 'T-03',
    steps: [{ on: -207, by: 'immelborn', step: 'accept' }, { on: -200, by: 'immelborn', step: 'start' }],
  },
  {
    title: 'Honorare der Nachbarkreise vergleichen', owner: 'messerschmidt', by: 'immelborn', on: -60, due: -4, body: 'ak-soziales', decision: 'IB-1', topic: 'T-03',
    steps: [{ on: -58, by: 'messerschmidt', step: 'accept' }],
  },
  {
    title: 'Kontaktstelle im Fachbereich Jugend benennen', owner: 'rexhepi', by: 'salzmann', on: -210, due: -95, body: 'beirat', decision: 'IB-2',
    steps: [{ on: -208, by: 'rexhepi', step: 'accept' }, { on: -97, by: 'rexhepi', step: 'reportDone', report: 'Frau Hellwig (Demo), montags und donnerstags.' },
      { on: -94, by: 'wehrsdorf', step: 'confirm' }],
  },
  {
    title: 'Antrag „Lesepaten“ mit dem Votum weiterleiten', owner: 'wehrsdorf', by: 'salzmann', on: -35, due: 0, body: 'beirat', decision: 'IB-5',
    steps: [{ on: -34, by: 'wehrsdorf', step: 'accept' }],
  },
  {
    title: 'Angebote der Stellen abfragen', owner: 'hohlstein', by: 'salzmann', on: -120, due: -30, body: 'beirat', decision: 'IB-6', topic: 'T-15',
    steps: [{ on: -118, by: 'hohlstein', step: 'start' }, { on: -33, by: 'hohlstein', step: 'postpone', due: 14, reason: 'Die Hälfte der Rückmeldungen fehlt noch.' }],
  },
  {
    title: 'Software für die Übersicht beschaffen', owner: 'hohlstein', by: 'wehrsdorf', on: -110, due: 20, body: 'beirat', decision: 'IB-6', topic: 'T-15',
    steps: [{ on: -108, by: 'hohlstein', step: 'start' }, { on: -18, by: 'hohlstein', step: 'block', reason: 'Die Freigabe des Haushalts steht aus.' }],
  },
  {
    title: 'Ablaufblatt ins Tigrinische übersetzen lassen', owner: 'tesfay', by: 'kroll-eisfeld', on: -65, due: 5, body: 'ak-sprache', decision: 'AK-SS-1', topic: 'T-04',
    steps: [{ on: -64, by: 'tesfay', step: 'accept' }],
  },
  {
    title: 'Ablaufblatt mit drei Schulsekretariaten erproben', owner: 'zillmann', by: 'kroll-eisfeld', on: -65, due: -2, body: 'ak-sprache', decision: 'AK-SS-1', topic: 'T-04',
    steps: [{ on: -62, by: 'zillmann', step: 'start' }, { on: -3, by: 'zillmann', step: 'reportDone', report: 'Zwei Sekretariate sind zufrieden, eines wünscht größere Schrift.' }],
  },
  {
    title: 'Freie Kursplätze für die Warteliste melden', owner: 'winterstein', by: 'kroll-eisfeld', on: -12, due: 2, body: 'ak-sprache', topic: 'T-01', steps: [],
  },
  {
    title: 'Räume der VHS für den Herbst vormerken', owner: 'kroll-eisfeld', by: 'kroll-eisfeld', on: -10, due: 7, body: 'ak-sprache', topic: 'T-01', steps: [],
  },
  {
    title: 'Fahrplan der Abendlinie mit dem Verkehrsbetrieb besprechen', owner: 'brandtner', by: 'wehrsdorf', on: -40, due: 12, body: 'ak-arbeit', topic: 'T-11',
    steps: [{ on: -38, by: 'brandtner', step: 'start' }],
  },
  {
    title: 'Bilder der Interkulturellen Woche sammeln', owner: 'al-khatib', by: 'kovtunenko', on: -48, due: -20, body: 'ak-freizeit', topic: 'T-12',
    steps: [{ on: -47, by: 'al-khatib', step: 'accept' }, { on: -22, by: 'al-khatib', step: 'reportDone', report: '64 Bilder, alle mit Einwilligung.' },
      { on: -20, by: 'kovtunenko', step: 'confirm' }],
  },
  { title: 'Termin für die nächste Interkulturelle Woche vorschlagen', owner: 'kovtunenko', by: 'kovtunenko', on: -20, due: 30, body: 'ak-freizeit', steps: [] },
];
