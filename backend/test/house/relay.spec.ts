import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { newId } from '../../src/house/database/new-id.js';
import { poolOf } from '../../src/house/database/data-source.js';
import { Database } from '../../src/house/database/queries.js';
import { UnitOfWork } from '../../src/house/database/unit-of-work.js';
import { EventRelay } from '../../src/house/events/relay.js';
import { anApp } from '../kit/an-app.js';
import type { TestApp } from '../kit/an-app.js';
import { eventually } from '../kit/eventually.js';
import { Thing, aDatabaseWithThings, houseOfThings } from './a-thing.js';

interface Row { type: string; delivered_at: Date | null; attempts: number; parked_reason: string | null }

describe('The relay', () => {
  let app: TestApp;
  let twin: TestApp;
  let heard: string[] = [];
  let fail: (title: string) => boolean = () => false;
  const networkId = newId();
  const make = (title: string, network = networkId): Promise<Thing> =>
    app.get(UnitOfWork).run(network, (tx) => tx.keep(Thing.make(title, newId())));
  const rowOf = async (thing: Thing): Promise<Row | undefined> =>
    app.get(Database).one<Row>(thing.networkId, 'select type, delivered_at, attempts, parked_reason from events where subject_id = $1', [thing.id]);

  beforeAll(async () => {
    const database = await aDatabaseWithThings();
    app = await anApp({ root: houseOfThings, database });
    twin = await anApp({ root: houseOfThings, database });
    for (const one of [app, twin]) {
      one.get(EventRelay).on('thing.made', async (event, tx) => {
        const title = String(event.data['title']);
        await tx.rows('insert into things (id, network_id, version, title, count) values ($1, $2, 1, $3, 0)', [newId(), event.networkId, `heard ${title}`]);
        if (fail(title)) throw new Error('listener fails');
        heard.push(title);
      });
    }
  });
  afterEach(() => {
    heard = [];
    fail = () => false;
  });
  afterAll(async () => {
    await app.close();
    await twin.close();
    await app.database.drop();
  });

  it('hands on what was kept, in order, once, while two processes look', async () => {
    const titles = Array.from({ length: 40 }, (_, index) => `t${index}`);
    for (const title of titles) await make(title);
    await eventually(() => expect(heard).toHaveLength(40));
    expect(heard).toEqual(titles);
    const effects = await app.get(Database).rows(networkId, `select 1 from things where title like 'heard t%'`);
    expect(effects).toHaveLength(40);
  });

  it('hears of other processes by signal', async () => {
    await twin.get(UnitOfWork).run(networkId, (tx) => tx.keep(Thing.make('from the twin', newId())));
    await eventually(() => expect(heard).toEqual(['from the twin']));
  });

  it('undoes what a failing listener wrote and tries again, in order', async () => {
    let failures = 2;
    fail = (title) => title === 'shaky' && (failures -= 1) >= 0;
    const shaky = await make('shaky');
    await make('after');
    await eventually(() => expect(heard).toEqual(['shaky', 'after']));
    expect(await rowOf(shaky)).toMatchObject({ attempts: 2, parked_reason: null, delivered_at: expect.any(Date) });
    expect(await app.get(Database).rows(networkId, `select 1 from things where title = 'heard shaky'`)).toHaveLength(1);
  });

  it('parks what never works; the rest goes on, other networks do not wait', async () => {
    fail = (title) => title === 'poison';
    const poison = await make('poison');
    await make('behind the poison');
    await make('elsewhere', newId());
    await eventually(() => expect(heard).toContain('elsewhere'), 1_000);
    expect(heard).not.toContain('behind the poison');
    await eventually(() => expect(heard).toContain('behind the poison'), 10_000);
    expect(await rowOf(poison)).toMatchObject({ attempts: 5, parked_reason: 'Error', delivered_at: null });
  }, 15_000);

  it('delivers after a crash between the commit and the signal', async () => {
    const thing = Thing.make('crashed', newId());
    // What a killed process leaves behind: a committed event nobody was told of.
    await app.get(UnitOfWork).run(networkId, (tx) => tx.rows(
      `insert into events (network_id, id, type, subject_type, subject_id, version, at, data)
       values ($1, $2, 'thing.made', 'thing', $3, 1, now(), '{"title":"crashed"}')`, [networkId, newId(), thing.id]));
    expect(heard).toEqual([]);
    await app.get(EventRelay).deliver();
    expect(heard).toEqual(['crashed']);
  });

  it('marks what nobody listens to as done', async () => {
    const thing = await make('renamed');
    await app.get(UnitOfWork).run(networkId, async (tx) => {
      const found = await tx.load(Thing, thing.id);
      found.rename('else', newId());
      await tx.keep(found);
    });
    await eventually(async () => {
      const waiting = await app.get(Database).rows(networkId, 'select 1 from events where delivered_at is null and parked_reason is null');
      expect(waiting).toEqual([]);
    });
  });

  it('keeps working after its connections were cut', async () => {
    await poolOf(app.get(DataSource)).query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and usename = current_user`).catch(() => undefined);
    await eventually(async () => { await make('after the cut'); });
    await eventually(() => expect(heard).toContain('after the cut'), 8_000);
  }, 15_000);
});
