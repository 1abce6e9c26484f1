import type { AgendaItemType } from '../meetings/agenda/agenda-item.contract.js';
import type { MeetingMode } from '../meetings/meeting.contract.js';
import type { MinutesState } from '../meetings/minutes/minutes.contract.js';
import type { DemoDecisionKey } from './demo-content-decisions.js';
import type { DemoEscalationKey } from './demo-content-escalations.js';

/** How an item of a meeting ended. */
export type DemoEnding =
  | { decision: DemoDecisionKey }
  | { escalation: DemoEscalationKey }
  | { result: 'ACKNOWLEDGED' | 'POSTPONED' | 'NO_AGREEMENT'; text: string };

export interface DemoItem { title: string; minutes: number; type: AgendaItemType; topic?: string; ending?: DemoEnding; note?: string }

/** One person's word on the draft of the minutes. */
export interface DemoMinutes { state: Extract<MinutesState, 'DRAFT' | 'IN_REVIEW' | 'RELEASED' | 'APPROVED'>; objection?: { by: string; on: number; text: string } }

export interface DemoMeeting {
  key: string;
  body: string;
  /** Days from the day of loading. */
  on: number;
  planned: number;
  invited?: number;
  mode?: MeetingMode;
  place: string;
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

const hall = 'Landratsamt Meiningen, Großer Saal';
const school = 'Volkshochschule, Raum 12';
const report: DemoItem = {
  title: 'Bericht des Integrationsmanagements', minutes: 15, type: 'REPORT', ending: { result: 'ACKNOWLEDGED', text: 'Der Bericht liegt allen vor.' } };
const contacts: DemoItem = { title: 'Umsetzung: Kontaktstellen', minutes: 20, type: 'DECISION_TRACKING' };

/** domain.md H.5 with the dates of the demo's own story: what the bodies met about, and when they meet again. Invented. */
export const demoMeetings: readonly DemoMeeting[] = [
  {
    key: 'IB-210', body: 'beirat', on: -210, planned: -240, invited: -228, place: hall, absent: ['zillmann'], minutes: { state: 'APPROVED' },
    items: [
      { title: 'Gemeinsamer Sprachmittlerpool', minutes: 40, type: 'DECISION', topic: 'T-03', ending: { decision: 'IB-1' }, note: 'Der Fachbereich Soziales stellt das Modell vor. Gefragt wird nach Schulung und Honorar.' },
      { title: 'Kontaktstellen für Neuzugewanderte', minutes: 25, type: 'DECISION', ending: { decision: 'IB-2' } }, report,
    ],
  },
  {
    key: 'IB-120', body: 'beirat', on: -120, planned: -205, invited: -138, place: hall, absent: ['tannert'], minutes: { state: 'APPROVED' },
    items: [
      { title: 'Kinderbetreuung während der Deutschkurse', minutes: 30, type: 'ESCALATION', topic: 'T-02', ending: { escalation: 'E2' }, note: 'Beide Seiten tragen vor. Das Schulamt bietet an, die Aufsicht zu klären.' },
      { title: 'Anerkennung von Abschlüssen: Lotsen', minutes: 30, type: 'ESCALATION', topic: 'T-08', ending: { escalation: 'E6' } },
      { title: 'Gemeinsames Logo', minutes: 15, type: 'DECISION', ending: { decision: 'IB-4' } },
      { title: 'Angebotsübersicht aktuell halten', minutes: 25, type: 'DECISION', topic: 'T-15', ending: { decision: 'IB-6' } },
    ],
  },
  {
    key: 'IB-75', body: 'beirat', on: -75, planned: -118, invited: -95, place: hall, failed: true,
    absent: ['tannert', 'aumann', 'winterstein', 'grobe', 'zillmann', 'hohlstein', 'rexhepi'], items: [contacts, report],
  },
  {
    key: 'IB-58', body: 'beirat', on: -58, planned: -75, invited: -74, place: hall, repeats: 'IB-75', absent: ['aumann', 'grobe', 'winterstein', 'tannert'],
    items: [{ ...contacts, ending: { result: 'ACKNOWLEDGED', text: 'Alle sechs Kontaktstellen sind benannt.' } }, report], minutes: { state: 'APPROVED' },
  },
  {
    key: 'IB-35', body: 'beirat', on: -35, planned: -90, invited: -54, place: hall, absent: ['hohlstein'],
    items: [
      { title: 'Platz im Förderprogramm', minutes: 30, type: 'DECISION', ending: { decision: 'IB-5' }, note: 'Frau Winterstein verlässt den Raum. Der Antrag wird vorgestellt und befragt.' }, report,
    ],
    minutes: { state: 'RELEASED', objection: { by: 'brandtner', on: -9, text: 'Beim Förderprogramm fehlt, dass der Fachbereich Arbeit die Plätze mitfinanziert.' } },
  },
  {
    key: 'IB+21', body: 'beirat', on: 21, planned: -56, invited: -3, place: hall, accepted: ['salzmann', 'messerschmidt', 'fehrenbach', 'haddad-lindner', 'aumann'],
    absent: ['tannert'], items: [report, { title: 'Umsetzung: Angebotsübersicht', minutes: 15, type: 'DECISION_TRACKING', topic: 'T-15' }],
  },
  { key: 'IB+60', body: 'beirat', on: 60, planned: -30, place: hall, items: [] },
  {
    key: 'AKS-230', body: 'ak-sprache', on: -230, planned: -250, invited: -242, place: school, absent: ['tesfay'], minutes: { state: 'APPROVED' },
    items: [{ title: 'Kinderbetreuung während der Deutschkurse', minutes: 50, type: 'DISCUSSION', topic: 'T-02', ending: { result: 'NO_AGREEMENT', text: 'Vier für Räume, vier für Kitaplätze.' }, note: 'Die VHS hat zwei Räume. Offen bleibt, wer die Aufsicht trägt.' }],
  },
  {
    key: 'AKS-160', body: 'ak-sprache', on: -160, planned: -175, invited: -170, place: school, minutes: { state: 'APPROVED' },
    items: [
      { title: 'Wartezeiten auf Sprachkurse', minutes: 40, type: 'DISCUSSION', topic: 'T-01', ending: { result: 'POSTPONED', text: 'Erst zählen alle Träger ihre Wartenden.' } },
      { title: 'Schulanmeldung: ein Ablaufblatt', minutes: 40, type: 'DISCUSSION', topic: 'T-04', ending: { result: 'POSTPONED', text: 'Ein Entwurf entsteht bis zum Sommer.' } },
    ],
  },
  {
    key: 'AKS-118', body: 'ak-sprache', on: -118, planned: -140, invited: -128, place: school, minutes: { state: 'APPROVED' },
    items: [{ title: 'Kurszeiten: vormittags oder abends', minutes: 45, type: 'DECISION', topic: 'T-17', ending: { result: 'NO_AGREEMENT', text: 'Vier zu vier, in zwei Runden.' }, note: 'Die Umfrage ergab 20 zu 20.' }],
  },
  {
    key: 'AKS-65', body: 'ak-sprache', on: -65, planned: -85, invited: -75, place: school, absent: ['grobe'], minutes: { state: 'APPROVED' },
    items: [{ title: 'Ablaufblatt zur Schulanmeldung', minutes: 40, type: 'DECISION', topic: 'T-04', ending: { decision: 'AK-SS-1' }, note: 'Der Entwurf liegt auf Deutsch, Ukrainisch und Arabisch vor.' }],
  },
  {
    key: 'AKS-12', body: 'ak-sprache', on: -12, planned: -30, invited: -21, place: school, absent: ['zillmann'], minutes: { state: 'IN_REVIEW' },
    items: [{ title: 'Wartezeiten auf Sprachkurse', minutes: 45, type: 'DECISION', topic: 'T-01', ending: { result: 'POSTPONED', text: 'Wer die Liste pflegt, klärt sich bis zur nächsten Sitzung.' }, note: 'Die gemeinsame Warteliste ist gewollt.' }],
  },
  {
    key: 'AKS+9', body: 'ak-sprache', on: 9, planned: -11, invited: -1, place: school, accepted: ['kroll-eisfeld', 'barakzai', 'haddad-lindner'],
    items: [{ title: 'Wartezeiten auf Sprachkurse', minutes: 45, type: 'DECISION', topic: 'T-01' }],
  },
  {
    key: 'AKG-60', body: 'ak-soziales', on: -60, planned: -80, invited: -70, place: 'Caritas, Besprechungsraum', minutes: { state: 'APPROVED' },
    items: [{ title: 'Sprachmittlerpool: Regeln für den Einsatz', minutes: 50, type: 'DISCUSSION', topic: 'T-03', ending: { result: 'POSTPONED', text: 'Die Honorare der Nachbarkreise fehlen noch.' } }],
  },
  {
    key: 'AKG-20', body: 'ak-soziales', on: -20, planned: -40, invited: -30, place: 'Caritas, Besprechungsraum', minutes: { state: 'IN_REVIEW' },
    items: [{ title: 'Sprachmittlerpool: Regeln für den Einsatz', minutes: 50, type: 'DISCUSSION', topic: 'T-03', ending: { result: 'ACKNOWLEDGED', text: 'Der Beirat wird um Mitwirkung gebeten.' }, note: 'Alle wollen, dass die Regeln für alle Stellen gelten.' }],
  },
  {
    key: 'AKG+16', body: 'ak-soziales', on: 16, planned: -15, place: 'Caritas, Besprechungsraum',
    items: [{ title: 'Arztbesuche: Übersetzung und Anamnesebögen', minutes: 40, type: 'DISCUSSION', topic: 'T-05' }],
  },
  {
    key: 'AKA-185', body: 'ak-arbeit', on: -185, planned: -205, invited: -195, place: 'Jobcenter Meiningen', minutes: { state: 'APPROVED' },
    items: [{ title: 'Anerkennung von Abschlüssen: Lotsen', minutes: 45, type: 'DISCUSSION', topic: 'T-08', ending: { result: 'ACKNOWLEDGED', text: 'Der Beirat wird um Rat gebeten.' } }],
  },
  {
    key: 'AKA-50', body: 'ak-arbeit', on: -50, planned: -70, invited: -60, place: 'Jobcenter Meiningen', absent: ['winterstein'], minutes: { state: 'RELEASED' },
    items: [{ title: 'Busverbindung zu den Kursorten', minutes: 40, type: 'DISCUSSION', topic: 'T-11', ending: { result: 'ACKNOWLEDGED', text: 'Die Fachbereiche müssen dafür Geld geben. Das entscheidet der Beirat.' } }],
  },
  { key: 'AKA+28', body: 'ak-arbeit', on: 28, planned: -10, place: 'Jobcenter Meiningen', items: [] },
  {
    key: 'AKF-72', body: 'ak-freizeit', on: -72, planned: -90, invited: -82, mode: 'HYBRID', place: 'Begegnungscafé und online', minutes: { state: 'APPROVED' },
    items: [{ title: 'Begegnungsorte in kleinen Gemeinden', minutes: 45, type: 'DISCUSSION', topic: 'T-14', ending: { result: 'ACKNOWLEDGED', text: 'Wir sprechen die Gemeinden gemeinsam an.' } }],
  },
  {
    key: 'AKF-5', body: 'ak-freizeit', on: -5, planned: -25, invited: -15, place: 'Begegnungscafé', absent: ['rexhepi'], minutes: { state: 'DRAFT' },
    items: [{ title: 'Nächste Interkulturelle Woche', minutes: 40, type: 'DISCUSSION', ending: { result: 'ACKNOWLEDGED', text: 'Ein Termin wird vorgeschlagen.' }, note: 'Die Woche soll wieder im September liegen.' }],
  },
  {
    key: 'AKF+13', body: 'ak-freizeit', on: 13, planned: -4, invited: -2, mode: 'HYBRID', place: 'Begegnungscafé und online', accepted: ['kovtunenko'],
    items: [{ title: 'Sportvereine öffnen', minutes: 30, type: 'DISCUSSION', topic: 'T-13' }],
  },
  {
    key: 'NT-160', body: 'netzwerktreffen', on: -160, planned: -220, invited: -195, place: 'Hochschule Schmalkalden, Aula', minutes: { state: 'APPROVED' },
    items: [{ title: 'Was sich im Landkreis ändert', minutes: 60, type: 'INFORMATION', ending: { result: 'ACKNOWLEDGED', text: '48 Menschen aus 31 Einrichtungen waren da.' } }],
  },
  { key: 'NT+75', body: 'netzwerktreffen', on: 75, planned: -20, place: 'Volkshaus Meiningen', items: [] },
];
