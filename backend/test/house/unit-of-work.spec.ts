import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { newId } from '../../src/house/database/new-id.js';
import { Database } from '../../src/house/database/queries.js';
import { UnitOfWork } from '../../src/house/database/unit-of-work.js';
import { NotFound, StaleVersion } from '../../src/house/errors/domain-error.js';
import { anApp } from '../kit/an-app.js';
import type { TestApp } from '../kit/an-app.js';
import { Thing, aDatabaseWithThings, houseOfThings } from './a-thing.js';

describe('A unit of work', () => {
  let app: TestApp;
  let work: UnitOfWork;
  let database: Database;
  const mine = newId();
  const foreign = newId();
  const keep = (networkId: string, title: string): Promise<Thing> =>
    work.run(networkId, (tx) => tx.keep(Thing.make(title, newId())));

  beforeAll(async () => {
    app = await anApp({ root: houseOfThings, database: await aDatabaseWithThings(), environment: { POOL_SIZE: '3' } });
    work = app.get(UnitOfWork);
    database = app.get(Database);
  });
  afterAll(async () => {
    await app.close();
    await app.database.drop();
  });

  it('keeps the aggregate and what it told together', async () => {
    const thing = await keep(mine, 'first');
    expect(thing).toMatchObject({ version: 1, networkId: mine });
    const events = await database.rows(mine, 'select type, subject_type, subject_id, version, data from events where subject_id = $1', [thing.id]);
    expect(events).toEqual([{ type: 'thing.made', subject_type: 'thing', subject_id: thing.id, version: 1, data: { title: 'first' } }]);
  });

  it('keeps nothing when the work fails', async () => {
    let id = '';
    await expect(work.run(mine, async (tx) => {
      id = (await tx.keep(Thing.make('lost', newId()))).id;
      throw new Error('no');
    })).rejects.toThrow('no');
    expect(await database.rows(mine, 'select 1 from things where id = $1 union all select 1 from events where subject_id = $1', [id])).toEqual([]);
  });

  it('counts versions, and refuses a version that has moved, saying what changed and by whom', async () => {
    const { id } = await keep(mine, 'counted');
    const by = newId();
    const second = await work.run(mine, async (tx) => {
      const thing = await tx.loadAt(Thing, id, 1);
      thing.rename('again', by);
      return tx.keep(thing);
    });
    expect(second.version).toBe(2);
    const refusal = await work.run(mine, (tx) => tx.loadAt(Thing, id, 1)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StaleVersion);
    expect(refusal).toMatchObject({ current: { version: 2, changedBy: by, changes: ['thing.renamed'] } });
  });

  it('lets a run inside a run join it, and reads inside see what was written', async () => {
    const seen = await work.run(mine, async (outer) => {
      await outer.keep(Thing.make('joined', newId()));
      return work.run(mine, async (inner) => {
        expect(inner).toBe(outer);
        return database.rows(mine, `select title from things where title = 'joined'`);
      });
    });
    expect(seen).toEqual([{ title: 'joined' }]);
    await expect(work.run(mine, () => work.run(foreign, async () => undefined))).rejects.toThrow('another network');
  });

  it('runs effects only after the commit', async () => {
    const effects: string[] = [];
    await work.run(mine, async (tx) => { tx.afterCommit(() => effects.push('kept')); });
    await work.run(mine, async (tx) => { tx.afterCommit(() => effects.push('lost')); throw new Error('no'); }).catch(() => undefined);
    expect(effects).toEqual(['kept']);
  });

  it('drops an aggregate and keeps the event', async () => {
    const thing = await keep(mine, 'dropped');
    await work.run(mine, async (tx) => {
      const found = await tx.load(Thing, thing.id);
      found.remove(newId());
      await tx.drop(found);
    });
    expect(await work.run(mine, (tx) => tx.findOne(Thing, { id: thing.id }))).toBeNull();
    const [last] = await database.rows<{ type: string; version: number }>(mine, 'select type, version from events where subject_id = $1 order by sequence desc', [thing.id]);
    expect(last).toEqual({ type: 'thing.removed', version: 2 });
  });

  it('gives days as days and rows of an update', async () => {
    const thing = await keep(mine, 'dated');
    const rows = await work.run(mine, (tx) => tx.rows(`update things set day = '2026-03-29' where id = $1 returning day`, [thing.id]));
    expect(rows).toEqual([{ day: '2026-03-29' }]);
    expect((await work.run(mine, (tx) => tx.load(Thing, thing.id))).day).toBe('2026-03-29');
  });

  it('lets three writers with one version succeed once', async () => {
    const { id } = await keep(mine, 'raced');
    const rename = (title: string): Promise<string> => work.run(mine, async (tx) => {
      const thing = await tx.loadAt(Thing, id, 1);
      thing.rename(title, newId());
      await tx.keep(thing);
    }).then(() => 'kept', (error: unknown) => (error instanceof StaleVersion ? 'stale' : 'broken'));
    expect((await Promise.all(['a', 'b', 'c'].map(rename))).sort()).toEqual(['kept', 'stale', 'stale']);
  });

  it('refuses an aggregate that moved after it was found without a lock', async () => {
    const { id } = await keep(mine, 'found');
    await expect(work.run(mine, async (tx) => {
      const found = await tx.findOne(Thing, { id });
      await tx.rows('update things set version = 7 where id = $1', [id]);
      if (found) await tx.keep(found);
    })).rejects.toBeInstanceOf(StaleVersion);
  });

  describe('and another network', () => {
    it('finds nothing of it, even with a query that forgets to filter', async () => {
      const thing = await keep(foreign, 'theirs');
      expect(await database.rows(mine, `select title from things where title = 'theirs'`)).toEqual([]);
      expect(await database.rows(mine, `select 1 from events where subject_id = $1`, [thing.id])).toEqual([]);
      await expect(work.run(mine, (tx) => tx.load(Thing, thing.id))).rejects.toBeInstanceOf(NotFound);
      expect(await work.run(mine, (tx) => tx.rows(`update things set title = 'x' where id = $1 returning 1`, [thing.id]))).toEqual([]);
    });

    it('cannot write into it', async () => {
      await expect(work.run(mine, (tx) => tx.rows(
        `insert into things (id, network_id, version, title, count) values ($1, $2, 1, 'planted', 0)`, [newId(), foreign],
      ))).rejects.toMatchObject({ driverError: { code: '42501' } });
    });

    it('leaves nothing behind on a connection: not after errors, not outside of networks', async () => {
      for (let round = 0; round < 6; round += 1) {
        await work.run(mine, (tx) => tx.rows('select 1 / 0')).catch(() => undefined);
        await database.rows(mine, 'select nonsense').catch(() => undefined);
        expect(await database.rowsOutsideNetworks('select title from things')).toEqual([]);
        expect(await app.get(DataSource).query('select title from things')).toEqual([]);
      }
    });

    it('reads cannot write', async () => {
      await expect(database.rows(mine, `delete from things`)).rejects.toMatchObject({ code: '25006' });
    });
  });

  describe('and the program\'s role', () => {
    it.each([
      ['alter a table', 'alter table things add column more text'],
      ['drop a table', 'drop table things'],
      ['drop a policy', 'drop policy things_network on things'],
      ['switch row security off', 'alter table things disable row level security'],
      ['become the owner', 'set role faden_owner'],
      ['make a table', 'create table more (id int)'],
      ['rewrite the journal', `update events set type = 'other'`],
      ['empty the journal', 'delete from events'],
      ['truncate', 'truncate things'],
      ['change the migrations', 'delete from migrations'],
    ])('cannot %s', async (_, sql) => {
      await expect(work.run(mine, (tx) => tx.rows(sql))).rejects.toMatchObject({ driverError: { code: '42501' } });
    });

    it('sees nothing with row_security switched off: it fails', async () => {
      await expect(work.run(mine, async (tx) => {
        await tx.rows('set local row_security = off');
        return tx.rows('select * from things');
      })).rejects.toMatchObject({ driverError: { code: '42501' } });
    });

    it('owns nothing and bypasses nothing; row security binds the owner too', async () => {
      const [facts] = await database.rowsOutsideNetworks(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned from pg_roles where rolname = current_user`);
      expect(facts).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 });
      const owner = new Client({ connectionString: app.database.ownerUrl });
      await owner.connect();
      expect((await owner.query('select * from things')).rows).toEqual([]);
      await owner.end();
    });
  });
});
