import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Aggregate } from '../house/database/aggregate.js';
import type { ContactChannel, PersonEdit } from './person.contract.js';

/** A name as people write it, in its parts. */
export interface NameParts { title: string | null; givenName: string; familyName: string }

const titles = /^((?:(?:Dr|Prof|Dipl)\.(?:-[A-Z]\w*\.?)?\s+)+)/;

/** Splits "Dr. Anja Fehrenbach": a title in front, the last word is the family name, the rest given names. */
export function splitName(name: string): NameParts {
  const title = titles.exec(name)?.[1] ?? '';
  const words = name.slice(title.length).trim().split(/\s+/);
  const familyName = words.pop() ?? '';
  return { title: title.trim() || null, givenName: words.join(' '), familyName };
}

/** What is known of a person besides the name. */
export type PersonFacts = Partial<Pick<Person, 'organizationId' | 'invented' | 'languages' | 'functionTitle' | 'contactChannels'>>;

/** A human being who takes part; may exist without an account. */
@Entity('persons')
@Unique('persons_network_id_uq', ['networkId', 'id'])
@Index('persons_organization_idx', ['networkId', 'organizationId'])
@ForeignKey('Network', ['networkId'], ['id'], { name: 'persons_network_fk' })
@ForeignKey('Organization', ['networkId', 'organizationId'], ['networkId', 'id'], { name: 'persons_organization_fk' })
@Check('persons_name_check', 'length(name) between 1 and 200')
export class Person extends Aggregate {
  /** Title, given and family name as shown everywhere. */
  @Column('text') name!: string;
  @Column('text', { nullable: true }) title: string | null = null;
  @Column('text') givenName!: string;
  @Column('text') familyName!: string;
  @Column('uuid', { nullable: true }) organizationId: string | null = null;
  @Column('text', { nullable: true }) functionTitle: string | null = null;
  @Column('text', { array: true, default: [] }) languages: string[] = [];
  @Column('jsonb', { default: [] }) contactChannels: ContactChannel[] = [];
  /** Invented for the demo; every page that shows the person says so. */
  @Column('boolean', { default: false }) invented: boolean = false;

  static add(name: string, facts: PersonFacts, by: string | null): Person {
    const person = Object.assign(new Person(), { name, ...splitName(name) }, facts);
    person.tell('person.added', by, {});
    return person;
  }

  /** Changes the card. Events name the fields, never the values: the journal is kept for years. */
  edit(changes: PersonEdit, by: string): void {
    if (changes.functionTitle !== undefined) this.functionTitle = changes.functionTitle;
    if (changes.languages !== undefined) this.languages = [...changes.languages];
    if (changes.phone !== undefined) this.reachBy(changes.phone, changes.phonePurpose ?? 'OFFICIAL');
    this.tell('person.edited', by, { fields: Object.keys(changes) });
  }

  private reachBy(phone: string | null, purpose: ContactChannel['purpose']): void {
    const others = this.contactChannels.filter((channel) => channel.kind !== 'PHONE' || channel.purpose !== purpose);
    this.contactChannels = phone === null ? others : [...others, { kind: 'PHONE', value: phone, purpose }];
  }
}
