import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { TooMany } from '../../src/house/errors/domain-error.js';
import { RateLimit } from '../../src/house/http/rate-limit.js';
import { Scheduler } from '../../src/house/time/scheduler.js';
import { anApp } from '../kit/an-app.js';
import type { TestApp } from '../kit/an-app.js';
import { eventually } from '../kit/eventually.js';
import { aDatabaseWithThings, houseOfThings } from './a-thing.js';

describe('Two processes', () => {
  let one: TestApp;
  let two: TestApp;

  beforeAll(async () => {
    const database = await aDatabaseWithThings();
    one = await anApp({ root: houseOfThings, database });
    two = await anApp({ root: houseOfThings, database });
  });
  afterAll(async () => {
    await one.close();
    await two.close();
    await one.database.drop();
  });

  it('run a job in one of them at a time', async () => {
    let running = 0;
    let runs = 0;
    for (const app of [one, two]) {
      app.get(Scheduler).every('count', 0.03, async () => {
        running += 1;
        expect(running).toBe(1);
        await new Promise((resolve) => { setTimeout(resolve, 20); });
        running -= 1;
        runs += 1;
      });
    }
    await eventually(() => expect(runs).toBeGreaterThan(4));
  });

  it('outlive the connection of a running job', async () => {
    const scheduler = one.get(Scheduler);
    const administrator = new Client({ connectionString: process.env['TEST_DATABASE_ADMIN_URL'] });
    await administrator.connect();
    scheduler.every('cut off', 3_600, async () => {
      await administrator.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = $1 and application_name = 'faden' and pid in (select pid from pg_locks where locktype = 'advisory')`, [one.database.name]);
      // The connection learns of it before the job ends, and tells nobody who waits.
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    });
    await scheduler.now('cut off');
    await scheduler.now('cut off');
    await administrator.end();
  });

  it('count tries together, and forget them when the window is over', async () => {
    const take = (app: TestApp) => app.get(RateLimit).take({ key: 'door', limit: 4, windowSeconds: 60 });
    for (const app of [one, two, one, two]) await take(app);
    const refusal = await take(one).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(TooMany);
    expect(refusal).toMatchObject({ status: 429, retryAfter: expect.any(Number) });
    one.clock.shift(61_000);
    await take(one);
    await one.get(RateLimit).sweep();
  });

  it('let exactly the limit through when all come at once', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 30 }, (_, index) =>
      (index % 2 ? one : two).get(RateLimit).take({ key: 'rush', limit: 10, windowSeconds: 86_400 })));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  });
});
