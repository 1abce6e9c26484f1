import type { BodyFacts } from '../bodies/bodies.door.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import type { Day } from '../house/house.contract.js';

const nextRunning = `
insert into decision_numbers as n (network_id, body_id, year, last) values ($1, $2, $3, 1)
on conflict (network_id, body_id, year) do update set last = n.last + 1 returning last`;

/**
 * `IB-2026-007`: gap-free per body and year (C18). The counter's row stays locked until the caller's transaction ends,
 * so two records take turns, and one that is rolled back gives its number back.
 */
export async function nextNumber(tx: Transaction, body: BodyFacts, decidedOn: Day): Promise<{ number: string; year: number; running: number }> {
  const year = Number(decidedOn.slice(0, 4));
  const [row] = await tx.rows<{ last: number }>(nextRunning, [tx.networkId, body.id, year]);
  if (!row) throw new Error('The counter of decisions gave no number');
  return { number: `${body.shortName}-${year}-${String(row.last).padStart(3, '0')}`, year, running: row.last };
}
