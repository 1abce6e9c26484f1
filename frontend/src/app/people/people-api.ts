import { Service, inject } from '@angular/core';
import type { Id, PersonRef } from '@faden/house/house';
import type { PersonEdit, PersonOffice, PersonView } from '@faden/people/person';
import { Api } from '../ui/http/api';
import { reading } from '../ui/http/reading';
import type { Reading } from '../ui/http/reading';

/** Persons and what they hold. Reading gives a Reading; acting is a promise of the new state. */
@Service()
export class PeopleApi {
  private readonly api = inject(Api);

  /** Everybody, for a choice; read only while it is wanted. */
  all(wanted: () => boolean = () => true): Reading<PersonRef[]> {
    return reading(() => (wanted() ? '/api/persons' : undefined));
  }

  /** Those whose name fits; at most fifty. */
  search(text: () => string): Reading<PersonRef[]> {
    return reading(() => `/api/persons${text().trim() ? `?search=${encodeURIComponent(text().trim())}` : ''}`, { keep: true });
  }

  one(id: () => Id): Reading<PersonView> {
    return reading(() => `/api/persons/${id()}`);
  }

  offices(id: () => Id): Reading<PersonOffice[]> {
    return reading(() => `/api/persons/${id()}/offices`);
  }

  edit({ id, version }: PersonView, edit: PersonEdit): Promise<PersonView> {
    return this.api.patch(`/api/persons/${id}`, edit, version);
  }
}
