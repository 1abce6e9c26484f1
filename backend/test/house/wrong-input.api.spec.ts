import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/house/database/new-id.js';
import type { Problem } from '../../src/house/house.contract.js';
import { OpenApiDocument } from '../../src/house/http/openapi.js';
import { anApp } from '../kit/an-app.js';
import type { TestApp } from '../kit/an-app.js';
import type { Client } from '../kit/client.js';
import { matrix } from './matrix.js';
import { routesOf } from './routes.js';
import type { Route } from './routes.js';
import { Samples } from './samples.js';
import type { Schema } from './samples.js';
import { Scene } from './scene.js';
import { urlOf } from './urls.js';

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
interface Ask { route: Route; client: Client; url: string; schema: Schema; right: Record<string, unknown> }

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

/** Without its kind a source is not looked at. */
const besides: Readonly<Record<string, object>> = { 'POST /api/tasks sourceId': { sourceType: 'DECISION' } };
/** Reads only, and finds nobody there. */
const forgiving = ['POST /api/tasks/reading bodyId'];

/** Whatever comes in wrong is refused with the name of the field, by the route itself, and leaves nothing behind. */
describe('Wrong input', () => {
  let app: TestApp;
  let scene: Scene;
  let samples: Samples;
  let routes: Route[];
  let counting = '';

  beforeAll(async () => {
    app = await anApp();
    scene = await Scene.in(app);
    samples = new Samples(app.get(OpenApiDocument).current(), scene.today, (field) => scene.idFor(field));
    routes = routesOf(app).filter(({ path }) => path.startsWith('/api/'));
    const tables = await scene.network.run((tx) => tx.rows<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' order by 1`));
    counting = tables.map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`).join(' union all ');
  });
  afterAll(() => app.close());

  /** How many rows there are in every table, events among them. */
  const everything = (): Promise<unknown[]> => scene.network.run((tx) => tx.rows(counting));
  const send = ({ route, client, url }: Pick<Ask, 'route' | 'client' | 'url'>, body: unknown) => client.send<Problem>(route.method as Method, url, body, { ifMatch: 1 });
  /** Somebody who may: what is wrong must be the input alone. */
  const clientOf = (route: Route): Client => {
    const role = matrix[nameOf(route)]?.may.find((one) => one !== 'foreigner');
    return role === undefined ? (route.isOpen ? app.nobody : scene.people.voting.client) : scene.people[role].client;
  };
  const asks = (): Ask[] => routes.flatMap((route) => {
    const schema = samples.bodyOf(route.method, route.path);
    if (!schema) return [];
    const row = matrix[nameOf(route)];
    return [{ route, schema, client: clientOf(route), url: row?.url?.(scene) ?? urlOf(route.path, scene), right: { ...samples.right(schema) as object, ...row?.body?.(scene) } }];
  });
  const names = ({ status, body }: { status: number; body: Problem }, pointer: string): boolean =>
    status === 400 && (body.errors ?? []).some((one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`));

  it('in a body is named field by field, and changes nothing', async () => {
    const before = await everything();
    const slips: string[] = [];
    for (const ask of asks()) {
      for (const { pointer, how, body } of samples.wrong(ask.schema, ask.right)) {
        const answer = await send(ask, body);
        if (!names(answer, pointer)) slips.push(`${nameOf(ask.route)} ${pointer} ${how}: ${answer.status} ${answer.text.slice(0, 160)}`);
      }
    }
    expect(asks().length).toBeGreaterThan(30);
    expect(slips).toEqual([]);
    expect(await everything()).toEqual(before);
  }, 120_000);

  it('that is no object, or no JSON at all, is refused', async () => {
    const before = await everything();
    for (const ask of asks()) {
      for (const body of ['"x"', 'null', '{"a":', '']) expect([nameOf(ask.route), body, (await send(ask, body)).status]).toEqual([nameOf(ask.route), body, 400]);
    }
    expect(await everything()).toEqual(before);
  }, 60_000);

  it('in an address is named, and changes nothing', async () => {
    const before = await everything();
    const slips: string[] = [];
    for (const route of routes) {
      const query = samples.queryOf(route.method, route.path);
      const [url = ''] = urlOf(route.path, scene).split('?');
      // A word that stands once instead of a list is a list of one.
      const wrong = query.filter(({ schema }) => schema.type !== 'array')
        .flatMap(({ name, schema }) => samples.wrongValues(schema).filter(({ value }) => typeof value !== 'object').map(({ value }): [string, string] => [name, String(value)]));
      for (const [name, value] of query.length > 0 ? [...wrong, ['unheardOf', '1'] as [string, string]] : []) {
        const answer = await send({ route, client: clientOf(route), url: `${url}?${new URLSearchParams({ [name]: value })}` }, undefined);
        if (!names(answer, `/${name}`)) slips.push(`${nameOf(route)}?${name}=${value.slice(0, 20)}: ${answer.status} ${answer.text.slice(0, 160)}`);
      }
    }
    expect(slips).toEqual([]);
    expect(await everything()).toEqual(before);
  }, 60_000);

  it('that names something of another network is refused like something that does not exist', async () => {
    const before = await everything();
    const slips: string[] = [];
    for (const ask of asks().filter(({ route }) => !route.isOpen)) {
      for (const field of samples.idFields(ask.schema).filter((name) => !forgiving.includes(`${nameOf(ask.route)} ${name}`))) {
        const foreign = await send(ask, { ...ask.right, ...besides[`${nameOf(ask.route)} ${field}`], [field]: /person/i.test(field) ? scene.people.foreigner.personId : newId() });
        const named = (foreign.body.errors ?? []).map(({ pointer }) => pointer);
        const isRefused = [403, 404, 409].includes(foreign.status) || (foreign.status === 422 && named.includes(`/${field}`));
        if (!isRefused) slips.push(`${nameOf(ask.route)} ${field}: ${foreign.status} ${foreign.text.slice(0, 160)}`);
      }
    }
    expect(slips).toEqual([]);
    expect(await everything()).toEqual(before);
  }, 60_000);
});
