import { anApp } from '../../../test/kit/an-app.js';
import type { TestApp } from '../../../test/kit/an-app.js';
import { TestNetwork } from '../../../test/factories/networks.js';
import type { Me } from '../sign-in.contract.js';

describe('The signed-in person', () => {
  let app: TestApp;
  let network: TestNetwork;

  beforeAll(async () => {
    app = await anApp();
    network = await TestNetwork.in(app);
  });
  afterAll(() => app.close());

  it('sees bodies, offices and what the navigation offers', async () => {
    const group = await network.aWorkingGroup();
    const { client } = await network.theSpokespersonOf(group, 'Dr. Anja Fehrenbach');
    const { body } = await client.get<Me>('/api/me');
    expect(body).toMatchObject({
      name: 'Dr. Anja Fehrenbach', familyName: 'Fehrenbach', locale: 'de', roles: [],
      bodies: [{ id: group, office: 'SPOKESPERSON', leads: true }], may: { mediate: false, planMeetings: true, proposeTopics: true } });
    expect((await app.nobody.get('/api/me')).status).toBe(401);
  });

  it('chooses a language, and the problems follow', async () => {
    const { client } = await network.aPersonWith('SYS_ADMIN');
    const { body } = await client.patch<Me>('/api/me/locale', { locale: 'en' });
    expect(body).toMatchObject({ locale: 'en', roles: ['SYS_ADMIN'], may: { proposeTopics: false } });
    expect((await client.get('/api/bodies/nowhere')).body.title).toBe('There is nothing here.');
    expect((await client.get('/api/bodies/nowhere', { headers: { 'accept-language': 'de' } })).body.title).toBe('Das gibt es hier nicht.');
    expect((await client.get<Me>('/api/me', { headers: { 'accept-language': 'de' } })).body.locale).toBe('en');
    expect((await client.patch('/api/me/locale', { locale: 'fr' })).body).toMatchObject({ status: 400, errors: [{ pointer: '/locale' }] });
    expect((await app.nobody.patch('/api/me/locale', { locale: 'en' })).status).toBe(401);
  });
});
