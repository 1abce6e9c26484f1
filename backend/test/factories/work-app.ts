import { Client } from 'pg';
import { networkTable } from '../../migrations/network-table.js';
import { anApp } from '../kit/an-app.js';
import type { TestApp } from '../kit/an-app.js';
import { aDatabase } from '../setup/a-database.js';

const upstairs = `
create table meetings (id uuid primary key, network_id uuid not null, body_id uuid, title text, starts_at timestamptz, ends_at timestamptz, state text);
${networkTable('meetings')}
create table agenda_items (id uuid primary key, network_id uuid not null, meeting_id uuid, body_id uuid, topic_id uuid, number text, title text, state text, planned_minutes int);
${networkTable('agenda_items')}
create table minutes (id uuid primary key, network_id uuid not null, meeting_id uuid, state text);
${networkTable('minutes')}
create table escalations (id uuid primary key, network_id uuid not null, number text, topic_id uuid, origin_body_id uuid, board_body_id uuid, mediator_person_id uuid, county_since timestamptz, state text);
${networkTable('escalations')}`;

/** TEMPORARY: until the rooms upstairs stand. */
export async function aWorkApp(): Promise<TestApp> {
  const database = await aDatabase();
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ there: boolean }>(`select to_regclass('agenda_items') is not null as there`);
  if (!rows[0]?.there) await owner.query(upstairs);
  await owner.end();
  return anApp({ database });
}
