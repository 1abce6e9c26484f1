import { hasRole } from '../house/access/actor.js';
import { Policy, anyOf, rule } from '../house/access/policy.js';
import type { PersonAction } from './person.contract.js';

/** What decides who may change a card. */
export interface PersonSubject { id: string }

const who = (subject: PersonSubject) => ({ personIds: [subject.id] });
const isOneself = rule<PersonSubject>('only_oneself_or_secretariat', (actor, subject) => actor.personId === subject.id, who);
const keepsContacts = rule<PersonSubject>('only_oneself_or_secretariat', (actor) => hasRole(actor, 'MANAGER', 'SECRETARIAT', 'SYS_ADMIN'), who);

/** Everybody signed in reads cards (decisions 7); the person and those who keep the contacts change them (B.2). */
export const personPolicy = new Policy<PersonSubject, PersonAction>('person', {
  see: () => true,
  edit: anyOf(isOneself, keepsContacts),
});
