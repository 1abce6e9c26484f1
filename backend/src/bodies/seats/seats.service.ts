import { Injectable } from '@nestjs/common';
import type { Actor } from '../../house/access/actor.js';
import { Doables } from '../../house/access/doables.js';
import { UnitOfWork } from '../../house/database/unit-of-work.js';
import type { Transaction } from '../../house/database/unit-of-work.js';
import { NotFound, RuleBroken } from '../../house/errors/domain-error.js';
import type { Id } from '../../house/house.contract.js';
import { Clock } from '../../house/time/clock.js';
import { PeopleDoor } from '../../people/people.door.js';
import { Body } from '../body.js';
import type { Appointment, MembershipView, SeatDraft, SeatView } from '../body.contract.js';
import { bodyPolicy, seatPolicy } from '../body.policy.js';
import { requireFit } from './appointing.js';
import { Membership } from './membership.js';
import { Seat } from './seat.js';
import { SeatsQueries } from './seats.queries.js';
import type { SeatCard } from './seats.queries.js';

/** Seats, and who is appointed to them. */
@Injectable()
export class SeatsService {
  constructor(
    private readonly work: UnitOfWork, private readonly queries: SeatsQueries, private readonly people: PeopleDoor,
    private readonly doables: Doables, private readonly clock: Clock,
  ) {}

  /** The seats of a body on a day, with what this reader may do with them. */
  async ofBody(actor: Actor, bodyId: Id, day: string): Promise<SeatView[]> {
    const cards = await this.queries.ofBody(actor.networkId, bodyId, day);
    return Promise.all(cards.map((card) => this.viewOf(actor, card)));
  }

  async view(actor: Actor, seatId: Id): Promise<SeatView> {
    const card = await this.queries.one(actor.networkId, seatId, this.clock.today());
    if (!card) throw new NotFound('seat', seatId);
    return this.viewOf(actor, card);
  }

  async membership(actor: Actor, membershipId: Id): Promise<MembershipView> {
    const found = await this.queries.membership(actor.networkId, membershipId);
    if (!found) throw new NotFound('membership', membershipId);
    return found;
  }

  async setUp(actor: Actor, bodyId: Id, draft: SeatDraft): Promise<SeatView> {
    const seatId = await this.work.run(actor.networkId, async (tx) => {
      const body = await tx.load(Body, bodyId);
      bodyPolicy.require(actor, 'changeSeats', body);
      body.requireActive(this.clock.today());
      const { organizationId, personId, ...rest } = draft;
      await this.requireHolder(tx, draft);
      const holder = { organizationId: organizationId ?? null, holderPersonId: personId ?? null };
      return (await tx.keep(Seat.setUp({ ...rest, ...holder, bodyId }, actor.personId))).id;
    });
    return this.view(actor, seatId);
  }

  async end(actor: Actor, seatId: Id, version: number, validTo: string): Promise<SeatView> {
    await this.work.run(actor.networkId, async (tx) => {
      const seat = await tx.loadAt(Seat, seatId, version);
      seatPolicy.require(actor, 'end', { id: seat.bodyId });
      seat.end(validTo, actor.personId);
      await tx.keep(seat);
      await endTerms(tx, await tx.find(Membership, { seatId }), validTo, actor.personId);
    });
    return this.view(actor, seatId);
  }

  async appoint(actor: Actor, seatId: Id, appointment: Appointment): Promise<MembershipView> {
    const membershipId = await this.work.run(actor.networkId, async (tx) => {
      const { bodyId } = await this.seatIn(tx, seatId);
      seatPolicy.require(actor, 'appoint', { id: bodyId });
      // The body is locked before the seats are judged, so that two appointments take turns.
      const body = await tx.load(Body, bodyId);
      const seat = await tx.load(Seat, seatId);
      const facts = factsOf(seat, appointment);
      const organizationId = await this.organizationOf(tx, appointment.personId);
      requireFit({ body, seat, organizationId, wanted: facts, today: this.clock.today() });
      Membership.requireRoom(facts, await tx.find(Membership, { bodyId }));
      return (await tx.keep(Membership.appoint(facts, actor.personId))).id;
    });
    return this.membership(actor, membershipId);
  }

  async endMembership(actor: Actor, membershipId: Id, version: number, endsOn: string): Promise<MembershipView> {
    await this.work.run(actor.networkId, async (tx) => {
      const membership = await tx.loadAt(Membership, membershipId, version);
      seatPolicy.require(actor, 'endMembership', { id: membership.bodyId });
      membership.end(endsOn, actor.personId);
      await tx.keep(membership);
    });
    return this.membership(actor, membershipId);
  }

  /** Ends every seat and every term of a body that has ended. */
  async endAll(tx: Transaction, bodyId: Id, lastDay: string, by: Id): Promise<void> {
    for (const seat of await tx.find(Seat, { bodyId })) {
      if (seat.validFrom > lastDay || (seat.validTo !== null && seat.validTo <= lastDay)) continue;
      seat.end(lastDay, by);
      await tx.keep(seat);
    }
    await endTerms(tx, await tx.find(Membership, { bodyId }), lastDay, by);
  }

  private async seatIn(tx: Transaction, seatId: Id): Promise<Seat> {
    const found = await tx.findOne(Seat, { id: seatId });
    if (!found) throw new NotFound('seat', seatId);
    return found;
  }

  private async viewOf(actor: Actor, { bodyId, ...card }: SeatCard): Promise<SeatView> {
    const subject = { id: bodyId };
    const open = card.validTo === null || card.validTo >= this.clock.today() ? (['end', 'appoint', 'endMembership'] as const) : [];
    return { ...card, ...await this.doables.of(seatPolicy, actor, subject, open) };
  }

  private async requireHolder(tx: Transaction, { organizationId, personId }: SeatDraft): Promise<void> {
    if (organizationId !== undefined && personId !== undefined) throw new RuleBroken('one_holder', {}, '/personId');
    if (organizationId !== undefined && !await this.people.organization(tx, organizationId)) {
      throw new RuleBroken('unknown_organization', {}, '/organizationId');
    }
    if (personId !== undefined) await this.organizationOf(tx, personId);
  }

  private async organizationOf(tx: Transaction, personId: Id): Promise<Id | null> {
    if (!(await this.people.refs(tx, [personId])).has(personId)) throw new RuleBroken('unknown_person', {}, '/personId');
    return (await this.people.organizationOf(tx, personId))?.id ?? null;
  }
}

const factsOf = (seat: Seat, { personId, kind, office, startsOn, endsOn, overrideReason }: Appointment) => ({
  bodyId: seat.bodyId, seatId: seat.id, personId, kind, startsOn,
  office: office ?? null, endsOn: endsOn ?? null, overrideReason: overrideReason ?? null,
});

async function endTerms(tx: Transaction, memberships: readonly Membership[], lastDay: string, by: Id): Promise<void> {
  for (const membership of memberships) {
    if (membership.startsOn > lastDay || (membership.endsOn !== null && membership.endsOn <= lastDay)) continue;
    membership.end(lastDay, by);
    await tx.keep(membership);
  }
}
