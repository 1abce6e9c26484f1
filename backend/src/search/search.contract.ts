import type { Day, Id } from '../house/house.contract.js';

export const searchKinds = ['TOPIC', 'MEETING', 'DECISION', 'ESCALATION', 'TASK', 'BODY', 'PERSON'] as const;
export type SearchKind = (typeof searchKinds)[number];
export const searchLimits = { query: 120, hits: 30 } as const;

/** GET /api/search?q= -> SearchView: titles and numbers, tolerant of umlauts and typos; numbers first; only what the reader may see. */
export interface SearchView {
  query: string;
  groups: { kind: SearchKind; hits: SearchHit[] }[];
  total: number;
}
export interface SearchHit {
  kind: SearchKind;
  id: Id;
  number: string | null;
  title: string;
  bodyName: string | null;
  on: Day | null;
  path: string;
}
