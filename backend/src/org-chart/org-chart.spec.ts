import type { EscalationState } from '../escalations/escalation.contract.js';
import { edgesOf, managerNode, nodesOf } from './org-chart.drawing.js';
import type { Material } from './org-chart.drawing.js';
import type { BodyOnDay, Travelling } from './org-chart.queries.js';

const body = (id: string, bodyType: BodyOnDay['bodyType'], reportsTo: string[] = [], organizations: string[] = []): BodyOnDay => ({
  id, name: id, slug: id, bodyType, reportsTo, organizations, lead: null, members: 0, seats: 0, filledSeats: 0, nextMeeting: null, openTopics: 0,
  isAdvised: id === 'council',
});
const matter = (state: EscalationState, mediated = false): Travelling =>
  ({ id: 'e', number: 'E-1', title: 'Kurszeiten', state, originBodyId: 'group', boardBodyId: 'board', mediated });
const organization = (id: string, isLeadAgency: boolean) => ({ id, name: id, isLeadAgency, members: 1, seats: 0, filledSeats: 0 });
const material = (...travelling: Travelling[]): Material => ({
  bodies: [body('assembly', 'NETWORK_ASSEMBLY'), body('board', 'ADVISORY_BOARD', ['council'], ['vhs']), body('group', 'WORKING_GROUP', ['board']),
    body('force', 'TASK_FORCE', ['board']), body('council', 'EXTERNAL'), body('thilik', 'EXTERNAL')],
  organizations: [organization('office', true), organization('vhs', false)], manager: { id: 'p', name: 'Jonas Wehrsdorf', organization: null }, travelling,
});
const line = (given: Material, from: string, to: string) => edgesOf(given).find((edge) => edge.from === from && edge.to === to);

describe('The organigram', () => {
  it('puts everything into its band, and bodies outside beside them', () => {
    const bands = Object.fromEntries(nodesOf(material()).map(({ id, band }) => [id, band]));
    expect(bands).toEqual({
      council: 'DECIDE', office: 'DECIDE', board: 'ADVISE', [managerNode]: 'MEDIATE', group: 'WORK', force: 'WORK',
      assembly: 'TAKE_PART', vhs: 'TAKE_PART', thilik: null,
    });
  });

  it('draws group to board solid, and the manager to both dashed', () => {
    expect(line(material(), 'group', 'board')).toMatchObject({ kind: 'REPORTS', dashed: false });
    expect(line(material(), managerNode, 'board')).toMatchObject({ kind: 'MEDIATES', dashed: true });
    expect(line(material(), managerNode, 'group')).toMatchObject({ kind: 'MEDIATES', dashed: true });
    expect(line(material(), 'board', 'council')).toMatchObject({ kind: 'RECOMMENDS' });
    expect(line(material(), 'board', 'office')).toMatchObject({ kind: 'RECOMMENDS' });
    expect(line(material(), 'vhs', 'board')).toMatchObject({ kind: 'TAKES_PART' });
  });

  it.each([
    ['SUBMITTED', false, [['manager', 'group']]], ['IN_MEDIATION', true, [['manager', 'group']]],
    ['READY_FOR_BOARD', false, [['group', 'board']]], ['ON_BOARD_AGENDA', true, [['manager', 'board'], ['manager', 'group']]],
    ['REFERRED_BACK', true, [['group', 'board']]], ['ANSWERED', false, [['group', 'board']]], ['AT_COUNTY', false, [['board', 'council']]],
  ] as const)('draws a matter that is %s (mediated: %s) along the way it takes', (state, mediated, expected) => {
    const threaded = edgesOf(material(matter(state, mediated))).filter(({ threads }) => threads.length > 0);
    expect(threaded.map(({ from, to }) => [from, to]).sort()).toEqual(expected);
    expect(threaded[0]?.threads).toEqual([{ escalationId: 'e', number: 'E-1', title: 'Kurszeiten' }]);
  });

  it('counts what travels at the bodies it concerns', () => {
    const nodes = nodesOf(material(matter('IN_MEDIATION')));
    expect(nodes.filter(({ openEscalations }) => openEscalations === 1).map(({ id }) => id)).toEqual(['board', 'group', managerNode]);
  });
});
