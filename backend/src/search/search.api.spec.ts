import { TestNetwork } from '../../test/factories/networks.js';
import type { Somebody } from '../../test/factories/networks.js';
import { aRow } from '../../test/factories/a-row.js';
import { anApp } from '../../test/kit/an-app.js';
import type { TestApp } from '../../test/kit/an-app.js';
import { TopicsDoor } from '../topics/topics.door.js';
import { sources } from './search.sources.js';
import { folded } from './search.text.js';
import type { SearchKind, SearchView } from './search.contract.js';

describe('GET /api/search', () => {
  let app: TestApp;
  let network: TestNetwork;
  let [group, other, board] = ['', '', ''];
  let [member, outsider, manager, chair] = [] as unknown as [Somebody, Somebody, Somebody, Somebody];

  const titles = async (who: Somebody, q: string, kind?: SearchKind): Promise<string[]> => {
    const { body } = await who.client.get<SearchView>(`/api/search?q=${encodeURIComponent(q)}`);
    return body.groups.filter((one) => kind === undefined || one.kind === kind).flatMap(({ hits }) => hits.map(({ title }) => title));
  };
  const aTopic = (title: string, bodyId: string, visibility: 'NETWORK' | 'BODY' = 'NETWORK') => network.run((tx) => app.get(TopicsDoor)
    .raise(tx, { title, sourceKind: 'AK', responsibleBodyId: bodyId, visibility, by: member.personId, accepted: true }));
  const row = (table: string, given: Record<string, unknown>) => network.run((tx) => aRow(tx, table, chair.personId, given));

  beforeAll(async () => {
    app = await anApp();
    network = await TestNetwork.in(app);
    [group, other, board] = [await network.aWorkingGroup('Arbeitskreis Sprache'), await network.aWorkingGroup('Arbeitskreis Freizeit'), await network.theBoard()];
    await network.run((tx) => tx.rows(`update bodies set short_name = case id when $1 then 'AKS' when $2 then 'IB' else short_name end`, [group, board]));
    member = await network.aMemberOf(group, {}, 'Jens Köhler');
    outsider = await network.aMemberOf(other, {}, 'Olena Kovtunenko');
    manager = await network.aPersonWith('MANAGER', 'Jonas Wehrsdorf');
    chair = await network.theChairOf(board, 'Dr. Henrike Salzmann');
    const topic = await aTopic('Räume für die Kinderbetreuung', group);
    await aTopic('Fahrt zur Schwimmhalle', other);
    await aTopic('Vertrauliche Schwimmzeiten', group, 'BODY');
    const decision = { body_id: board, year: 2026, running: 7, number: 'IB-2026-007', text: 'Die VHS stellt zwei Räume.', visibility: 'BODY', decided_on: '2026-11-02', tracking: null };
    await row('decisions', decision);
    await row('decisions', { ...decision, year: 2025, number: 'IB-2025-007', text: 'Ein Beschluss vom Vorjahr.', decided_on: '2025-11-02' });
    await row('escalations', { topic_id: topic.id, origin_body_id: group, board_body_id: board, number: 'K-2026-004', path: 'P1_NO_AGREEMENT', question: 'Wer zahlt?', state: 'SUBMITTED', due_on: '2026-12-01', submitted_on: '2026-11-20', closure: null, closure_text: null });
    await row('tasks', { title: 'Hallenbad anrufen', owner_person_id: outsider.personId, body_id: other, due_on: '2026-12-01', source_type: 'FREE', source_id: null, blocked_reason: null });
    await row('meetings', { body_id: group, title: '3. Sitzung', state: 'SCHEDULED', starts_at: '2026-12-01T14:00:00Z', ends_at: '2026-12-01T16:00:00Z' });
  });
  afterAll(() => app.close());

  it('finds numbers first, as people say them', async () => {
    const { body } = await chair.client.get<SearchView>('/api/search?q=IB%207');
    expect(body).toMatchObject({ query: 'IB 7', total: 2, groups: [{ kind: 'DECISION', hits: [
      { number: 'IB-2026-007', title: 'Die VHS stellt zwei Räume.', bodyName: 'Integrationsbeirat', on: '2026-11-02', path: '/beschluesse/IB-2026-007' }, { number: 'IB-2025-007' },
    ] }] });
    expect(await titles(chair, 'ib-2025-007')).toEqual(['Ein Beschluss vom Vorjahr.']);
    expect((await titles(member, 'T 1'))[0]).toBe('Räume für die Kinderbetreuung');
    expect(await titles(member, 'K 4')).toEqual(['Räume für die Kinderbetreuung']);
  });

  it('puts up with umlauts, accents and typing errors', async () => {
    for (const q of ['raeume', 'Räume', 'RÄUME', 'Raume']) expect(await titles(member, q, 'TOPIC')).toEqual(['Räume für die Kinderbetreuung']);
    expect(await titles(outsider, 'schwimhale', 'TOPIC')).toEqual(['Fahrt zur Schwimmhalle']);
    expect(await titles(outsider, 'betreuung Räume', 'TOPIC')).toEqual(['Räume für die Kinderbetreuung']);
    expect(await titles(member, 'Koehler')).toEqual(['Jens Köhler']);
  });

  it('knows other words for the same, and the names of kinds', async () => {
    expect(await titles(member, 'Kita', 'TOPIC')).toEqual(['Räume für die Kinderbetreuung']);
    for (const q of ['Eskalation', 'Klärung Kinderbetreuung', 'escalation']) expect(await titles(member, q, 'ESCALATION')).toEqual(['Räume für die Kinderbetreuung']);
    expect(await titles(member, 'Sitzung Sprache', 'MEETING')).toEqual(['3. Sitzung']);
    expect(await titles(member, 'Gremium Freizeit')).toEqual(['Arbeitskreis Freizeit']);
  });

  it('finds nothing that somebody may not see', async () => {
    expect(await titles(outsider, 'IB 7')).toEqual([]);
    expect(await titles(outsider, 'K 4')).toEqual([]);
    expect(await titles(outsider, 'Schwimmzeiten')).toEqual([]);
    expect(await titles(outsider, '3. Sitzung', 'MEETING')).toEqual([]);
    expect(await titles(member, 'Hallenbad')).toEqual([]);
    expect(await titles(outsider, 'Hallenbad')).toEqual(['Hallenbad anrufen']);
    expect(await titles(manager, 'Schwimmzeiten')).toEqual(['Vertrauliche Schwimmzeiten']);
    const foreign = await (await TestNetwork.in(app)).aPersonWith('MANAGER', 'Anna Fremd');
    expect(await titles(foreign, 'Räume')).toEqual([]);
  });

  it('says when the text is missing or too long, and is closed to nobody', async () => {
    expect((await member.client.get('/api/search')).body).toMatchObject({ status: 400, errors: [{ pointer: '/q' }] });
    expect((await member.client.get(`/api/search?q=${'x'.repeat(121)}`)).body).toMatchObject({ status: 400, errors: [{ pointer: '/q' }] });
    expect((await app.nobody.get('/api/search?q=x')).status).toBe(401);
    expect((await member.client.get<SearchView>('/api/search?q=%25_')).body).toMatchObject({ groups: [], total: 0 });
  });

  it('folds texts as the database does', async () => {
    const texts = ['Größe Café', 'ÄÖÜ äöü ß', 'Şahin Ğ'];
    const rows = await network.run((tx) => tx.rows<{ text: string }>('select search_text(t) as text from unnest($1::text[]) t', [texts]));
    expect(rows.map(({ text }) => text)).toEqual(texts.map(folded));
    expect(Object.keys(sources)).toHaveLength(7);
  });
});
