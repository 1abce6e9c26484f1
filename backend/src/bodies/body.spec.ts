import { newId } from '../house/database/new-id.js';
import { aManager, aMemberOf, aSecretary, aSpokespersonOf, anActor } from '../../test/factories/actors.js';
import { Body, slugOf } from './body.js';
import { bodyPolicy, seatPolicy, standingIn } from './body.policy.js';
import { fits, requireFit } from './seats/appointing.js';
import { Membership, overlaps } from './seats/membership.js';
import type { AppointmentFacts } from './seats/membership.js';
import { Seat } from './seats/seat.js';

const today = '2026-03-01';
const by = newId();
const aGroup = () => Body.found({ name: 'Arbeitskreis Sprache', shortName: 'AKS', bodyType: 'WORKING_GROUP', foundedOn: '2025-01-01' }, by);
const facts = (given: Partial<AppointmentFacts> = {}): AppointmentFacts =>
  ({ bodyId: 'b', seatId: 's', personId: newId(), kind: 'PRINCIPAL', startsOn: '2025-01-01', ...given });

describe('A body', () => {
  it.each([
    ['Arbeitskreis Größe & Maß', 'arbeitskreis-groesse-mass'], ['  „Netz“ 2030 ', 'netz-2030'], ['…', 'gremium'],
  ])('%s has the address %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('tells of its founding, its changes and its end', () => {
    const body = aGroup();
    body.edit({ mandateText: 'Kümmert sich.' }, by, today);
    body.end('2026-06-30', by, today);
    expect(body.releaseEvents().map(({ type }) => type)).toEqual(['body.founded', 'body.edited', 'body.ended']);
    expect(body.existsOn('2026-06-30')).toBe(true);
    expect(body.existsOn('2026-07-01')).toBe(false);
  });

  it('can be changed until its planned end has come', () => {
    const body = aGroup();
    body.end('2026-06-30', by, today);
    expect(() => { body.edit({ name: 'Neu' }, by, '2026-06-30'); }).not.toThrow();
    expect(() => { body.edit({ name: 'Neu' }, by, '2026-07-01'); }).toThrow('body_has_ended');
    expect(() => { aGroup().end('2024-12-31', by, today); }).toThrow('ends_before_start');
  });

  it.each([
    ['the manager', aManager(), ['found', 'edit', 'end', 'changeSeats', 'planMeeting', 'proposeTopic', 'readRules']],
    ['the secretariat', aSecretary(), ['found', 'edit', 'end', 'changeSeats', 'planMeeting', 'proposeTopic', 'readRules']],
    ['the administrator', anActor({ roles: ['SYS_ADMIN'] }), ['found', 'edit', 'end']],
    ['its spokesperson', aSpokespersonOf('b'), ['planMeeting', 'proposeTopic', 'readRules']],
    ['the spokesperson of another', aSpokespersonOf('other'), ['proposeTopic', 'readRules']],
    ['a member', aMemberOf('b'), ['proposeTopic', 'readRules']],
    ['somebody of the network', anActor(), ['proposeTopic']],
    ['the liaison', anActor({ roles: ['COUNTY_LIAISON'] }), ['proposeTopic', 'readRules']],
  ] as const)('offers %s what is theirs', (_, actor, expected) => {
    const actions = ['found', 'edit', 'end', 'changeSeats', 'planMeeting', 'proposeTopic', 'readRules'] as const;
    expect(actions.filter((action) => bodyPolicy.may(actor, action, { id: 'b' }))).toEqual(expected);
    expect(seatPolicy.may(actor, 'appoint', { id: 'b' })).toBe(bodyPolicy.may(actor, 'changeSeats', { id: 'b' }));
  });

  it('knows how one stands in it', () => {
    expect(standingIn(aSpokespersonOf('b'), 'b')).toEqual({ member: true, leads: true, capacity: 'VOTING' });
    expect(standingIn(anActor(), 'b')).toEqual({ member: false, leads: false, capacity: null });
  });
});

