import type { AgendaItemType } from '../meetings/agenda/agenda-item.contract.js';
import type { MeetingMode } from '../meetings/meeting.contract.js';
import type { DemoDecisionKey } from './demo-content-decisions.js';
import type { DemoEscalationKey } from './demo-content-escalations.js';

/** How an item of a meeting ended. */
export type DemoEnding =
  | { decision: DemoDecisionKey }
  | { escalation: DemoEscalationKey }
  | { result: 'ACKNOWLEDGED' | 'POSTPONED' | 'NO_AGREEMENT'; text: string };

export interface DemoItem {
  title: string;
  minutes: number;
  type: AgendaItemType;
  topic?: string;
  /** The body had put it off before. */
  again?: true;
  note?: string;
  ending?: DemoEnding;
}

/** What became of the minutes, by days; without a day it has not happened yet. */
export interface DemoMinutes { submitted?: number; released?: number; approved?: number; objection?: { by: string; on: number; text: string } }

/** Days are offsets from the day of loading. */
export interface DemoMeeting {
  key: string;
  body: DemoTableKey;
  on: number;
  planned: number;
  invited?: number;
  mode?: MeetingMode;
  /** The meeting that was not quorate, which this one repeats. */
  repeats?: string;
  /** Too few came. */
  failed?: true;
  /** Those who did not come, or have said that they will not. */
  absent?: string[];
  accepted?: string[];
  items: DemoItem[];
  minutes?: DemoMinutes;
}

export type DemoTableKey = 'beirat' | 'ak-sprache' | 'ak-soziales' | 'ak-arbeit' | 'ak-freizeit' | 'netzwerktreffen';
/** Where a body meets, who leads and who writes. */
export interface DemoTable { title: string; place: string; start: string; end: string; lead: string; writer: string; planner: string }

const group = (title: string, place: string, lead: string, writer: string): DemoTable =>
  ({ title: `Arbeitskreis ${title}`, place, lead, writer, planner: lead, start: '16:00', end: '18:00' });

export const demoTables: Readonly<Record<DemoTableKey, DemoTable>> = {
  beirat: {
    title: 'Sitzung des Integrationsbeirats', place: 'Landratsamt Meiningen, Großer Saal', start: '14:00', end: '16:30', lead: 'salzmann', writer: 'ottenbach', planner: 'ottenbach',
  },
  'ak-sprache': group('Sprache und Schule', 'Volkshochschule, Raum 12', 'kroll-eisfeld', 'haddad-lindner'),
  'ak-soziales': group('Soziales und Gesundheit', 'Caritas-Beratung (Demo), Besprechungsraum', 'immelborn', 'eisenbrand'),
  'ak-arbeit': group('Arbeit und Beruf', 'Landratsamt Meiningen, Raum 214', 'brandtner', 'aumann'),
  'ak-freizeit': group('Freizeit und Kultur', 'Begegnungscafé (Demo)', 'kovtunenko', 'barakzai'),
  netzwerktreffen: {
    title: 'Netzwerktreffen', place: 'Hochschule Schmalkalden, Aula', start: '10:00', end: '15:00', lead: 'salzmann', writer: 'ottenbach', planner: 'ottenbach',
  },
};

const noted = (title: string, minutes: number, text: string, more: Partial<DemoItem> = {}): DemoItem =>
  ({ title, minutes, type: 'DISCUSSION', ending: { result: 'ACKNOWLEDGED', text }, ...more });
const decided = (title: string, minutes: number, decision: DemoDecisionKey, more: Partial<DemoItem> = {}): DemoItem =>
  ({ title, minutes, type: 'DECISION', ending: { decision }, ...more });
const answered = (title: string, escalation: DemoEscalationKey, note: string): DemoItem => ({ title, minutes: 20, type: 'ESCALATION', ending: { escalation }, note });
const report = noted('Bericht des Integrationsmanagements', 15, 'Der Bericht liegt allen vor.', { type: 'REPORT' });
const contacts = noted('Umsetzung: Kontaktstellen', 20, 'Alle sechs Kontaktstellen sind benannt.', { type: 'INFORMATION' });

