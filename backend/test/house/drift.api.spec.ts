import { getDataSourceToken } from '@nestjs/typeorm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/house/database/data-source.js';
import { migrate, ownerDataSource, roleIn } from '../../src/house/database/migrate.js';
import { anApp } from '../kit/an-app.js';
import type { TestApp } from '../kit/an-app.js';

describe('Entities and migrations', () => {
  let app: TestApp;
  let owner: DataSource;

  beforeAll(async () => {
    app = await anApp();
    const entities = app.app.get<DataSource>(getDataSourceToken()).entityMetadatas.map(({ target }) => target);
    owner = await new DataSource({ ...dataSourceOptions(app.database.ownerUrl, 2), entities: entities.filter((it) => typeof it !== 'string') }).initialize();
  });
  afterAll(async () => {
    await owner.destroy();
    await app.close();
  });

  it('agree', async () => {
    expect(owner.entityMetadatas.length).toBeGreaterThan(10);
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('have a way back to the empty schema, and forth again', async () => {
    const { ownerUrl, programUrl } = app.database;
    const source = await ownerDataSource(ownerUrl, roleIn(programUrl));
    const all = source.migrations.length;
    for (let left = all; left > 0; left -= 1) await source.undoLastMigration();
    const remaining = await source.query<{ name: string }[]>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      union all select proname from pg_proc where pronamespace = 'public'::regnamespace and proowner = current_user::regrole`);
    await source.destroy();
    expect(remaining).toEqual([{ name: 'migrations' }]);
    expect(await migrate(ownerUrl, programUrl)).toHaveLength(all);
  });
});
