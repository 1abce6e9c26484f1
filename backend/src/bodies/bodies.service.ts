import { Injectable } from '@nestjs/common';
import type { Actor } from '../house/access/actor.js';
import { Doables } from '../house/access/doables.js';
import { UnitOfWork } from '../house/database/unit-of-work.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import { NotFound } from '../house/errors/domain-error.js';
import type { Id } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import type { PersonOffice } from '../people/person.contract.js';
import { BodiesQueries } from './bodies.queries.js';
import type { BodyCard } from './bodies.queries.js';
import { Body } from './body.js';
import type { BodyAction, BodyDraft, BodyEdit, BodyView } from './body.contract.js';
import { bodyPolicy, standingIn } from './body.policy.js';
import { keepFounded } from './founding.js';
import { SeatsService } from './seats/seats.service.js';

/** Founding, changing and ending bodies, and the page of one. */
@Injectable()
export class BodiesService {
  constructor(
    private readonly work: UnitOfWork, private readonly queries: BodiesQueries, private readonly seats: SeatsService,
    private readonly doables: Doables, private readonly clock: Clock,
  ) {}

  /** @param on as of which day; today when empty. @throws NotFound */
  async view(actor: Actor, idOrSlug: string, on?: string): Promise<BodyView> {
    const day = on ?? this.clock.today();
    const card = await this.queries.card(actor.networkId, idOrSlug, day);
    if (!card) throw new NotFound('body', idOrSlug);
    const doable = await this.doables.of(bodyPolicy, actor, card, possible(card, this.clock.today()));
    return {
      ...card, seats: await this.seats.ofBody(actor, card.id, day), mine: standingIn(actor, card.id),
      can: doable.can.filter(isBodyAction), cannot: doable.cannot,
    };
  }

  async found(actor: Actor, draft: BodyDraft): Promise<BodyView> {
    const { reportingTo = [], ...founding } = draft;
    const body = Body.found({ ...founding, mandateText: draft.mandateText ?? null }, actor.personId);
    bodyPolicy.require(actor, 'found', body);
    const today = this.clock.today();
    await this.work.run(actor.networkId, (tx) => keepFounded(tx, body, { reportingTo, today, by: actor.personId }));
    return this.view(actor, body.id);
  }

  edit(actor: Actor, bodyId: Id, version: number, changes: BodyEdit): Promise<BodyView> {
    return this.act(actor, 'edit', bodyId, version, (body) => { body.edit(changes, actor.personId, this.clock.today()); });
  }

  /** Its seats and the terms on them end with it. */
  end(actor: Actor, bodyId: Id, version: number, endedOn: string): Promise<BodyView> {
    return this.act(actor, 'end', bodyId, version, async (body, tx) => {
      body.end(endedOn, actor.personId, this.clock.today());
      await this.seats.endAll(tx, body.id, endedOn, actor.personId);
    });
  }

  async offices(actor: Actor, personId: Id, on?: string): Promise<PersonOffice[]> {
    const found = await this.queries.offices(actor.networkId, personId, on ?? this.clock.today());
    if (!found) throw new NotFound('person', personId);
    return found;
  }

  private async act(
    actor: Actor, action: BodyAction, bodyId: Id, version: number, verb: (body: Body, tx: Transaction) => void | Promise<void>,
  ): Promise<BodyView> {
    await this.work.run(actor.networkId, async (tx) => {
      const body = await tx.loadAt(Body, bodyId, version);
      bodyPolicy.require(actor, action, body);
      await verb(body, tx);
      await tx.keep(body);
    });
    return this.view(actor, bodyId);
  }
}

const isBodyAction = (action: BodyAction | 'found' | 'readRules'): action is BodyAction => action !== 'found' && action !== 'readRules';

/** What the state of a body offers: bodies outside the network hold no meetings here. */
function possible({ bodyType, endedOn }: BodyCard, today: string): BodyAction[] {
  if (endedOn !== null && endedOn < today) return [];
  return bodyType === 'EXTERNAL' ? ['edit', 'end', 'changeSeats'] : ['edit', 'end', 'changeSeats', 'planMeeting', 'proposeTopic'];
}
