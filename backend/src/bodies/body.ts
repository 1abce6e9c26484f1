import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Aggregate } from '../house/database/aggregate.js';
import { NotPossibleNow, RuleBroken } from '../house/errors/domain-error.js';
import type { BodyEdit, BodyType } from './body.contract.js';

/** What is written when a body is founded. */
export type Founding = Pick<Body, 'name' | 'shortName' | 'bodyType'> &
  Partial<Pick<Body, 'mandateText' | 'leadAgencyId' | 'foundedOn' | 'position' | 'slug'>>;

const letters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** The part of a body's address that people read: "Arbeitskreis Sprache und Schule" becomes `arbeitskreis-sprache-und-schule`. */
export const slugOf = (name: string): string =>
  name.toLowerCase().replace(/[äöüß]/g, (letter) => letters[letter] ?? letter).normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 80).replace(/-+$/, '') || 'gremium';

/** A group that meets: board, working group, task force, assembly, or one outside the network. */
@Entity('bodies')
@Unique('bodies_network_id_uq', ['networkId', 'id'])
@Unique('bodies_slug_uq', ['networkId', 'slug'])
@Unique('bodies_short_name_uq', ['networkId', 'shortName'])
@Index('bodies_one_board_idx', ['networkId'], { unique: true, where: `body_type = 'ADVISORY_BOARD' and ended_on is null` })
@ForeignKey('Network', ['networkId'], ['id'], { name: 'bodies_network_fk' })
@ForeignKey('Organization', ['networkId', 'leadAgencyId'], ['networkId', 'id'], { name: 'bodies_lead_agency_fk' })
@Check('bodies_slug_check', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('bodies_span_check', 'ended_on >= founded_on')
@Check('bodies_type_check', `body_type in ('ADVISORY_BOARD', 'WORKING_GROUP', 'TASK_FORCE', 'NETWORK_ASSEMBLY',
  'STEERING_GROUP', 'EXTERNAL')`)
export class Body extends Aggregate {
  @Column('text') name!: string;
  @Column('text') shortName!: string;
  @Column('text') slug!: string;
  @Column('text') bodyType!: BodyType;
  @Column('text', { nullable: true }) mandateText: string | null = null;
  @Column('uuid', { nullable: true }) leadAgencyId: string | null = null;
  /** Order among its kind, as the organigram draws it. */
  @Column('int', { default: 0 }) position: number = 0;
  @Column('date', { nullable: true }) foundedOn: string | null = null;
  /** Its last day. */
  @Column('date', { nullable: true }) endedOn: string | null = null;

  static found(founding: Founding, by: string | null): Body {
    const body = Object.assign(new Body(), { slug: slugOf(founding.name) }, founding);
    body.tell('body.founded', by, { name: body.name, bodyType: body.bodyType, foundedOn: body.foundedOn }, { bodyId: body.id });
    return body;
  }

  edit(changes: BodyEdit, by: string, today: string): void {
    this.requireActive(today);
    if (changes.name !== undefined) this.name = changes.name;
    if (changes.mandateText !== undefined) this.mandateText = changes.mandateText;
    this.tell('body.edited', by, { fields: Object.keys(changes), name: this.name }, { bodyId: this.id });
  }

  /** @param endedOn the last day of its existence; a planned end may be moved until it has come */
  end(endedOn: string, by: string, today: string): void {
    this.requireActive(today);
    if (this.foundedOn !== null && endedOn < this.foundedOn) throw new RuleBroken('ends_before_start', {}, '/endedOn');
    this.endedOn = endedOn;
    this.tell('body.ended', by, { endedOn }, { bodyId: this.id });
  }

  /** Whether it exists on a day. */
  existsOn(day: string): boolean {
    return (this.foundedOn === null || this.foundedOn <= day) && (this.endedOn === null || this.endedOn >= day);
  }

  /** @throws NotPossibleNow `body_has_ended` */
  requireActive(today: string): void {
    if (this.endedOn !== null && this.endedOn < today) throw new NotPossibleNow('body_has_ended');
  }
}

/** Whom a body reports to; part of the body, written with it. */
@Entity('body_reports')
@ForeignKey('Body', ['networkId', 'bodyId'], ['networkId', 'id'], { name: 'body_reports_body_fk' })
@ForeignKey('Body', ['networkId', 'reportsToId'], ['networkId', 'id'], { name: 'body_reports_reports_to_fk' })
@Check('body_reports_self_check', 'body_id <> reports_to_id')
export class BodyReport {
  @PrimaryColumn('uuid') networkId!: string;
  @PrimaryColumn('uuid') bodyId!: string;
  @PrimaryColumn('uuid') reportsToId!: string;
}
