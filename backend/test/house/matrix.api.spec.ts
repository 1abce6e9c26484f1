import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OpenApiDocument } from '../../src/house/http/openapi.js';
import { anApp } from '../kit/an-app.js';
import type { TestApp } from '../kit/an-app.js';
import type { Client } from '../kit/client.js';
import { matrix } from './matrix.js';
import type { Row } from './matrix.js';
import { routesOf } from './routes.js';
import { Samples } from './samples.js';
import { Scene, roles } from './scene.js';
import type { Role } from './scene.js';
import { urlOf } from './urls.js';

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
/** What an answer says about the right of who asked. */
type Right = 'may' | 'sees' | 'neither' | `status ${number}`;

const theVersion = 1;
const anOldVersion = 999_999;
/** Done, or refused for another reason than the person: rule, state, version. */
const answered = [200, 201, 204, 409, 412, 422];
const rightOf = (status: number, row: Row): Right => {
  if (answered.includes(status) || (row.special === 'asked wrongly' && status === 400)) return 'may';
  return status === 403 ? 'sees' : status === 404 ? 'neither' : `status ${status}`;
};
const expected = ({ may, sees }: Row, role: Role): Right => (may.includes(role) ? 'may' : sees.includes(role) ? 'sees' : 'neither');

describe('Who may do what', () => {
  let app: TestApp;
  let scene: Scene;
  let samples: Samples;

  beforeAll(async () => {
    app = await anApp();
    scene = await Scene.in(app);
    samples = new Samples(app.get(OpenApiDocument).current(), scene.today, (field) => scene.idFor(field));
  });
  afterAll(() => app.close());

  const ask = async (route: string, row: Row, client: Client, ifMatch: number): Promise<number> => {
    const [method = '', path = ''] = route.split(' ');
    const schema = samples.bodyOf(method, path);
    const body = schema ? { ...samples.right(schema) as object, ...row.body?.(scene) } : method === 'GET' ? undefined : {};
    return (await client.send(method as Method, row.url?.(scene) ?? urlOf(path, scene), body, { ifMatch })).status;
  };
  const clientOf = async (role: Role, { special }: Row): Promise<Client> => (special === 'own session' ? scene.signIn(role) : scene.people[role].client);

  it('is written down for every route', () => {
    const routes = routesOf(app).filter(({ isOpen }) => !isOpen).map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(matrix).sort()).toEqual(routes.sort());
  });

  it.each(Object.entries(matrix))('%s', async (route, row) => {
    const found = await Promise.all(roles.map(async (role): Promise<[Role, Right]> => {
      // Who sees a thing but may not change it is refused even with its version in hand; all others have an old one.
      const version = expected(row, role) === 'sees' ? theVersion : anOldVersion;
      return [role, rightOf(await ask(route, row, await clientOf(role, row), version), row)];
    }));
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(roles.map((role) => [role, expected(row, role)])));
    expect(await ask(route, row, app.nobody, theVersion)).toBe(401);
  });
});
