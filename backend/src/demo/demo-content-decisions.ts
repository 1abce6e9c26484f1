import type { DecisionEffect } from '../decisions/decision.contract.js';
import type { ObjectionView, VoteCounts } from '../decisions/votes/vote.contract.js';

/** What became of a decision; days are offsets from the day of loading. */
export type DemoTracking =
  | { on: number; by: string; step: 'start'; due: number }
  | { on: number; by: string; step: 'delay'; reason: string; next: number }
  | { on: number; by: string; step: 'done'; note: string }
  | { on: number; by: string; step: 'noted' };

export interface DemoDecision {
  body: string;
  /** The day of the meeting that decides it. */
  on: number;
  /** Title of its agenda item. */
  item: string;
  text: string;
  effect: DecisionEffect;
  vote: { counts: VoteCounts } | { objections: ObjectionView[] };
  topic?: string;
  /** The topic is decided with it. */
  settles?: true;
  responsible?: string;
  due?: number;
  review?: number;
  tracking: DemoTracking[];
}

/** 13 voting seats: who is neither counted nor excluded was absent. */
const hands = (yes: number, no: number, abstain: number, excluded = 0): { counts: VoteCounts } =>
  ({ counts: { yes, no, abstain, invalid: 0, notVoted: 0, excluded, absent: 13 - yes - no - abstain - excluded } });

export const demoDecisionKeys = ['IB-1', 'IB-2', 'IB-4', 'IB-5', 'IB-6', 'AK-SS-1'] as const;
export type DemoDecisionKey = (typeof demoDecisionKeys)[number];

/** domain.md H.6, without the circular (IB-3) and the resistance rating (AK-FK-1), which come with later steps. Invented. */
export const demoDecisions: Readonly<Record<DemoDecisionKey, DemoDecision>> = {
  'IB-1': {
    body: 'beirat', on: -210, item: 'Gemeinsamer Sprachmittlerpool', topic: 'T-03', effect: 'RECOMMENDATION', vote: hands(9, 1, 2),
    text: 'Der Beirat empfiehlt dem Landrat, einen Sprachmittlerpool mit zwölf Personen für ein Jahr zu erproben.', responsible: 'messerschmidt', review: 155,
    tracking: [{ on: -190, by: 'messerschmidt', step: 'start', due: 155 }],
  },
  'IB-2': {
    body: 'beirat', on: -210, item: 'Kontaktstellen für Neuzugewanderte', effect: 'SELF_COMMITMENT', vote: hands(12, 0, 0),
    text: 'Die im Beirat vertretenen Fachbereiche benennen binnen vier Monaten je eine Kontaktstelle für Neuzugewanderte.', responsible: 'wehrsdorf', due: -90,
    tracking: [{ on: -205, by: 'wehrsdorf', step: 'start', due: -90 }, { on: -94, by: 'wehrsdorf', step: 'done', note: 'Alle sechs Kontaktstellen sind benannt.' },
      { on: -58, by: 'salzmann', step: 'noted' }],
  },
  'IB-4': {
    body: 'beirat', on: -120, item: 'Gemeinsames Logo', effect: 'INTERNAL', vote: hands(6, 6, 0),
    text: 'Das Netzwerk führt ein gemeinsames Logo.', tracking: [],
  },
  'IB-5': {
    body: 'beirat', on: -35, item: 'Platz im Förderprogramm', effect: 'RECOMMENDATION', vote: hands(11, 0, 0, 1),
    text: 'Der Beirat befürwortet den Antrag „Lesepaten“ des Bildungsträgers A (Demo) für den freien Platz im Förderprogramm.', responsible: 'wehrsdorf', due: 40,
    tracking: [],
  },
  'IB-6': {
    body: 'beirat', on: -120, item: 'Angebotsübersicht aktuell halten', topic: 'T-15', settles: true, effect: 'SELF_COMMITMENT', vote: hands(10, 1, 1),
    text: 'Die Stabsstelle Kreisentwicklung führt die Übersicht der Angebote. Alle Stellen melden Änderungen halbjährlich.', responsible: 'hohlstein', due: -20,
    tracking: [{ on: -112, by: 'hohlstein', step: 'start', due: -20 },
      { on: -18, by: 'hohlstein', step: 'delay', reason: 'Die Software für die Übersicht ist noch nicht beschafft.', next: 30 }],
  },
  'AK-SS-1': {
    body: 'ak-sprache', on: -65, item: 'Ablaufblatt zur Schulanmeldung', topic: 'T-04', settles: true, effect: 'INTERNAL', responsible: 'haddad-lindner', review: 115,
    vote: { objections: [{ statement: 'Das Blatt sollte auch auf Tigrinisch vorliegen.', paramount: false, heldBy: 'Begegnungscafé (Demo)' }] },
    text: 'Der Arbeitskreis erprobt das Ablaufblatt zur Schulanmeldung bis zum Ende des Schuljahres.',
    tracking: [{ on: -60, by: 'haddad-lindner', step: 'start', due: 115 }],
  },
};
