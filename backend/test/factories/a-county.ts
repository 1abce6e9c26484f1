import type { Actor, ActorOffice, ActorSeat, NetworkRoleName } from '../../src/house/access/actor.js';
import { presets } from '../../src/bodies/rules/rules.door.js';
import { newId } from '../../src/house/database/new-id.js';
import { UnitOfWork } from '../../src/house/database/unit-of-work.js';
import type { Transaction } from '../../src/house/database/unit-of-work.js';
import type { Client } from '../kit/client.js';
import type { TestApp } from '../kit/an-app.js';
import { anActor } from './actors.js';

type BodyKind = 'ADVISORY_BOARD' | 'WORKING_GROUP' | 'EXTERNAL';
type Named = 'chair' | 'boardMember' | 'spokesperson' | 'member' | 'deputy' | 'otherSpokesperson' | 'guest';
type Role = 'manager' | 'secretary' | 'liaison' | 'admin' | 'outsider';

const standing: Record<Named, { body: 'board' | 'group' | 'other'; office: ActorOffice | null; kind: ActorSeat['kind']; capacity: ActorSeat['capacity']; name: string }> = {
  chair: { body: 'board', office: 'CHAIR', kind: 'PRINCIPAL', capacity: 'VOTING', name: 'Dr. Henrike Salzmann' },
  boardMember: { body: 'board', office: null, kind: 'PRINCIPAL', capacity: 'VOTING', name: 'Uwe Brandtner' },
  spokesperson: { body: 'group', office: 'SPOKESPERSON', kind: 'PRINCIPAL', capacity: 'VOTING', name: 'Sabine Kroll-Eisfeld' },
  member: { body: 'group', office: null, kind: 'PRINCIPAL', capacity: 'VOTING', name: 'Jens Köhler' },
  deputy: { body: 'group', office: null, kind: 'DEPUTY_1', capacity: 'VOTING', name: 'Selam Tesfay' },
  guest: { body: 'group', office: null, kind: 'PRINCIPAL', capacity: 'GUEST', name: 'Gudrun Rauschert' },
  otherSpokesperson: { body: 'other', office: 'SPOKESPERSON', kind: 'PRINCIPAL', capacity: 'VOTING', name: 'Olena Kovtunenko' },
};
const roles: Record<Role, { role: NetworkRoleName | null; name: string }> = {
  manager: { role: 'MANAGER', name: 'Jonas Wehrsdorf' }, secretary: { role: 'SECRETARIAT', name: 'Marlies Ottenbach' },
  liaison: { role: 'COUNTY_LIAISON', name: 'Georg Pfitzner' }, admin: { role: 'SYS_ADMIN', name: 'Carola Heymel' }, outsider: { role: null, name: 'Dietmar Strauch' },
};

/** A small network: a board with 13 voting seats, two working groups, one body outside; and somebody for every role. */
export interface County {
  networkId: string;
  bodies: Record<'board' | 'group' | 'other' | 'council', string>;
  people: Record<Named | Role, Actor>;
  /** Acts as somebody of `people`. */
  as(who: Named | Role): Client;
  run<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
}

const since = '2020-01-01';

/** Writes the network into the application's database. */
export async function aCounty(app: TestApp): Promise<County> {
  const networkId = newId();
  const bodies = { board: newId(), group: newId(), other: newId(), council: newId() };
  const work = app.get(UnitOfWork);
  const people = {} as Record<Named | Role, Actor>;
  await work.run(networkId, async (tx) => {
    await tx.rows(`insert into networks (id, name, short_name, county, state, founded_on) values ($1, 'Netzwerk', 'N', 'SM', 'TH', $2)`, [networkId, since]);
    await aBody(tx, bodies.board, 'Integrationsbeirat', 'IB', 'ADVISORY_BOARD');
    await aBody(tx, bodies.group, 'Arbeitskreis Sprache', 'AKS', 'WORKING_GROUP');
    await aBody(tx, bodies.other, 'Arbeitskreis Freizeit', 'AKF', 'WORKING_GROUP');
    await aBody(tx, bodies.council, 'Kreistag', 'KT', 'EXTERNAL');
    for (const who of Object.keys(standing) as Named[]) people[who] = await aMember(tx, bodies, standing[who]);
    for (let vacant = 2; vacant < 13; vacant += 1) await aVotingSeat(tx, bodies.board, 'VOTING');
    for (const who of Object.keys(roles) as Role[]) people[who] = await aHolder(tx, roles[who]);
  });
  return { networkId, bodies, people, as: (who) => app.asActor(people[who]), run: (todo) => work.run(networkId, todo) };
}

