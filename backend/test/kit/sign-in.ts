import { randomBytes } from 'node:crypto';
import { hashOf } from '../../src/house/access/request.js';
import { newId } from '../../src/house/database/new-id.js';
import { UnitOfWork } from '../../src/house/database/unit-of-work.js';
import type { TestApp } from './an-app.js';
import type { Client } from './client.js';

const hours = 3_600_000;

/** A client with a real session row; an account is made when the person has none. */
export async function asPerson(app: TestApp, networkId: string, personId: string): Promise<Client> {
  const token = randomBytes(32).toString('base64url');
  const now = app.clock.now();
  const ends = new Date(now.getTime() + 8 * hours);
  await app.get(UnitOfWork).run(networkId, async (tx) => {
    const [known] = await tx.rows<{ id: string }>('select account_id as id from account_persons where person_id = $1', [personId]);
    const accountId = known?.id ?? newId();
    if (!known) {
      await tx.rows('insert into accounts (id, email) values ($1, $2)', [accountId, `${personId}@example.org`]);
      await tx.rows('insert into account_persons (network_id, person_id, account_id) values ($1, $2, $3)', [networkId, personId, accountId]);
    }
    await tx.rows(
      `insert into sessions (id, token_hash, account_id, network_id, person_id, way, created_at, seen_at, idle_ends_at, ends_at)
       values ($1, $2, $3, $4, $5, 'DEMO', $6, $6, $7, $7)`, [newId(), hashOf(token), accountId, networkId, personId, now, ends]);
  });
  return app.as(token);
}
