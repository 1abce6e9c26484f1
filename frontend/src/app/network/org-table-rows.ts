import { orgChartBands } from '@faden/org-chart/org-chart';
import type { OrgChartNode } from '@faden/org-chart/org-chart';

/** The columns, by the keys of their words. */
export const tableColumns = ['level', 'body', 'lead', 'members', 'next', 'openTopics', 'inEscalation'] as const;
export type TableColumn = (typeof tableColumns)[number];
export interface Sorting { by: TableColumn; falls: boolean }

/** Bands from top to bottom; what stands outside comes last. */
const levelOf = ({ band }: OrgChartNode): number => (band === null ? orgChartBands.length : orgChartBands.indexOf(band));
const byText = new Intl.Collator('de', { numeric: true });
/** Nothing to say comes after everything that says something. */
const texts = (one: string | undefined, other: string | undefined): number => Number(!one) - Number(!other) || byText.compare(one ?? '', other ?? '');

/** The nodes in the order a reader wants; equals keep the order of the picture. */
export function sorted(nodes: readonly OrgChartNode[], { by, falls }: Sorting, nameOf: (node: OrgChartNode) => string): OrgChartNode[] {
  const orders: Record<TableColumn, (one: OrgChartNode, other: OrgChartNode) => number> = {
    level: () => 0,
    body: (one, other) => texts(nameOf(one), nameOf(other)),
    lead: (one, other) => texts(one.lead?.name, other.lead?.name),
    members: (one, other) => one.members - other.members,
    next: (one, other) => texts(one.nextMeeting?.startsAt, other.nextMeeting?.startsAt),
    openTopics: (one, other) => one.openTopics - other.openTopics,
    inEscalation: (one, other) => one.openEscalations - other.openEscalations,
  };
  const inPicture = (one: OrgChartNode, other: OrgChartNode): number => levelOf(one) - levelOf(other) || one.order - other.order;
  const rows = [...nodes].sort((one, other) => orders[by](one, other) || inPicture(one, other));
  return falls ? rows.reverse() : rows;
}