/** A person of the network without seat or role. */
export async function aPerson(tx: Transaction, name: string): Promise<string> {
  const id = newId();
  const words = name.split(' ');
  await tx.rows(`insert into persons (id, network_id, version, name, given_name, family_name) values ($1, $2, 1, $3, $4, $5)`,
    [id, tx.networkId, name, words.at(-2) ?? name, words.at(-1) ?? name]);
  return id;
}

/** A body with its preset of rules. */
export async function aBody(tx: Transaction, id: string, name: string, shortName: string, kind: BodyKind): Promise<void> {
  await tx.rows(`insert into bodies (id, network_id, version, name, short_name, slug, body_type, founded_on) values ($1, $2, 1, $3, $4, $5, $6, $7)`,
    [id, tx.networkId, name, shortName, shortName.toLowerCase(), kind, since]);
  if (kind === 'EXTERNAL') return;
  const preset = kind === 'ADVISORY_BOARD' ? 'ADVISORY_BOARD_STANDARD' : 'WORKING_GROUP_CONSENSUS';
  await tx.rows(`insert into procedure_rules (id, network_id, version, body_id, preset, valid_from, rules) values ($1, $2, 1, $3, $4, $5, $6)`,
    [newId(), tx.networkId, id, preset, since, JSON.stringify(presets[preset])]);
}

/** A vacant seat. */
export async function aVotingSeat(tx: Transaction, bodyId: string, capacity: ActorSeat['capacity']): Promise<string> {
  const id = newId();
  await tx.rows(`insert into seats (id, network_id, version, body_id, label, capacity, holder_type, valid_from) values ($1, $2, 1, $3, $4, $5, 'PERSON', $6)`,
    [id, tx.networkId, bodyId, `Sitz ${id.slice(-4)}`, capacity, since]);
  return id;
}

async function aMember(tx: Transaction, bodies: County['bodies'], { body, office, kind, capacity, name }: (typeof standing)[Named]): Promise<Actor> {
  const bodyId = bodies[body];
  const personId = await aPerson(tx, name);
  const seatId = await aVotingSeat(tx, bodyId, capacity);
  await tx.rows(`insert into memberships (id, network_id, version, body_id, seat_id, person_id, kind, office, starts_on) values ($1, $2, 1, $3, $4, $5, $6, $7, $8)`,
    [newId(), tx.networkId, bodyId, seatId, personId, kind, office, since]);
  const bodyType = body === 'board' ? 'ADVISORY_BOARD' : 'WORKING_GROUP';
  return anActor({ personId, networkId: tx.networkId, seats: [{ bodyId, bodyType, seatId, capacity, kind, office, actsAsChair: false }] });
}

async function aHolder(tx: Transaction, { role, name }: (typeof roles)[Role]): Promise<Actor> {
  const personId = await aPerson(tx, name);
  if (role === null) return anActor({ personId, networkId: tx.networkId });
  await tx.rows(`insert into network_roles (id, network_id, version, person_id, role, starts_on) values ($1, $2, 1, $3, $4, $5)`,
    [newId(), tx.networkId, personId, role, since]);
  return anActor({ personId, networkId: tx.networkId, roles: [role] });
}
