import { faultOf } from '../house/database/database-errors.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import { RuleBroken } from '../house/errors/domain-error.js';
import type { Day, Id } from '../house/house.contract.js';
import { Body, BodyReport } from './body.js';
import { presetOf, presets } from './rules/presets.js';
import { ProcedureRules } from './rules/procedure-rules.js';

/** What a founding needs besides the body. */
export interface FoundingTerms { reportingTo: readonly Id[]; today: Day; by: Id | null }

/** Keeps a new body, whom it reports to, and the preset of rules its kind starts with. @throws RuleBroken naming the field */
export async function keepFounded(tx: Transaction, body: Body, { reportingTo, today, by }: FoundingTerms): Promise<void> {
  const since = body.foundedOn ?? today;
  await requireOneBoard(tx, body, since);
  await keepNamed(tx, body);
  for (const reportsToId of reportingTo) {
    if (!await tx.findOne(Body, { id: reportsToId })) throw new RuleBroken('unknown_body', {}, '/reportingTo');
    await tx.manager.insert(BodyReport, { networkId: tx.networkId, bodyId: body.id, reportsToId });
  }
  const preset = presetOf[body.bodyType];
  if (preset !== null) await tx.keep(ProcedureRules.adopt(body.id, preset, presets[preset], since, by));
}

async function requireOneBoard(tx: Transaction, body: Body, since: Day): Promise<void> {
  if (body.bodyType !== 'ADVISORY_BOARD') return;
  const boards = await tx.find(Body, { bodyType: 'ADVISORY_BOARD' });
  if (boards.some(({ endedOn }) => endedOn === null || endedOn >= since)) throw new RuleBroken('one_board_only', {}, '/bodyType');
}

/** Names that are taken are said by field instead of as a conflict of the database. */
async function keepNamed(tx: Transaction, body: Body): Promise<void> {
  const [taken] = await tx.rows<{ field: string }>(
    `select case when short_name = $2 then '/shortName' else '/name' end as field from bodies where slug = $1 or short_name = $2 limit 1`,
    [body.slug, body.shortName]);
  if (taken) throw new RuleBroken('name_taken', {}, taken.field);
  await tx.keep(body).catch((error: unknown) => {
    throw faultOf(error)?.code === '23505' ? new RuleBroken('name_taken', {}, '/name') : error;
  });
}
