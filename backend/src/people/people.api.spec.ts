import { anApp } from '../../test/kit/an-app.js';
import type { TestApp } from '../../test/kit/an-app.js';
import { TestNetwork } from '../../test/factories/networks.js';
import type { PersonRef } from '../house/house.contract.js';
import type { NetworkView } from '../networks/network.contract.js';
import type { OrganizationView } from './organization.contract.js';
import type { PersonView } from './person.contract.js';

describe('People', () => {
  let app: TestApp;
  let network: TestNetwork;

  beforeAll(async () => {
    app = await anApp();
    network = await TestNetwork.in(app, 'Netzwerk für Integration');
  });
  afterAll(() => app.close());

  it('work in one network', async () => {
    const { client } = await network.aPerson();
    expect((await client.get<NetworkView>('/api/network')).body).toMatchObject({ id: network.id, name: 'Netzwerk für Integration', languages: ['de', 'en'], foundedOn: '2024-01-01' });
    expect((await app.nobody.get('/api/network')).status).toBe(401);
  });

  it('are found by name and organisation', async () => {
    const house = await network.anOrganization('Volkshochschule');
    const { client } = await network.aPerson('Dr. Sabine Kroll-Eisfeld', house);
    for (const text of ['kroll', 'HOCHSCHULE', 'Dr. Sab']) {
      const { body } = await client.get<PersonRef[]>(`/api/persons?search=${encodeURIComponent(text)}`);
      expect(body).toMatchObject([{ name: 'Dr. Sabine Kroll-Eisfeld', organization: 'Volkshochschule' }]);
    }
    expect((await client.get<PersonRef[]>('/api/persons?search=')).body.length).toBeGreaterThan(1);
    expect((await client.get<PersonRef[]>('/api/persons?search=%25')).body).toEqual([]);
    expect((await client.get(`/api/persons?search=${'x'.repeat(81)}`)).status).toBe(400);
  });

  it('have a card with title, roles and what one may do', async () => {
    const manager = await network.aPersonWith('MANAGER', 'Dr. Jonas Wehrsdorf');
    const reader = await network.aPerson();
    const { body } = await reader.client.get<PersonView>(`/api/persons/${manager.personId}`);
    expect(body).toMatchObject({
      title: 'Dr.', givenName: 'Jonas', familyName: 'Wehrsdorf', networkRoles: [{ role: 'MANAGER', endsOn: null }], invented: true,
      can: [], cannot: { edit: { reason: 'only_oneself_or_secretariat', who: [{ name: 'Dr. Jonas Wehrsdorf' }] } } });
    expect((await reader.client.get(`/api/persons/${network.id}`)).status).toBe(404);
    expect((await reader.client.get('/api/persons/niemand')).status).toBe(404);
  });

  it('show private contact only with consent', async () => {
    const own = await network.aPerson();
    const reader = await network.aPerson();
    const path = `/api/persons/${own.personId}`;
    const phones = async ({ client }: typeof own) =>
      (await client.get<PersonView>(path)).body.contactChannels.filter(({ kind }) => kind === 'PHONE').map(({ value }) => value);
    await own.client.patch(path, { phone: '030 23125 100', phonePurpose: 'PRIVATE', functionTitle: 'Beraterin' }, { ifMatch: 1 });
    expect(await phones(own)).toEqual(['030 23125 100']);
    expect(await phones(reader)).toEqual([]);
    await own.client.patch(path, { showPrivateContact: true }, { ifMatch: 2 });
    expect(await phones(reader)).toEqual(['030 23125 100']);
    await own.client.patch(path, { showPrivateContact: false }, { ifMatch: 3 });
    expect(await phones(reader)).toEqual([]);
    const events = await network.run((tx) => tx.rows<{ type: string; data: object }>('select type, data from events where by_person_id = $1 order by sequence', [own.personId]));
    expect(JSON.stringify(events)).not.toContain('23125');
    expect(events.map(({ type }) => type)).toEqual(['person.edited', 'consent.given', 'person.edited', 'consent.withdrawn', 'person.edited']);
  });

  it('are edited by themselves and the secretariat, who cannot consent for them', async () => {
    const own = await network.aPerson();
    const reader = await network.aPerson();
    const secretary = await network.aPersonWith('SECRETARIAT');
    const path = `/api/persons/${own.personId}`;
    expect((await reader.client.patch(path, { languages: ['Deutsch'] }, { ifMatch: 1 })).body).toMatchObject({ status: 403, params: { reason: 'only_oneself_or_secretariat' } });
    expect((await secretary.client.patch(path, { showPrivateContact: true }, { ifMatch: 1 })).body).toMatchObject({ status: 403, params: { reason: 'consent_is_personal' } });
    expect((await secretary.client.patch<PersonView>(path, { languages: ['Deutsch', 'Arabisch'] }, { ifMatch: 1 })).body.languages).toEqual(['Deutsch', 'Arabisch']);
    expect((await secretary.client.patch(path, { languages: [] }, { ifMatch: 1 })).status).toBe(412);
    expect((await secretary.client.patch(path, { languages: [] })).status).toBe(428);
  });

  it('belong to organisations', async () => {
    const id = await network.anOrganization('Caritas-Beratung (Demo)');
    const { client } = await network.aPerson();
    expect((await client.get<OrganizationView>(`/api/organizations/${id}`)).body).toMatchObject({ name: 'Caritas-Beratung (Demo)', kind: 'ASSOCIATION', active: true });
    expect((await client.get<OrganizationView[]>('/api/organizations')).body.map((one) => one.id)).toContain(id);
    expect((await client.get(`/api/organizations/${network.id}`)).status).toBe(404);
  });

  it('of another network are not there', async () => {
    const foreign = await (await TestNetwork.in(app)).aPersonWith('MANAGER');
    const own = await network.aPerson('Gudrun Rauschert');
    expect((await foreign.client.get(`/api/persons/${own.personId}`)).status).toBe(404);
    expect((await foreign.client.get<PersonRef[]>('/api/persons?search=Rauschert')).body).toEqual([]);
    expect((await foreign.client.patch(`/api/persons/${own.personId}`, { languages: [] }, { ifMatch: 1 })).status).toBe(404);
  });
});
