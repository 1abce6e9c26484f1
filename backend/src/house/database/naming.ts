import { DefaultNamingStrategy } from 'typeorm';
import type { NamingStrategyInterface, Table } from 'typeorm';

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
const tableOf = (table: Table | string): string => (typeof table === 'string' ? table : table.name).split('.').at(-1) ?? '';
const named = (table: Table | string, columns: readonly string[], end: string): string =>
  [tableOf(table), ...columns.map(snake), end].join('_').slice(0, 63);

/** snake_case columns, and for keys without an own name the names PostgreSQL itself would give. */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, given: string | undefined): string {
    return given ?? snake(className);
  }
  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, given ?? property].join('_'));
  }
  override relationName(property: string): string {
    return snake(property);
  }
  override joinColumnName(relation: string, column: string): string {
    return snake(`${relation}_${column}`);
  }
  override primaryKeyName(table: Table | string): string {
    return named(table, [], 'pkey');
  }
  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return named(table, columns, 'key');
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return named(table, columns, 'fkey');
  }
  override indexName(table: Table | string, columns: string[]): string {
    return named(table, columns, 'idx');
  }
}
