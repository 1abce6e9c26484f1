import { newId } from '../../src/house/database/new-id.js';
import type { Transaction } from '../../src/house/database/unit-of-work.js';

interface ColumnFacts { name: string; type: string; check: string | null }

const required = `
select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
  (select pg_get_constraintdef(k.oid) from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1) as check
from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relname = $1 and c.relnamespace = 'public'::regnamespace and a.attnotnull and not a.atthasdef and a.attidentity = ''`;

/** The simplest value that a column takes: the first word of its list, else something empty of its type. */
function plainest({ name, type, check }: ColumnFacts, tx: Transaction, personId: string): unknown {
  const word = check && /'([A-Z0-9_]+)'/.exec(check)?.[1];
  if (word) return word;
  if (name === 'network_id') return tx.networkId;
  if (type === 'uuid') return name.endsWith('person_id') ? personId : newId();
  if (type === 'jsonb') return '[]';
  if (type.endsWith('[]')) return '{}';
  if (type === 'boolean') return false;
  if (type === 'integer') return 1;
  if (type === 'date') return '2026-11-24';
  if (type.startsWith('timestamp')) return new Date('2026-11-24T10:00:00Z');
  return newId();
}

/**
 * A row of a room upstairs, for specs of a room below that reads its table: what the spec does not say is filled in.
 * @param personId for columns that need somebody
 */
export async function aRow(tx: Transaction, table: string, personId: string, given: Readonly<Record<string, unknown>>): Promise<string> {
  const row: Record<string, unknown> = { id: newId(), ...given };
  for (const column of await tx.rows<ColumnFacts>(required, [table])) row[column.name] ??= plainest(column, tx, personId);
  row['network_id'] = tx.networkId;
  const names = Object.keys(row);
  await tx.rows(`insert into ${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(row));
  return String(row['id']);
}
