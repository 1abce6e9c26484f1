import { anApp } from '../../test/kit/an-app.js';
import type { TestApp } from '../../test/kit/an-app.js';
import { TestNetwork } from '../../test/factories/networks.js';
import { addDays } from '../house/time/days.js';
import type { OrgChartView } from './org-chart.contract.js';

describe('GET /api/org-chart', () => {
  let app: TestApp;
  let network: TestNetwork;

  beforeAll(async () => {
    app = await anApp();
    network = await TestNetwork.in(app);
  });
  afterAll(() => app.close());

  it('draws bodies, the manager and member organisations as of a day', async () => {
    const house = await network.anOrganization('Volkshochschule');
    const board = await network.theBoard();
    await network.theChairOf(board, 'Dr. Henrike Salzmann');
    await network.aMemberOf(board, { organizationId: house });
    const group = await network.aWorkingGroup('Arbeitskreis Sprache');
    const manager = await network.aPersonWith('MANAGER', 'Jonas Wehrsdorf');
    const { body } = await manager.client.get<OrgChartView>('/api/org-chart');
    const node = (id: string) => body.nodes.find((one) => one.id === id);
    expect(body).toMatchObject({ on: app.clock.today(), today: app.clock.today(), changes: [] });
    expect(node(board)).toMatchObject({ band: 'ADVISE', lead: { name: 'Dr. Henrike Salzmann' }, seats: 2, filledSeats: 2, openTopics: 0, nextMeeting: null });
    expect(node('manager')).toMatchObject({ band: 'MEDIATE', name: 'Jonas Wehrsdorf' });
    expect(node(house)).toMatchObject({ band: 'TAKE_PART', seats: 1 });
    expect(body.edges.filter(({ from }) => from === 'manager').map(({ to }) => to).sort()).toEqual([board, group].sort());
    expect(body.edges).toContainEqual({ from: house, to: board, kind: 'TAKES_PART', dashed: false, threads: [] });
    const before = await manager.client.get<OrgChartView>('/api/org-chart?on=2023-12-31');
    expect(before.body.nodes.map(({ kind }) => kind)).toEqual(['MANAGER']);
    expect(before.body.changes.map(({ bodyId, change }) => [bodyId, change])).toContainEqual([group, 'ADDED']);
  });

  it('keeps who decides in its band on a day before the board began', async () => {
    const county = await TestNetwork.in(app);
    const [board, council] = [await county.theBoard(), await county.aBody('EXTERNAL', 'Kreistag')];
    await county.run((tx) => tx.rows('insert into body_reports (network_id, body_id, reports_to_id) values ($1, $2, $3)', [county.id, board, council]));
    await county.run((tx) => tx.rows('update bodies set founded_on = null where id = $1', [council]));
    const { client } = await county.aPerson();
    const bandsOn = async (query: string) => {
      const { nodes } = (await client.get<OrgChartView>(`/api/org-chart${query}`)).body;
      return [board, council].map((id) => nodes.find((one) => one.id === id)?.band);
    };
    expect([await bandsOn(''), await bandsOn('?on=2023-12-31')]).toEqual([['ADVISE', 'DECIDE'], [undefined, 'DECIDE']]);
  });

  it('says what ends until a coming day', async () => {
    const group = await network.aWorkingGroup('Arbeitsgruppe auf Zeit');
    const ends = addDays(app.clock.today(), 10);
    await network.run((tx) => tx.rows('update bodies set ended_on = $1 where id = $2', [ends, group]));
    const { client } = await network.aPerson();
    const { body } = await client.get<OrgChartView>(`/api/org-chart?on=${addDays(ends, 1)}`);
    expect(body.nodes.map(({ id }) => id)).not.toContain(group);
    expect(body.changes).toContainEqual({ bodyId: group, name: 'Arbeitsgruppe auf Zeit', change: 'ENDED', on: ends });
  });

  it('is closed to nobody signed in and wrong days', async () => {
    expect((await app.nobody.get('/api/org-chart')).status).toBe(401);
    const { client } = await network.aPerson();
    expect((await client.get('/api/org-chart?on=2026-02-30')).body).toMatchObject({ status: 400, errors: [{ pointer: '/on', code: 'not_day' }] });
  });

  it('shows nothing of another network', async () => {
    const foreign = await (await TestNetwork.in(app)).aPersonWith('MANAGER');
    expect((await foreign.client.get<OrgChartView>('/api/org-chart')).body.nodes.map(({ id }) => id)).toEqual(['manager']);
  });
});
