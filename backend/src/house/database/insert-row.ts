import type { EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';

const texts = new WeakMap<EntityMetadata, string>();

function textOf(metadata: EntityMetadata): string {
  const known = texts.get(metadata);
  if (known !== undefined) return known;
  const names = metadata.columns.map(({ databaseName }) => `"${databaseName}"`);
  const text = `insert into "${metadata.tableName}" (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`;
  texts.set(metadata, text);
  return text;
}

/**
 * Inserts a new row with every column; its statement is written once per entity, not anew for every row.
 * @param run sends a statement in the running transaction
 */
export async function insertRow(
  manager: EntityManager, run: (sql: string, values: unknown[]) => Promise<unknown>, metadata: EntityMetadata, row: ObjectLiteral,
): Promise<void> {
  const { driver } = manager.dataSource;
  const values: unknown[] = metadata.columns.map((column) => driver.preparePersistentValue(column.getEntityValue(row), column));
  // What is left to the database's default is TypeORM's to write.
  if (values.includes(undefined)) await manager.insert(metadata.target, row);
  else await run(textOf(metadata), values);
}
