import type { BodyType } from '../bodies/body.contract.js';
import type { Id, PersonRef } from '../house/house.contract.js';
import type { OrgChartBand, OrgChartEdge, OrgChartNode } from './org-chart.contract.js';
import type { BodyOnDay, OrganizationOnDay, Travelling } from './org-chart.queries.js';

/** The manager is one node, whoever it is. */
export const managerNode = 'manager';

/** Everything the organigram of a day is drawn from. */
export interface Material {
  bodies: readonly BodyOnDay[];
  organizations: readonly OrganizationOnDay[];
  manager: PersonRef | undefined;
  travelling: readonly Travelling[];
}

const bands: Readonly<Record<Exclude<BodyType, 'EXTERNAL'>, OrgChartBand>> = {
  ADVISORY_BOARD: 'ADVISE', STEERING_GROUP: 'ADVISE', WORKING_GROUP: 'WORK', TASK_FORCE: 'WORK', NETWORK_ASSEMBLY: 'TAKE_PART',
};
const nobody = { slug: null, bodyType: null, nextMeeting: null, openTopics: 0, openEscalations: 0 } as const;

/** Bodies in their bands, the lead agency beside those who decide, member organisations last (decisions: the organigram draws). */
export function nodesOf({ bodies, organizations, manager, travelling }: Material): OrgChartNode[] {
  const ofBodies = bodies.map(({ reportsTo: _, organizations: __, isAdvised, ...body }, order): OrgChartNode => ({
    ...body, kind: 'BODY', order, band: body.bodyType === 'EXTERNAL' ? (isAdvised ? 'DECIDE' : null) : bands[body.bodyType],
    openEscalations: travelling.filter(({ originBodyId, boardBodyId }) => originBodyId === body.id || boardBodyId === body.id).length,
  }));
  const ofOrganizations = organizations.map(({ isLeadAgency, ...organization }, order): OrgChartNode => ({
    ...nobody, ...organization, kind: 'ORGANIZATION', lead: null, order: bodies.length + order, band: isLeadAgency ? 'DECIDE' : 'TAKE_PART',
  }));
  const mediator: OrgChartNode = {
    ...nobody, id: managerNode, kind: 'MANAGER', band: 'MEDIATE', order: 0, name: manager?.name ?? '', lead: manager ?? null,
    members: manager ? 1 : 0, seats: 1, filledSeats: manager ? 1 : 0, openEscalations: travelling.filter(isWithManager).length,
  };
  return [...ofBodies, mediator, ...ofOrganizations];
}

/** Working group to board solid, manager to both dashed; the manager mediates and is no gate. */
export function edgesOf(material: Material): OrgChartEdge[] {
  const edges = [...reports(material), ...mediations(material), ...parts(material)];
  for (const one of material.travelling) {
    const thread = { escalationId: one.id, number: one.number, title: one.title };
    for (const [from, to] of wayOf(one, material)) {
      edges.find((edge) => (edge.from === from && edge.to === to) || (edge.from === to && edge.to === from))?.threads.push(thread);
    }
  }
  return edges;
}

const isBoard = ({ bodyType }: BodyOnDay): boolean => bodyType === 'ADVISORY_BOARD';
const isWorking = ({ bodyType }: BodyOnDay): boolean => bodyType === 'WORKING_GROUP' || bodyType === 'TASK_FORCE';
const edge = (from: string, to: string, kind: OrgChartEdge['kind']): OrgChartEdge => ({ from, to, kind, dashed: kind === 'MEDIATES', threads: [] });

function reports({ bodies, organizations }: Material): OrgChartEdge[] {
  const there = new Set(bodies.map(({ id }) => id));
  const between = bodies.flatMap((body) => body.reportsTo.filter((to) => there.has(to))
    .map((to) => edge(body.id, to, isBoard(body) ? 'RECOMMENDS' : 'REPORTS')));
  const agency = organizations.find(({ isLeadAgency }) => isLeadAgency);
  const toAgency = agency ? bodies.filter(isBoard).map(({ id }) => edge(id, agency.id, 'RECOMMENDS')) : [];
  return [...between, ...toAgency];
}

const mediations = ({ bodies }: Material): OrgChartEdge[] =>
  bodies.filter((body) => isBoard(body) || isWorking(body)).map(({ id }) => edge(managerNode, id, 'MEDIATES'));

function parts({ bodies, organizations }: Material): OrgChartEdge[] {
  const members = new Set(organizations.filter(({ isLeadAgency }) => !isLeadAgency).map(({ id }) => id));
  const assemblies = bodies.filter(({ bodyType }) => bodyType === 'NETWORK_ASSEMBLY');
  const fromAssemblies = assemblies.flatMap(({ id }) => bodies.filter(({ bodyType }) => bodyType === 'WORKING_GROUP')
    .map((group) => edge(id, group.id, 'TAKES_PART')));
  const fromMembers = bodies.flatMap((body) => body.organizations.filter((id) => members.has(id)).map((id) => edge(id, body.id, 'TAKES_PART')));
  return [...fromAssemblies, ...fromMembers];
}

const isWithManager = ({ state }: Travelling): boolean => ['SUBMITTED', 'RETURNED', 'IN_MEDIATION', 'SETTLEMENT_PROPOSED'].includes(state);

/** The lines a matter really travels along: through the manager only when it was mediated. */
function wayOf(one: Travelling, { bodies }: Material): [Id, Id][] {
  const { originBodyId: group, boardBodyId: board } = one;
  if (isWithManager(one)) return [[managerNode, group]];
  if (board === null) return [];
  if (one.state === 'AT_COUNTY') return (bodies.find(({ id }) => id === board)?.reportsTo ?? []).map((to): [Id, Id] => [board, to]);
  const toBoard = one.state !== 'ANSWERED' && one.state !== 'REFERRED_BACK';
  return toBoard && one.mediated ? [[managerNode, group], [managerNode, board]] : [[group, board]];
}