describe('A term', () => {
  const span = (startsOn: string, endsOn: string | null) => ({ startsOn, endsOn });

  it.each([
    [span('2025-01-01', '2025-06-30'), span('2025-06-30', null), true], [span('2025-01-01', '2025-06-29'), span('2025-06-30', null), false],
    [span('2025-01-01', null), span('2024-01-01', null), true], [span('2026-01-01', null), span('2024-01-01', '2025-12-31'), false],
  ])('%j and %j share a day: %s', (one, other, expected) => {
    expect(overlaps(one, other)).toBe(expected);
    expect(overlaps(other, one)).toBe(expected);
  });

  it.each([
    ['place_taken', facts(), facts()],
    ['already_on_seat', facts({ personId: by }), facts({ personId: by, kind: 'DEPUTY_1' })],
    ['office_taken', facts({ office: 'SPOKESPERSON', seatId: 'other' }), facts({ office: 'SPOKESPERSON' })],
  ] as const)('is refused with %s', (code, standing, wanted) => {
    expect(() => { Membership.requireRoom(wanted, [Membership.appoint(standing, by)]); }).toThrow(code);
    const past = Membership.appoint({ ...standing, startsOn: '2024-01-01', endsOn: '2024-12-31' }, by);
    expect(() => { Membership.requireRoom(wanted, [past]); }).not.toThrow();
  });

  it('lets two vices serve at once', () => {
    const vice = facts({ office: 'VICE_CHAIR', seatId: 'other' });
    expect(() => { Membership.requireRoom(facts({ office: 'VICE_CHAIR' }), [Membership.appoint(vice, by)]); }).not.toThrow();
  });

  it('ends on or after its first day, and not later than before', () => {
    const term = Membership.appoint(facts({ endsOn: '2026-12-31' }), by);
    expect(() => { term.end('2024-12-31', by); }).toThrow('ends_before_start');
    expect(() => { term.end('2027-01-01', by); }).toThrow('membership_has_ended');
    term.end('2026-01-31', by);
    expect(term.endsOn).toBe('2026-01-31');
  });
});

describe('An appointment', () => {
  const seat = (given: Partial<Seat> = {}) => Object.assign(Seat.setUp({ bodyId: 'b', label: 'VHS', capacity: 'VOTING', organizationId: 'vhs', validFrom: '2025-01-01' }, by), given);
  const judge = (wanted: AppointmentFacts, place = seat(), organizationId: string | null = 'vhs') =>
    () => { requireFit({ body: aGroup(), seat: place, organizationId, wanted, today }); };

  it.each([
    ['seat_not_valid_then', facts({ startsOn: '2024-12-31' }), seat()],
    ['office_needs_principal', facts({ office: 'SPOKESPERSON', kind: 'DEPUTY_1' }), seat()],
    ['office_does_not_fit', facts({ office: 'CHAIR' }), seat()],
    ['too_many_deputies', facts({ kind: 'DEPUTY_2' }), seat({ maxDeputies: 1 })],
    ['seat_of_another_person', facts(), seat({ organizationId: null, holderPersonId: by })],
  ])('is refused with %s', (code, wanted, place) => {
    expect(judge(wanted, place)).toThrow(code);
  });

  it('takes deputies of the organisation, others with a reason', () => {
    expect(judge(facts({ kind: 'DEPUTY_1' }))).not.toThrow();
    expect(judge(facts({ kind: 'DEPUTY_1' }), seat(), 'other')).toThrow('deputy_of_other_organization');
    expect(judge(facts({ kind: 'DEPUTY_1', overrideReason: 'Vertretung' }), seat(), 'other')).not.toThrow();
  });

  it('fits offices to kinds of bodies', () => {
    expect(fits('SPOKESPERSON', 'WORKING_GROUP')).toBe(true);
    expect(fits('CHAIR', 'ADVISORY_BOARD')).toBe(true);
    expect(fits('VICE_CHAIR', 'TASK_FORCE')).toBe(false);
  });
});
