import { anApp } from '../../test/kit/an-app.js';
import type { TestApp } from '../../test/kit/an-app.js';
import { TestNetwork, since } from '../../test/factories/networks.js';
import type { Somebody } from '../../test/factories/networks.js';
import type { PersonOffice } from '../people/person.contract.js';
import type { BodyRow, BodyView, MembershipView, SeatView } from './body.contract.js';
import type { NoticeVerdict, ProcedureRulesView, VoteVerdict } from './rules/procedure-rules.contract.js';

describe('Bodies', () => {
  let app: TestApp;
  let network: TestNetwork;
  let group: string;
  let secretary: Somebody;
  let member: Somebody;
  let lead: Somebody;
  let outsider: Somebody;

  beforeAll(async () => {
    app = await anApp();
    network = await TestNetwork.in(app);
    group = await network.aWorkingGroup('Arbeitskreis Sprache');
    secretary = await network.aPersonWith('SECRETARIAT');
    member = await network.aMemberOf(group);
    lead = await network.theSpokespersonOf(group, 'Sabine Kroll-Eisfeld');
    outsider = await network.aPerson();
  });
  afterAll(() => app.close());

  const draft = { name: 'Arbeitskreis Größe & Maß', shortName: 'AKM', bodyType: 'WORKING_GROUP', foundedOn: '2025-01-01' };
  const bodyOf = async (id: string) => (await secretary.client.get<BodyView>(`/api/bodies/${id}`)).body;

  it('are listed with their leads, as of a day', async () => {
    const { body } = await outsider.client.get<BodyRow[]>('/api/bodies');
    expect(body.find(({ id }) => id === group)).toMatchObject({
      lead: { name: 'Sabine Kroll-Eisfeld' }, memberCount: 2, seatCount: 2, filledSeatCount: 2, slug: 'arbeitskreis-sprache' });
    expect((await outsider.client.get<BodyRow[]>('/api/bodies?on=2023-12-31')).body).toEqual([]);
    expect((await outsider.client.get('/api/bodies?on=31.12.2023')).body).toMatchObject({ status: 400, errors: [{ pointer: '/on', code: 'not_day' }] });
  });

  it('are found by id and by slug, with what each reader may do', async () => {
    const seen = await lead.client.get<BodyView>('/api/bodies/arbeitskreis-sprache');
    expect(seen.body).toMatchObject({ id: group, vacant: false, rulePreset: 'WORKING_GROUP_CONSENSUS', mine: { member: true, leads: true, capacity: 'VOTING' } });
    expect(seen.body.can).toEqual(['planMeeting', 'proposeTopic']);
    expect(seen.body.cannot.edit).toMatchObject({ reason: 'only_secretariat_or_manager', who: [{ office: 'SECRETARIAT' }] });
    expect(seen.headers['etag']).toBe('"1"');
    expect((await lead.client.get('/api/bodies/gibt-es-nicht')).status).toBe(404);
  });

  it('are founded by the secretariat, once per key', async () => {
    const made = await secretary.client.post<BodyView>('/api/bodies', { ...draft, reportingTo: [group] }, { key: 'found-1' });
    expect(made).toMatchObject({ status: 201, body: { slug: 'arbeitskreis-groesse-mass', vacant: true, reportingTo: [{ id: group }], rulePreset: 'WORKING_GROUP_CONSENSUS' } });
    expect(made.headers['location']).toBe(`/api/bodies/${made.body.id}`);
    const twin = await secretary.client.post<BodyView>('/api/bodies', { ...draft, reportingTo: [group] }, { key: 'found-1' });
    expect(twin.body.id).toBe(made.body.id);
    expect((await secretary.client.post('/api/bodies', { ...draft, shortName: 'AKX' })).body).toMatchObject({ status: 422, code: 'name_taken' });
    expect((await member.client.post('/api/bodies', draft)).body).toMatchObject({ status: 403, params: { reason: 'only_secretariat_or_manager' } });
  });

  it('know one active advisory board', async () => {
    await network.theBoard();
    const second = await secretary.client.post('/api/bodies', { ...draft, name: 'Zweiter Beirat', shortName: 'B2', bodyType: 'ADVISORY_BOARD' });
    expect(second.body).toMatchObject({ status: 422, code: 'one_board_only' });
  });

  it('are changed and ended with their version in hand', async () => {
    const id = await network.aWorkingGroup('Arbeitskreis auf Zeit');
    const somebody = await network.aMemberOf(id);
    const edited = await secretary.client.patch<BodyView>(`/api/bodies/${id}`, { mandateText: 'Kümmert sich.' }, { ifMatch: 1 });
    expect(edited.body).toMatchObject({ version: 2, mandateText: 'Kümmert sich.' });
    expect((await secretary.client.patch(`/api/bodies/${id}`, { name: 'Anders' }, { ifMatch: 1 })).status).toBe(412);
    expect((await member.client.patch(`/api/bodies/${id}`, { name: 'Anders' }, { ifMatch: 2 })).status).toBe(403);
    const ended = await secretary.client.post<BodyView>(`/api/bodies/${id}/end`, { endedOn: '2025-06-30' }, { ifMatch: 2 });
    expect(ended.body).toMatchObject({ endedOn: '2025-06-30', can: [] });
    expect((await secretary.client.post(`/api/bodies/${id}/end`, { endedOn: '2025-07-30' }, { ifMatch: 3 })).body).toMatchObject({ status: 409, code: 'body_has_ended' });
    expect((await secretary.client.get<PersonOffice[]>(`/api/persons/${somebody.personId}/offices`)).body).toEqual([]);
    expect((await secretary.client.get<PersonOffice[]>(`/api/persons/${somebody.personId}/offices?on=2025-06-30`)).body).toHaveLength(1);
  });

  it('get seats, and people on them for a term', async () => {
    const id = await network.aWorkingGroup();
    const house = await network.anOrganization('Volkshochschule');
    const stranger = await network.aPerson();
    const own = await network.aPerson('Amina Barakzai', house);
    const seat = await secretary.client.post<SeatView>(`/api/bodies/${id}/seats`, { label: 'VHS', capacity: 'VOTING', organizationId: house, validFrom: '2025-01-01' });
    expect(seat).toMatchObject({ status: 201, body: { vacant: true, holder: { type: 'ORG', name: 'Volkshochschule' } } });
    const place = `/api/seats/${seat.body.id}/memberships`;
    const appointed = await secretary.client.post<MembershipView>(place, { personId: own.personId, kind: 'PRINCIPAL', office: 'SPOKESPERSON', startsOn: '2025-02-01' });
    expect(appointed).toMatchObject({ status: 201, body: { person: { name: 'Amina Barakzai' }, office: 'SPOKESPERSON' } });
    const foreign = { personId: stranger.personId, kind: 'DEPUTY_1', startsOn: '2025-02-01' };
    expect((await secretary.client.post(place, foreign)).body).toMatchObject({ status: 422, code: 'deputy_of_other_organization' });
    expect((await secretary.client.post(place, { ...foreign, overrideReason: 'Niemand sonst frei.' })).status).toBe(201);
    expect((await secretary.client.post(place, { ...foreign, kind: 'PRINCIPAL' })).body).toMatchObject({ code: 'place_taken' });
    expect((await member.client.post(place, foreign)).status).toBe(403);
    const ended = await secretary.client.post<MembershipView>(`/api/memberships/${appointed.body.id}/end`, { endsOn: '2025-12-31' }, { ifMatch: 1 });
    expect(ended.body).toMatchObject({ endsOn: '2025-12-31', version: 2 });
    expect((await member.client.post(`/api/memberships/${appointed.body.id}/end`, { endsOn: '2025-11-30' }, { ifMatch: 2 })).status).toBe(403);
    expect((await bodyOf(id)).seats[0]).toMatchObject({ vacant: true, members: [{ kind: 'DEPUTY_1' }] });
    const then = await secretary.client.get<BodyView>(`/api/bodies/${id}?on=2025-12-31`);
    expect(then.body.seats[0]).toMatchObject({ vacant: false });
    expect((await secretary.client.post(`/api/seats/${seat.body.id}/end`, { validTo: '2026-01-31' }, { ifMatch: 1 })).status).toBe(200);
    expect((await member.client.post(`/api/seats/${seat.body.id}/end`, { validTo: '2026-01-31' }, { ifMatch: 2 })).status).toBe(403);
    expect((await secretary.client.get<SeatView>(`/api/seats/${seat.body.id}`)).body).toMatchObject({ validTo: '2026-01-31' });
    expect((await secretary.client.get(`/api/memberships/${seat.body.id}`)).status).toBe(404);
  });

  it('refuse a seat for an organisation that is not there', async () => {
    const order = { label: 'X', capacity: 'VOTING', organizationId: group, validFrom: since };
    expect((await secretary.client.post(`/api/bodies/${group}/seats`, order)).body).toMatchObject({ status: 422, errors: [{ pointer: '/organizationId' }] });
    expect((await lead.client.post(`/api/bodies/${group}/seats`, { ...order, organizationId: undefined })).status).toBe(403);
  });

  it('say their rules to members', async () => {
    const { body } = await member.client.get<ProcedureRulesView>(`/api/bodies/${group}/rules`);
    expect(body).toMatchObject({ preset: 'WORKING_GROUP_CONSENSUS', rules: { decisionMethod: 'CONSENT' } });
    expect(body.sentences.map(({ sentence }) => sentence)).toContain('Zwischen Empfang der Einladung und Sitzung sollen 7 volle Tage liegen.');
    expect((await outsider.client.get(`/api/bodies/${group}/rules`)).body).toMatchObject({ status: 403, params: { reason: 'only_members' } });
  });

  it('compute the notice of a meeting and the verdict of an example', async () => {
    const notice = await lead.client.get<NoticeVerdict>(`/api/bodies/${group}/rules/notice?meetingOn=2026-03-20`);
    expect(notice.body).toMatchObject({ latestReceiptOn: '2026-03-12', itemDeadlineOn: '2026-03-10' });
    expect((await lead.client.get(`/api/bodies/${group}/rules/notice`)).status).toBe(400);
    const vote = await lead.client.post<VoteVerdict>(`/api/bodies/${group}/rules/vote`, { yes: 5, no: 1, abstain: 0, invalid: 0 });
    expect(vote).toMatchObject({ status: 200, body: { outcome: 'NO_AGREEMENT' } });
    expect((await lead.client.post(`/api/bodies/${group}/rules/vote`, { yes: -1, no: 1, abstain: 0, invalid: 0 })).status).toBe(400);
    const council = await network.aBody('EXTERNAL');
    expect((await lead.client.get(`/api/bodies/${council}/rules`)).body).toMatchObject({ status: 409, code: 'body_has_no_rules' });
  });

  it('are invisible from another network', async () => {
    const foreign = await (await TestNetwork.in(app)).aPersonWith('SECRETARIAT');
    for (const path of [`/api/bodies/${group}`, `/api/bodies/${group}/rules`, `/api/persons/${member.personId}/offices`]) {
      expect((await foreign.client.get(path)).status).toBe(404);
    }
    expect((await foreign.client.patch(`/api/bodies/${group}`, { name: 'X' }, { ifMatch: 1 })).status).toBe(404);
    expect((await foreign.client.get<BodyRow[]>('/api/bodies')).body).toEqual([]);
  });

  it('have overlaps refused by the database too', async () => {
    const id = await network.aWorkingGroup();
    const seatId = await network.aSeatIn(id);
    const [one, two] = [await network.aPerson(), await network.aPerson()];
    await network.seat(seatId, id, one.personId);
    await expect(network.seat(seatId, id, two.personId)).rejects.toMatchObject({ driverError: { code: '23P01' } });
    await expect(network.run((tx) => tx.rows('delete from memberships'))).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('let a vice act as chair while the office is vacant', async () => {
    const id = await network.aBody('NETWORK_ASSEMBLY');
    const vice = await network.aMemberOf(id, { office: 'VICE_CHAIR' });
    expect((await vice.client.get<BodyView>(`/api/bodies/${id}`)).body.mine.leads).toBe(true);
    await network.theChairOf(id);
    expect((await vice.client.get<BodyView>(`/api/bodies/${id}`)).body.mine.leads).toBe(false);
  });
});
