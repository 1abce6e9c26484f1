import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/house/database/new-id.js';
import { Database } from '../../src/house/database/queries.js';
import { anActor, aManager } from '../factories/actors.js';
import { anApp } from '../kit/an-app.js';
import type { TestApp } from '../kit/an-app.js';
import type { Client } from '../kit/client.js';
import { aDatabaseWithThings, houseOfThings } from './a-thing.js';

interface ThingView { id: string; title: string; version: number }

describe('The house over HTTP', () => {
  let app: TestApp;
  let manager: Client;
  let member: Client;
  const networkId = newId();
  const make = async (title = 'one'): Promise<ThingView> => (await manager.post<ThingView>('/api/things', { title })).body;
  const count = async (title: string): Promise<number> =>
    (await app.get(Database).rows(networkId, 'select 1 from things where title = $1', [title])).length;

  beforeAll(async () => {
    app = await anApp({ root: houseOfThings, database: await aDatabaseWithThings() });
    manager = app.asActor(aManager({ networkId }));
    member = app.asActor(anActor({ networkId, locale: 'en' }));
  });
  afterAll(async () => {
    await app.close();
    await app.database.drop();
  });

  describe('access', () => {
    it.each([
      '/api/things', '/api/%74hings', '/%61pi/things', '//api/things', '/api//things', '/api/things/', '/api/things;x=1',
      '/api/things/;', '/API/THINGS', '/api/./things', '/api/things?x=/livez', '/api/things/../things', '/api/things%2f', '/api/things%00',
      '/livez/../api/things', '/api/things/hot', '/api/live', '/api/things#livez',
    ])('never opens %s to nobody', async (path) => {
      const { status, body } = await app.nobody.get(path);
      expect([401, 404, 400]).toContain(status);
      expect(body).toMatchObject({ type: expect.stringMatching(/^\/problems\//) });
    });

    it('answers 401 to a wrong cookie, and lets a hot read check by itself', async () => {
      expect((await app.as('nonsense').get('/api/things')).status).toBe(401);
      expect((await app.nobody.get('/api/things/hot')).status).toBe(401);
      expect((await app.as('any').get('/api/things/hot')).body).toEqual({ bytes: 32 });
    });

    it.each([
      ['a foreign site', { 'sec-fetch-site': 'cross-site' }, 403],
      ['a sibling site', { 'sec-fetch-site': 'same-site' }, 403],
      ['a foreign origin', { 'sec-fetch-site': '', origin: 'https://evil.example' }, 403],
      ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
      ['plain text', { 'content-type': 'text/plain' }, 415],
      ['multipart', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ])('refuses a write from %s', async (_, headers, status) => {
      const answer = await manager.send('POST', '/api/things', '{"title":"forged"}', { headers });
      expect(answer.status).toBe(status);
      expect(await count('forged')).toBe(0);
    });
  });

  describe('problems', () => {
    it('speak the person\'s language, with code and instance', async () => {
      const german = await app.nobody.get('/api/things?secret=1');
      expect(german.body).toEqual({
        type: '/problems/not_signed_in', title: 'Bitte melden Sie sich an.', status: 401, code: 'not_signed_in', instance: '/api/things',
      });
      expect(german.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect((await app.nobody.get('/api/things', { headers: { 'accept-language': 'fr, en;q=0.5' } })).body.title).toBe('Please sign in.');
    });

    it.each([
      ['no JSON', '{"title":', 400, 'malformed_json'],
      ['poisoned JSON', '{"__proto__":{"x":1}}', 400, 'malformed_json'],
      ['a list', '[]', 400, 'malformed'],
      ['a number', '7', 400, 'malformed'],
      ['null', 'null', 400, 'malformed'],
      ['far too much', JSON.stringify({ title: 'x'.repeat(1_100_000) }), 413, 'too_large'],
    ])('answer %s with a 4xx', async (_, body, status, code) => {
      expect((await manager.send('POST', '/api/things', body)).body).toMatchObject({ status, code });
    });

    it.each<[string, object, object]>([
      ['a missing field', {}, { pointer: '/title', code: 'required', message: 'Bitte ausfüllen.' }],
      ['null', { title: null }, { pointer: '/title', code: 'required' }],
      ['an empty text', { title: '' }, { pointer: '/title', code: 'required' }],
      ['blanks', { title: '   ' }, { pointer: '/title', code: 'required' }],
      ['a long text', { title: 'x'.repeat(21) }, { pointer: '/title', code: 'too_long', message: 'Höchstens 20 Zeichen.', params: { max: 20 } }],
      ['a number for a text', { title: 7 }, { pointer: '/title', code: 'not_text' }],
      ['an object for a text', { title: {} }, { pointer: '/title', code: 'not_text' }],
      ['an unknown field', { title: 'a', evil: 1 }, { pointer: '/evil', code: 'unknown_field' }],
      ['no day', { title: 'a', day: '2026-02-30' }, { pointer: '/day', code: 'not_day' }],
      ['no number', { title: 'a', count: 'many' }, { pointer: '/count', code: 'not_whole_number' }],
      ['a large number', { title: 'a', count: 10 }, { pointer: '/count', code: 'too_large_number', params: { max: 9 } }],
      ['no choice', { title: 'a', kind: 'C' }, { pointer: '/kind', code: 'not_one_of', params: { choices: 'A, B' } }],
      ['no id', { title: 'a', otherId: 'b' }, { pointer: '/otherId', code: 'not_id' }],
      ['a wrong part', { title: 'a', part: 'x' }, { pointer: '/part', code: 'not_object' }],
      ['a part of a part', { title: 'a', part: { label: 'too long' } }, { pointer: '/part/label', code: 'too_long' }],
      ['a wrong entry', { title: 'a', parts: [{ label: 'ok' }, { label: '' }] }, { pointer: '/parts/1/label', code: 'required' }],
      ['too many', { title: 'a', parts: [1, 2, 3] }, { pointer: '/parts', code: 'too_many' }],
      ['a zero character', { title: 'a\u0000b' }, { pointer: '/title', code: 'invalid' }],
      ['half a character', { title: 'a\ud83d' }, { pointer: '/title', code: 'invalid' }],
    ])('name the field of %s', async (_, body, error) => {
      const answer = await manager.post('/api/things', body);
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toContainEqual(expect.objectContaining(error));
    });

    it('say nothing of what only the house should know', async () => {
      const { status, text } = await app.nobody.get('/api/things/broken');
      expect(status).toBe(500);
      expect(text).not.toMatch(/hunter2|Erika|at /);
    });

    it('name a broken rule\'s field in words', async () => {
      const { id } = await make();
      const { body } = await manager.patch(`/api/things/${id}`, { title: 'forbidden' }, { ifMatch: 1 });
      expect(body).toMatchObject({ status: 422, code: 'forbidden_title', errors: [{ pointer: '/title', message: 'So darf es nicht heißen: forbidden.' }] });
    });

    it('tell why not and who may', async () => {
      const { id } = await make();
      const { body } = await member.patch(`/api/things/${id}`, { title: 'mine' }, { ifMatch: 1 });
      expect(body).toMatchObject({
        status: 403, code: 'not_allowed', detail: 'Only the integration manager can do this.', params: { action: 'rename', reason: 'only_managers' }, who: [],
      });
    });

    it('are the same for what is missing, hidden, or in another network', async () => {
      const { id } = await make('secret');
      const answers = await Promise.all([
        member.patch(`/api/things/${id}`, { title: 'x' }, { ifMatch: 1 }),
        member.patch(`/api/things/${newId()}`, { title: 'x' }, { ifMatch: 1 }),
        app.asActor(aManager({ locale: 'en' })).patch(`/api/things/${id}`, { title: 'x' }, { ifMatch: 1 }),
        member.patch('/api/things/7', { title: 'x' }, { ifMatch: 1 }),
      ]);
      for (const { body } of answers) expect({ ...body, instance: '' }).toEqual({
        status: 404, code: 'not_found', type: '/problems/not_found', title: 'There is nothing here.', instance: '',
      });
    });

  });

  describe('versions', () => {
    it('go out as ETag and come back as If-Match', async () => {
      const made = await manager.post<ThingView>('/api/things', { title: 'tagged' });
      expect(made).toMatchObject({ status: 201, headers: { etag: '"1"', location: `/api/things/${made.body.id}` } });
      const renamed = await manager.patch<ThingView>(`/api/things/${made.body.id}`, { title: 'renamed' }, { ifMatch: 1 });
      expect(renamed).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { version: 2 } });
      const late = await manager.patch(`/api/things/${made.body.id}`, { title: 'late' }, { ifMatch: 1 });
      expect(late).toMatchObject({ status: 412, headers: { etag: '"2"' }, body: { code: 'stale_version', current: { version: 2, changes: ['thing.renamed'] } } });
    });

    it.each([[undefined, 428], ['W/"1"', 412], ['1', 412], ['*', 412], ['"x"', 412]])('%s gives %s', async (ifMatch, status) => {
      const { id } = await make();
      expect((await manager.patch(`/api/things/${id}`, { title: 'x' }, ifMatch === undefined ? {} : { ifMatch })).status).toBe(status);
    });

    it('let one of three parallel writers win', async () => {
      const { id } = await make();
      const answers = await Promise.all(['a', 'b', 'c'].map((title) => manager.patch(`/api/things/${id}`, { title }, { ifMatch: 1 })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    });
  });

  describe('an Idempotency-Key', () => {
    it('lets fifty parallel twins have one effect and the same bytes', async () => {
      const answers = await Promise.all(Array.from({ length: 50 }, () => manager.post('/api/things', { title: 'twin' }, { key: 'k-1' })));
      expect(new Set(answers.map(({ status, text, headers }) => `${status} ${text} ${headers['location']} ${headers['etag']} ${headers['content-type']}`)).size).toBe(1);
      expect(answers[0]).toMatchObject({ status: 201, headers: { etag: '"1"', location: expect.stringContaining('/api/things/') } });
      expect(await count('twin')).toBe(1);
    });

    it('refuses another body under the same key', async () => {
      await manager.post('/api/things', { title: 'k2' }, { key: 'k-2' });
      expect((await manager.post('/api/things', { title: 'other' }, { key: 'k-2' })).body).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
    });

    it('is free again after a failure, and belongs to one person', async () => {
      expect((await manager.post('/api/things', { title: '' }, { key: 'k-3' })).status).toBe(400);
      expect((await manager.post('/api/things', { title: 'k3' }, { key: 'k-3' })).status).toBe(201);
      expect((await member.post('/api/things', { title: 'k3' }, { key: 'k-3' })).status).toBe(201);
      expect(await count('k3')).toBe(2);
    });

    it.each([' ', 'a b', 'x'.repeat(201), 'ü'])('refuses the key %j', async (key) => {
      expect((await manager.post('/api/things', { title: 'a' }, { key })).body).toMatchObject({ status: 400, code: 'bad_idempotency_key' });
    });
  });
});
