import { anApp } from '../../test/kit/an-app.js';
import type { TestApp } from '../../test/kit/an-app.js';
import type { Answer, Client } from '../../test/kit/client.js';
import { eventually } from '../../test/kit/eventually.js';
import { TestNetwork } from '../../test/factories/networks.js';
import type { Somebody } from '../../test/factories/networks.js';
import type { Problem } from '../house/house.contract.js';
import { rangeOf } from './sign-in-limits.js';
import type { Me, SignedIn, SignInWays } from './sign-in.contract.js';

const hour = 3_600_000;

describe('Signing in', () => {
  let app: TestApp;
  let network: TestNetwork;
  let somebody: Somebody;
  let address: string;

  beforeAll(async () => {
    app = await anApp();
    network = await TestNetwork.in(app, 'Integrationsnetzwerk');
  });
  beforeEach(async () => {
    somebody = await network.aPerson();
    address = `${somebody.personId}@example.org`;
    await network.run((tx) => tx.rows('delete from rate_limits'));
  });
  afterAll(() => app.close());

  const cookieOf = (answer: Answer<unknown>): string => answer.headers['set-cookie']?.split(';')[0] ?? '';
  const asking = async (email: string, order: object = {}): Promise<string> => {
    const answer = await app.nobody.post('/api/sign-in', { email, ...order });
    expect(answer).toMatchObject({ status: 202, body: { validMinutes: 15 } });
    return cookieOf(answer);
  };
  /** What stands in the newest mail to somebody. */
  const mailed = async (): Promise<{ code: string; token: string }> => {
    let text = '';
    await eventually(async () => {
      const [mail] = await network.run((tx) => tx.rows<{ text: string }>(
        `select text from mails where to_person_id = $1 order by created_at desc, id desc limit 1`, [somebody.personId]));
      text = mail?.text ?? '';
      expect(text).toMatch(/\d{6}/);
    });
    return { code: /\b(\d{6})\b/.exec(text)?.[1] ?? '', token: /#(\S+)/.exec(text)?.[1] ?? '' };
  };
  const enter = (path: 'code' | 'link', body: object, cookie = '') =>
    app.nobody.post<SignedIn & Problem>(`/api/sign-in/${path}`, body, { headers: { cookie } });
  const signedIn = (answer: Answer<unknown>): Client => app.as(cookieOf(answer).split('=')[1] ?? '');
  const otherThan = (code: string): string => (code === '000000' ? '111111' : '000000');

  it('says what it offers to everybody', async () => {
    expect((await app.nobody.get<SignInWays>('/api/sign-in/ways')).body).toEqual({ demo: true, network: 'Integrationsnetzwerk' });
  });

  it('works with the code, once, and leads where one wanted to go', async () => {
    const cookie = await asking(address.toUpperCase(), { target: '/themen/T-01' });
    const { code } = await mailed();
    const answer = await enter('code', { code }, cookie);
    expect(answer).toMatchObject({ status: 200, body: { target: '/themen/T-01' } });
    expect(answer.headers['set-cookie']).toMatch(/^__Host-sid=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
    expect((await signedIn(answer).get<Me>('/api/me')).body).toMatchObject({ personId: somebody.personId, demo: true });
    expect((await enter('code', { code }, cookie)).body).toMatchObject({ status: 409, code: 'sign_in_ended' });
  });

  it('works with the link in the browser that asked, once', async () => {
    const cookie = await asking(address);
    const { token } = await mailed();
    const answer = await enter('link', { token }, cookie);
    expect(answer).toMatchObject({ status: 200, body: { target: '/heute' } });
    expect((await enter('link', { token }, cookie)).body.code).toBe('sign_in_ended');
  });

  it('asks for the code when the link is opened in another browser', async () => {
    await asking(address);
    const { token, code } = await mailed();
    expect((await enter('link', { token })).body).toMatchObject({ status: 409, code: 'other_browser' });
    expect((await enter('link', { token, code: otherThan(code) })).body).toMatchObject({ status: 422, code: 'sign_in_code_wrong', params: { left: 4 } });
    expect((await enter('link', { token, code })).status).toBe(200);
  });

  it('takes a code only in the browser that asked', async () => {
    await asking(address);
    const { code } = await mailed();
    expect((await enter('code', { code })).body).toMatchObject({ status: 409, code: 'other_browser' });
    expect((await enter('code', { code }, '__Host-browser=somebody-else')).body.code).toBe('sign_in_ended');
  });

  it('ends after five wrong codes', async () => {
    const cookie = await asking(address);
    const { code } = await mailed();
    for (const left of [4, 3, 2, 1, 0]) {
      expect((await enter('code', { code: otherThan(code) }, cookie)).body).toMatchObject({ code: 'sign_in_code_wrong', params: { left } });
    }
    expect((await enter('code', { code }, cookie)).body.code).toBe('sign_in_ended');
  });

  it('ends after 15 minutes', async () => {
    const cookie = await asking(address);
    const { code } = await mailed();
    app.clock.shift(15 * 60_000);
    expect((await enter('code', { code }, cookie)).body.code).toBe('sign_in_ended');
  });

  it('answers an unknown address like a known one, and mails nobody', async () => {
    const mails = () => network.run((tx) => tx.rows('select 1 from mails'));
    const before = (await mails()).length;
    const cookie = await asking('niemand@example.org');
    expect((await enter('code', { code: '123456' }, cookie)).body).toMatchObject({ code: 'sign_in_code_wrong', params: { left: 4 } });
    expect((await mails()).length).toBe(before);
  });

  it('says which field is wrong', async () => {
    expect((await app.nobody.post('/api/sign-in', { email: 'kein' })).body).toMatchObject({ status: 400, errors: [{ pointer: '/email', code: 'not_email' }] });
    expect((await enter('code', { code: '12345' })).body).toMatchObject({ status: 400, errors: [{ pointer: '/code' }] });
    expect((await enter('link', {})).body).toMatchObject({ status: 400, errors: [{ pointer: '/token', code: 'required' }] });
  });

  it.each([['//evil.example/x'], ['https://evil.example'], ['/\\evil.example']])('does not lead to %s afterwards', async (target) => {
    const cookie = await asking(address, { target });
    expect((await enter('code', { code: (await mailed()).code }, cookie)).body.target).toBe('/heute');
  });

  it('lets nobody ask without end', async () => {
    for (let time = 0; time < 5; time += 1) await asking('viel@example.org');
    const refused = await app.nobody.post('/api/sign-in', { email: 'Viel@example.org' });
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(rangeOf('::ffff:10.1.2.3')).toBe('10.1.2');
    expect(rangeOf('2001:db8:1::7')).toBe('2001:db8:1');
  });

  it('ends a session after two weeks of use', async () => {
    const cookie = await asking(address);
    const client = signedIn(await enter('code', { code: (await mailed()).code }, cookie));
    for (let time = 0; time < 47; time += 1) {
      app.clock.shift(7 * hour);
      expect((await client.get('/api/me')).status).toBe(200);
    }
    app.clock.shift(8 * hour);
    expect((await client.get('/api/me')).status).toBe(401);
  });

  it('ends a session that was idle for eight hours', async () => {
    const cookie = await asking(address);
    const client = signedIn(await enter('code', { code: (await mailed()).code }, cookie));
    app.clock.shift(8 * hour);
    expect((await client.get('/api/me')).status).toBe(401);
  });

  it('keeps a device signed in for 30 days, but not those with power', async () => {
    const staying = async (): Promise<Answer<unknown>> => {
      const cookie = await asking(`${somebody.personId}@example.org`);
      return enter('code', { code: (await mailed()).code, stay: true }, cookie);
    };
    const answer = await staying();
    expect(answer.headers['set-cookie']).toContain('Max-Age=2592000');
    app.clock.shift(29 * 24 * hour);
    expect((await signedIn(answer).get('/api/me')).status).toBe(200);
    somebody = await network.aPersonWith('SECRETARIAT');
    expect((await staying()).headers['set-cookie']).not.toContain('Max-Age');
  });

  it('ends by signing out', async () => {
    const cookie = await asking(address);
    const client = signedIn(await enter('code', { code: (await mailed()).code }, cookie));
    const out = await client.delete('/api/me/session');
    expect(out).toMatchObject({ status: 204, headers: { 'set-cookie': expect.stringContaining('Max-Age=0') as string } });
    expect((await client.get('/api/me')).status).toBe(401);
    expect((await app.nobody.delete('/api/me/session')).status).toBe(401);
  });

  it('is refused for a blocked account', async () => {
    await network.run((tx) => tx.rows(`update accounts set status = 'BLOCKED' where email = $1`, [address]));
    expect((await somebody.client.get('/api/me')).status).toBe(401);
    const cookie = await asking(address);
    expect((await enter('code', { code: '123456' }, cookie)).body.code).toBe('sign_in_code_wrong');
  });

  it('knows neither tokens nor codes in the database', async () => {
    const cookie = await asking(address);
    const { code, token } = await mailed();
    const rows = await network.run((tx) => tx.rows('select * from sign_in_attempts order by created_at desc limit 1'));
    expect(JSON.stringify(rows)).not.toContain(token);
    const answer = await enter('code', { code }, cookie);
    const sessions = await network.run((tx) => tx.rows('select * from sessions'));
    expect(JSON.stringify(sessions)).not.toContain(cookieOf(answer).split('=')[1]);
  });
});
