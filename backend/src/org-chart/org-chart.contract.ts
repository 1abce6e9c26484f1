import type { BodyType } from '../bodies/body.contract.js';
import type { Day, Id, Moment, PersonRef } from '../house/house.contract.js';

export const orgChartBands = ['DECIDE', 'ADVISE', 'MEDIATE', 'WORK', 'TAKE_PART'] as const;
export type OrgChartBand = (typeof orgChartBands)[number];

/** GET /api/org-chart?on=DAY -> OrgChartView: one source for picture, table and print. */
export interface OrgChartView {
  on: Day;
  today: Day;
  nodes: OrgChartNode[];
  edges: OrgChartEdge[];
  /** Bodies that began or ended between `on` and today. */
  changes: { bodyId: Id; name: string; change: 'ADDED' | 'ENDED'; on: Day }[];
}
export interface OrgChartNode {
  id: string;
  kind: 'BODY' | 'ORGANIZATION' | 'MANAGER';
  /** null: outside the bands, drawn dashed beside them. */
  band: OrgChartBand | null;
  order: number;
  name: string;
  slug: string | null;
  bodyType: BodyType | null;
  lead: PersonRef | null;
  members: number;
  seats: number;
  filledSeats: number;
  nextMeeting: { id: Id; startsAt: Moment } | null;
  openTopics: number;
  openEscalations: number;
}
export interface OrgChartEdge {
  from: string;
  to: string;
  kind: 'REPORTS' | 'MEDIATES' | 'RECOMMENDS' | 'TAKES_PART';
  dashed: boolean;
  /** Live Klärungen that travel along this line now; they draw the thread. */
  threads: { escalationId: Id; number: string; title: string }[];
}