/** domain.md H.5 on the dates of the demo's own story: what the bodies met about, and when they meet again. Invented. */
export const demoMeetings: readonly DemoMeeting[] = [
  {
    key: 'IB-210', body: 'beirat', on: -210, planned: -240, invited: -228, absent: ['zillmann'], minutes: { submitted: -200, released: -192, approved: -120 },
    items: [
      decided('Gemeinsamer Sprachmittlerpool', 40, 'IB-1', { topic: 'T-03', note: 'Der Fachbereich Soziales stellt das Modell vor. Gefragt wird nach Schulung und Honorar.' }),
      decided('Kontaktstellen für Neuzugewanderte', 25, 'IB-2'), report,
    ],
  },
  {
    key: 'IB-120', body: 'beirat', on: -120, planned: -205, invited: -138, absent: ['tannert'], minutes: { submitted: -111, released: -103, approved: -58 },
    items: [
      answered('Kinderbetreuung während der Deutschkurse', 'E2', 'Beide Seiten tragen vor. Das Schulamt bietet an, die Aufsicht zu klären.'),
      answered('Anerkennung von Abschlüssen: Lotsen', 'E6', 'Die Kammern berichten, wie lange ein Antrag dauert.'),
      decided('Gemeinsames Logo', 15, 'IB-4'), decided('Angebotsübersicht aktuell halten', 25, 'IB-6', { topic: 'T-15' }),
    ],
  },
  {
    key: 'IB-75', body: 'beirat', on: -75, planned: -118, invited: -95, failed: true, items: [contacts, report],
    absent: ['tannert', 'aumann', 'winterstein', 'grobe', 'zillmann', 'hohlstein', 'rexhepi'],
  },
  {
    key: 'IB-58', body: 'beirat', on: -58, planned: -74, invited: -74, repeats: 'IB-75', absent: ['aumann', 'grobe', 'winterstein', 'tannert'], items: [contacts, report],
    minutes: { submitted: -49, released: -44, approved: -35 },
  },
  {
    key: 'IB-35', body: 'beirat', on: -35, planned: -90, invited: -54, absent: ['hohlstein'],
    items: [decided('Platz im Förderprogramm', 30, 'IB-5', { note: 'Frau Winterstein verlässt den Raum. Der Antrag wird vorgestellt und befragt.' }), report],
    minutes: { submitted: -26, released: -20, objection: { by: 'brandtner', on: -9, text: 'Beim Förderprogramm fehlt, dass der Fachbereich Arbeit die Plätze mitfinanziert.' } },
  },
  {
    key: 'IB+21', body: 'beirat', on: 21, planned: -56, invited: -3, items: [], absent: ['tannert'],
    accepted: ['salzmann', 'messerschmidt', 'fehrenbach', 'haddad-lindner', 'aumann'],
  },
  { key: 'IB+60', body: 'beirat', on: 60, planned: -30, items: [] },
  {
    key: 'AKS-230', body: 'ak-sprache', on: -230, planned: -250, invited: -242, absent: ['tesfay'], minutes: { submitted: -225, released: -222, approved: -207 },
    items: [{
      title: 'Kinderbetreuung während der Deutschkurse', minutes: 50, type: 'DISCUSSION', topic: 'T-02', note: 'Die VHS hat zwei Räume. Offen bleibt, wer die Aufsicht trägt.',
      ending: { result: 'NO_AGREEMENT', text: 'Vier für Räume, vier für Kitaplätze.' },
    }],
  },
  {
    key: 'AKS-160', body: 'ak-sprache', on: -160, planned: -175, invited: -170, minutes: { submitted: -155, released: -152, approved: -137 },
    items: [
      noted('Wartezeiten auf Sprachkurse im ländlichen Raum', 40, '', { topic: 'T-01', ending: { result: 'POSTPONED', text: 'Erst zählen alle Träger ihre Wartenden.' } }),
      noted('Schulanmeldung: ein Ablaufblatt', 40, '', { topic: 'T-04', ending: { result: 'POSTPONED', text: 'Bis zum Herbst entsteht ein Entwurf.' } }),
    ],
  },
  {
    key: 'AKS-118', body: 'ak-sprache', on: -118, planned: -140, invited: -128, minutes: { submitted: -113, released: -110, approved: -95 },
    items: [{
      title: 'Kurszeiten: vormittags oder abends', minutes: 45, type: 'DECISION', topic: 'T-17', note: 'Die Umfrage unter den Wartenden ergab 20 zu 20.',
      ending: { result: 'NO_AGREEMENT', text: 'Vier zu vier, in zwei Runden.' },
    }],
  },
  {
    key: 'AKS-65', body: 'ak-sprache', on: -65, planned: -85, invited: -75, absent: ['grobe'], minutes: { submitted: -60, released: -57, approved: -42 },
    items: [decided('Ablaufblatt zur Schulanmeldung', 40, 'AK-SS-1', { topic: 'T-04', again: true, note: 'Der Entwurf liegt auf Deutsch, Ukrainisch und Arabisch vor.' })],
  },
  {
    key: 'AKS-12', body: 'ak-sprache', on: -12, planned: -30, invited: -21, absent: ['zillmann'], minutes: { submitted: -8 },
    items: [noted('Wartezeiten auf Sprachkurse im ländlichen Raum', 45, '', {
      type: 'DECISION', topic: 'T-01', again: true, note: 'Die gemeinsame Warteliste ist gewollt.', ending: { result: 'POSTPONED', text: 'Offen ist, wer die Liste pflegt.' } })],
  },
  { key: 'AKS+9', body: 'ak-sprache', on: 9, planned: -9, invited: -1, accepted: ['kroll-eisfeld', 'barakzai', 'haddad-lindner'], items: [] },
  {
    key: 'AKG-60', body: 'ak-soziales', on: -60, planned: -80, invited: -70, minutes: { submitted: -55, released: -52, approved: -37 },
    items: [noted('Sprachmittlerpool: Regeln für den Einsatz', 50, '', { topic: 'T-03', ending: { result: 'POSTPONED', text: 'Die Honorare der Nachbarkreise fehlen noch.' } })],
  },
  {
    key: 'AKG-20', body: 'ak-soziales', on: -20, planned: -40, invited: -30, minutes: { submitted: -13 },
    items: [noted('Sprachmittlerpool: Regeln für den Einsatz', 50, 'Der Beirat wird um Mitwirkung gebeten.', {
      topic: 'T-03', again: true, note: 'Alle wollen, dass die Regeln für alle Stellen gelten.' })],
  },
  {
    key: 'AKG+16', body: 'ak-soziales', on: 16, planned: -15,
    items: [{ title: 'Arztbesuche: Übersetzung und Anamnesebögen', minutes: 40, type: 'DISCUSSION', topic: 'T-05' }],
  },
  {
    key: 'AKA-185', body: 'ak-arbeit', on: -185, planned: -205, invited: -195, minutes: { submitted: -180, released: -177, approved: -162 },
    items: [noted('Anerkennung von Abschlüssen: Lotsen', 45, 'Der Beirat wird um Rat gebeten.', { topic: 'T-08' })],
  },
  {
    key: 'AKA-50', body: 'ak-arbeit', on: -50, planned: -70, invited: -60, absent: ['winterstein'], minutes: { submitted: -40, released: -5 },
    items: [
      noted('Antwort des Beirats zu den Lotsen', 20, 'Wir beginnen mit Ehrenamtlichen.', { topic: 'T-08' }),
      noted('Busverbindung zu den Kursorten', 40, 'Die Fachbereiche müssen Geld geben. Das entscheidet der Beirat.', { topic: 'T-11' }),
    ],
  },
  { key: 'AKA+28', body: 'ak-arbeit', on: 28, planned: -10, items: [] },
  {
    key: 'AKF-72', body: 'ak-freizeit', on: -72, planned: -90, invited: -82, mode: 'HYBRID', minutes: { submitted: -67, released: -64, approved: -49 },
    items: [noted('Begegnungsorte in kleinen Gemeinden', 45, 'Wir sprechen die Gemeinden gemeinsam an.', { topic: 'T-14' })],
  },
  {
    key: 'AKF-5', body: 'ak-freizeit', on: -5, planned: -25, invited: -15, absent: ['rexhepi'], minutes: {},
    items: [noted('Nächste Interkulturelle Woche', 40, 'Ein Termin wird vorgeschlagen.', { note: 'Die Woche soll wieder im September liegen.' })],
  },
  {
    key: 'AKF+13', body: 'ak-freizeit', on: 13, planned: -4, invited: -2, mode: 'HYBRID', accepted: ['kovtunenko'],
    items: [{ title: 'Sportvereine öffnen', minutes: 30, type: 'DISCUSSION', topic: 'T-13' }],
  },
  {
    key: 'NT-160', body: 'netzwerktreffen', on: -160, planned: -220, invited: -195, minutes: { submitted: -150, released: -140, approved: -125 },
    items: [noted('Was sich im Landkreis ändert', 60, '48 Menschen aus 31 Einrichtungen waren da.', { type: 'INFORMATION' })],
  },
  { key: 'NT+75', body: 'netzwerktreffen', on: 75, planned: -20, items: [] },
];
