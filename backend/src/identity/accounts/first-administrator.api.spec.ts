import { anApp } from '../../../test/kit/an-app.js';
import type { TestApp } from '../../../test/kit/an-app.js';
import { FirstAdministrator } from './first-administrator.js';
import type { Me } from '../sign-in.contract.js';

describe('The first administrator', () => {
  let app: TestApp;
  const order = { email: 'Carola@example.org', name: 'Carola Heymel' };
  const network = { network: 'Netzwerk', county: 'Landkreis', state: 'Thüringen' };

  beforeAll(async () => { app = await anApp(); });
  afterAll(() => app.close());

  it('needs a network to administer', async () => {
    await expect(app.get(FirstAdministrator).appoint(order)).rejects.toThrow('There is no network yet');
  });

  it('comes in once by the link, in any browser', async () => {
    const link = await app.get(FirstAdministrator).appoint({ ...order, ...network });
    const token = link.split('#')[1] ?? '';
    const answer = await app.nobody.post('/api/sign-in/link', { token });
    const client = app.as(/__Host-sid=([\w-]+)/.exec(answer.headers['set-cookie'] ?? '')?.[1] ?? '');
    expect((await client.get<Me>('/api/me')).body).toMatchObject({ name: 'Carola Heymel', roles: ['SYS_ADMIN'] });
    expect((await app.nobody.post('/api/sign-in/link', { token })).body.code).toBe('sign_in_ended');
  });

  it('is the only one made this way', async () => {
    expect(await app.get(FirstAdministrator).appoint(order)).toContain('/anmelden/link#');
    await expect(app.get(FirstAdministrator).appoint({ ...order, email: 'x@example.org' })).rejects.toThrow('There is an administrator already');
  });
});
