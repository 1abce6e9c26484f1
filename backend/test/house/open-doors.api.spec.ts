import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/house/database/new-id.js';
import type { Problem } from '../../src/house/house.contract.js';
import { anApp } from '../kit/an-app.js';
import type { TestApp } from '../kit/an-app.js';
import { routesOf } from './routes.js';
import type { Route } from './routes.js';

/** Whoever opens one more door writes it here. */
const openDoors = [
  'GET /*', // the workspace's own pages and files
  'GET /api/demo/persons', 'GET /api/demo/post', 'POST /api/demo/sign-in', // in the demo only
  'GET /api/openapi.json',
  'POST /api/sign-in/code', 'POST /api/sign-in/link', 'GET /api/sign-in/ways', 'POST /api/sign-in',
  'PUT /api/test-clock', // in tests only
  'POST /csp-reports',
  'GET /livez', 'GET /readyz',
];

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

const inWords = ({ method, path }: Route): string => `${method} ${path}`;

describe('The doors', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await anApp();
  });
  afterAll(() => app.close());

  it('are open only where this list says so', () => {
    expect(routesOf(app).filter(({ isOpen }) => isOpen).map(inWords)).toEqual(openDoors);
  });

  it('of demo and tests are not there in earnest', async () => {
    const earnest = await anApp({ database: app.database, environment: { DEMO: '0', TEST_CLOCK: '0', SMTP_URL: 'smtp://localhost:25', PUBLIC_URL: 'http://localhost' } });
    const paths = routesOf(earnest).map(({ path }) => path).filter((path) => /demo|test/.test(path));
    await earnest.close();
    expect(paths).toEqual([]);
  });

  it('are shut to nobody in particular, whatever is asked and sent', async () => {
    const shut = routesOf(app).filter(({ isOpen }) => !isOpen);
    expect(shut.length).toBeGreaterThan(50);
    const answers = await Promise.all(shut.map(async (route) => {
      const { status, body } = await app.nobody.send<Problem>(route.method as Method, route.path.replace(/:\w+/g, newId()), route.method === 'GET' ? undefined : {});
      return `${inWords(route)} ${status} ${body.code}`;
    }));
    expect(answers).toEqual(shut.map((route) => `${inWords(route)} 401 not_signed_in`));
  });
});
