import { Injectable } from '@nestjs/common';
import type { Actor } from '../house/access/actor.js';
import { Doables } from '../house/access/doables.js';
import { UnitOfWork } from '../house/database/unit-of-work.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import { NotAllowed, NotFound } from '../house/errors/domain-error.js';
import { Clock } from '../house/time/clock.js';
import { Consent } from './consents/consent.js';
import { PeopleQueries } from './people.queries.js';
import type { PersonEdit, PersonView } from './person.contract.js';
import { personActions } from './person.contract.js';
import { personPolicy } from './person.policy.js';
import { Person } from './person.js';

// The wording a person agrees to stands in the workspace; a new one gets a new version here.
const privateContactText = '2026-1';

/** Cards of persons. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly work: UnitOfWork, private readonly queries: PeopleQueries,
    private readonly doables: Doables, private readonly clock: Clock,
  ) {}

  /** The card as this reader may see it. @throws NotFound */
  async card(actor: Actor, personId: string): Promise<PersonView> {
    const found = await this.queries.card(actor.networkId, personId, this.clock.today());
    if (!found) throw new NotFound('person', personId);
    const { privateAllowed, contactChannels, ...rest } = found;
    const isOwn = actor.personId === personId;
    return {
      ...rest, contactChannels: contactChannels.filter(({ purpose }) => purpose === 'OFFICIAL' || privateAllowed || isOwn),
      ...await this.doables.of(personPolicy, actor, found, personActions),
    };
  }

  async edit(actor: Actor, personId: string, version: number, changes: PersonEdit): Promise<PersonView> {
    await this.work.run(actor.networkId, async (tx) => {
      const person = await tx.loadAt(Person, personId, version);
      personPolicy.require(actor, 'edit', person);
      if (changes.showPrivateContact !== undefined) await this.consent(tx, actor, personId, changes.showPrivateContact);
      person.edit(changes, actor.personId);
      await tx.keep(person);
    });
    return this.card(actor, personId);
  }

  /** Nobody consents for somebody else, not even the secretariat. */
  private async consent(tx: Transaction, actor: Actor, personId: string, wanted: boolean): Promise<void> {
    if (actor.personId !== personId) throw new NotAllowed('edit', 'consent_is_personal', { personIds: [personId] });
    const standing = (await tx.find(Consent, { personId, purpose: 'PRIVATE_CONTACT' })).find(({ withdrawnAt }) => withdrawnAt === null);
    if (wanted && !standing) await tx.keep(Consent.give(personId, 'PRIVATE_CONTACT', privateContactText, this.clock.now()));
    if (!wanted && standing) {
      standing.withdraw(this.clock.now(), personId);
      await tx.keep(standing);
    }
  }
}
