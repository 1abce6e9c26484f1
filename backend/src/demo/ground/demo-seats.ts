import { Injectable } from '@nestjs/common';
import { BodiesDoor } from '../../bodies/bodies.door.js';
import type { Office, SeatCapacity } from '../../bodies/body.contract.js';
import type { Transaction } from '../../house/database/unit-of-work.js';
import type { Day, Id } from '../../house/house.contract.js';
import { demoNetwork } from './demo-network.js';
import type { DemoHuman } from './demo-network.js';
import type { DemoIds } from '../demo-structure.js';

interface Term { from: Day; to?: Day; office?: Office }
interface Place { body: string; human: DemoHuman; capacity: SeatCapacity; position: number; since: Day; terms: Term[] }

/** Offsets in days from the day of loading. */
const begin = { board: -400, groups: -1_030, spokespersons: -300 };
const [boardYears, spokespersonDays] = [5, 730];

/** Seats and terms of the demo (decisions: demo content), with a change of spokespersons so that the organigram has a past. */
@Injectable()
export class DemoSeats {
  constructor(private readonly bodies: BodiesDoor) {}

  async fill(tx: Transaction, structure: DemoIds): Promise<void> {
    await this.board(tx, structure);
    for (const { key } of demoNetwork.bodies.filter(({ bodyType }) => bodyType === 'WORKING_GROUP')) {
      for (const place of groupPlaces(key, structure)) await this.take(tx, structure, place);
    }
    for (const place of [...taskForce(structure), ...assembly(structure)]) await this.take(tx, structure, place);
  }

  /** Thirteen voting seats and three advisory ones; the last two stay vacant. Terms of five years. */
  private async board(tx: Transaction, structure: DemoIds): Promise<void> {
    const since = structure.day(begin.board);
    const end = `${Number(since.slice(0, 4)) + boardYears}${since.slice(4).replace('02-29', '02-28')}`;
    for (const [position, { label, organization, capacity }] of demoNetwork.boardSeats.entries()) {
      const bodyId = structure.body('beirat');
      const seatId = await this.bodies.setUpSeat(tx, { bodyId, label, capacity, position, validFrom: since, organizationId: structure.organization(organization) });
      const holder = demoNetwork.persons.find((human) => human.organization === organization && partIn(human, 'beirat') !== null);
      if (!holder) continue;
      const office: Office | null = partIn(holder, 'beirat') === 'CHAIR' ? 'CHAIR' : null;
      await this.bodies.appoint(tx, { bodyId, seatId, personId: structure.person(holder.key), kind: 'PRINCIPAL', office, startsOn: since, endsOn: end });
    }
  }

  private async take(tx: Transaction, structure: DemoIds, { body, human, capacity, position, since, terms }: Place): Promise<void> {
    const bodyId = structure.body(body);
    const organizationId = structure.organization(human.organization);
    const seatId = await this.bodies.setUpSeat(tx, { bodyId, label: labelOf(human), capacity, position, validFrom: since, organizationId });
    for (const { from, to, office } of terms) {
      const personId = structure.person(human.key);
      await this.bodies.appoint(tx, { bodyId, seatId, personId, kind: 'PRINCIPAL', office: office ?? null, startsOn: from, endsOn: to ?? null });
    }
    const deputy = deputyOf(human, body);
    if (deputy) await this.deputize(tx, { bodyId, seatId, personId: structure.person(deputy.key), startsOn: since });
  }

  private async deputize(tx: Transaction, facts: { bodyId: Id; seatId: Id; personId: Id; startsOn: Day }): Promise<void> {
    await this.bodies.appoint(tx, { ...facts, kind: 'DEPUTY_1' });
  }
}

const partIn = ({ parts }: DemoHuman, body: string): string | null => parts.find((one) => one.body === body)?.part ?? null;

const labelOf = ({ organization }: DemoHuman): string => {
  const found = demoNetwork.organizations.find(({ key }) => key === organization);
  return found?.shortName ?? found?.name ?? organization;
};

/** A colleague of the same organisation who takes part somewhere, but not in this body. */
const deputyOf = (human: DemoHuman, body: string): DemoHuman | undefined =>
  demoNetwork.bodies.some(({ key, bodyType }) => key === body && bodyType === 'WORKING_GROUP')
    ? demoNetwork.persons.find((other) => other.key !== human.key && other.organization === human.organization
      && other.roles.length === 0 && partIn(other, body) === null)
    : undefined;

/** One seat per member; the first of the others spoke for the group before. */
function groupPlaces(body: string, structure: DemoIds): Place[] {
  const since = structure.day(begin.groups);
  const change = { last: structure.day(begin.spokespersons - 1), first: structure.day(begin.spokespersons) };
  const members = demoNetwork.persons.filter((human) => partIn(human, body) !== null);
  const speaker = members.find((human) => partIn(human, body) === 'SPOKESPERSON');
  const before = members.find((human) => human !== speaker);
  const until = structure.day(begin.spokespersons + spokespersonDays);
  const termsOf = (human: DemoHuman): Term[] => {
    if (human === speaker) return [{ from: since, to: change.last }, { from: change.first, to: until, office: 'SPOKESPERSON' }];
    if (human === before) return [{ from: since, to: change.last, office: 'SPOKESPERSON' }, { from: change.first }];
    return [{ from: since }];
  };
  return members.map((human, position) => ({ body, human, capacity: 'VOTING', position, since, terms: termsOf(human) }));
}

/** The chair, the manager (who never votes) and the spokespersons; the chair speaks for it. */
function taskForce(structure: DemoIds): Place[] {
  const since = structure.day(-200);
  const members = demoNetwork.persons.filter(({ roles, parts }) =>
    roles.includes('MANAGER') || parts.some(({ part }) => part === 'CHAIR' || part === 'SPOKESPERSON'));
  return members.map((human, position): Place => {
    const speaks = partIn(human, 'beirat') === 'CHAIR';
    const terms: Term[] = [{ from: since, to: structure.day(120), ...(speaks && { office: 'SPOKESPERSON' as const }) }];
    return { body: 'tf-fortschreibung', human, capacity: human.roles.includes('MANAGER') ? 'ADVISORY' : 'VOTING', position, since, terms };
  });
}

/** All who take part in some body; one voice per organisation, the others advise. */
function assembly(structure: DemoIds): Place[] {
  const since = structure.day(begin.groups);
  const members = demoNetwork.persons.filter(({ parts }) => parts.length > 0);
  return members.map((human, position) => {
    const isVoice = members.find(({ organization }) => organization === human.organization) === human && !human.roles.includes('MANAGER');
    return { body: 'netzwerktreffen', human, capacity: isVoice ? 'VOTING' : 'ADVISORY', position, since, terms: [{ from: since }] };
  });
}
