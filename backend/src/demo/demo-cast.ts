import type { BodiesDoor } from '../bodies/bodies.door.js';
import type { Actor, ActorSeat } from '../house/access/actor.js';
import { newId } from '../house/database/new-id.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import type { Id } from '../house/house.contract.js';
import { demoNetwork } from './ground/demo-network.js';
import type { DemoIds } from './demo-structure.js';

type Role = Actor['roles'][number];
const roleOf = (role: string): Role[] => (role === 'NETWORK_MEMBER' ? [] : [role as Role]);

/** The invented people as those who act: with their roles and the seats they sit on. */
export class DemoCast {
  private constructor(private readonly structure: DemoIds, private readonly seats: ReadonlyMap<Id, ActorSeat[]>) {}

  /** Reads who sits where; offices of the demo have not changed since its escalations began. */
  static async gather(tx: Transaction, structure: DemoIds, bodies: BodiesDoor): Promise<DemoCast> {
    const seats = new Map<Id, ActorSeat[]>();
    for (const { key, bodyType } of demoNetwork.bodies) {
      const bodyId = structure.body(key);
      for (const { seatId, capacity, members } of await bodies.votingSeats(tx, bodyId, structure.day(0))) {
        for (const { personId, kind, office } of members) {
          seats.set(personId, [...(seats.get(personId) ?? []), { bodyId, bodyType, seatId, capacity, kind, office, actsAsChair: false }]);
        }
      }
    }
    return new DemoCast(structure, seats);
  }

  /** By the key of network.json: `kroll-eisfeld`. */
  actor(key: string): Actor {
    const personId = this.structure.person(key);
    const roles = demoNetwork.persons.find((human) => human.key === key)?.roles ?? [];
    return {
      personId, accountId: newId(), sessionId: newId(), networkId: this.structure.networkId, locale: 'de',
      roles: roles.flatMap(roleOf), seats: this.seats.get(personId) ?? [],
    };
  }
}
