import { RuleBroken } from '../../house/errors/domain-error.js';
import type { Day, Id } from '../../house/house.contract.js';
import type { Body } from '../body.js';
import type { BodyType, Office } from '../body.contract.js';
import type { AppointmentFacts } from './membership.js';
import type { Seat } from './seat.js';

/** Everything an appointment is judged by, besides those who sit there already. */
export interface Candidacy {
  body: Body;
  seat: Seat;
  /** The organisation of the person. */
  organizationId: Id | null;
  wanted: AppointmentFacts;
  today: Day;
}

const spokenFor: readonly BodyType[] = ['WORKING_GROUP', 'TASK_FORCE'];

/** Whether a kind of body knows an office: groups have spokespersons, the others chairs. */
export const fits = (office: Office, bodyType: BodyType): boolean =>
  office.endsWith('SPOKESPERSON') === spokenFor.includes(bodyType);

/** @throws RuleBroken when person, seat and body do not fit together (domain.md C7, C8) */
export function requireFit({ body, seat, organizationId, wanted, today }: Candidacy): void {
  body.requireActive(today);
  if (wanted.startsOn < seat.validFrom || (seat.validTo !== null && wanted.startsOn > seat.validTo)) {
    throw new RuleBroken('seat_not_valid_then', {}, '/startsOn');
  }
  requireOffice(body.bodyType, wanted);
  if (wanted.kind === 'PRINCIPAL') requireHolder(seat, wanted.personId);
  else requireDeputy(seat, organizationId, wanted);
}

function requireOffice(bodyType: BodyType, { office = null, kind }: AppointmentFacts): void {
  if (office === null) return;
  if (kind !== 'PRINCIPAL') throw new RuleBroken('office_needs_principal', {}, '/office');
  if (!fits(office, bodyType)) throw new RuleBroken('office_does_not_fit', {}, '/office');
}

function requireHolder(seat: Seat, personId: Id): void {
  if (seat.holderPersonId !== null && seat.holderPersonId !== personId) throw new RuleBroken('seat_of_another_person', {}, '/personId');
}

/** A deputy belongs to the organisation that holds the seat; another one needs a reason. */
function requireDeputy(seat: Seat, organizationId: Id | null, { kind, overrideReason = null }: AppointmentFacts): void {
  const number = kind === 'DEPUTY_2' ? 2 : 1;
  if (number > seat.maxDeputies) throw new RuleBroken('too_many_deputies', { count: seat.maxDeputies }, '/kind');
  const isForeign = seat.organizationId !== null && seat.organizationId !== organizationId;
  if (isForeign && overrideReason === null) throw new RuleBroken('deputy_of_other_organization', {}, '/overrideReason');
}
