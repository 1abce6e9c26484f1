import { newId } from '../../src/house/database/new-id.js';
import { addDays } from '../../src/house/time/days.js';
import { aRow } from '../factories/a-row.js';
import { TestNetwork } from '../factories/networks.js';
import type { Somebody } from '../factories/networks.js';
import type { TestApp } from '../kit/an-app.js';
import type { Client } from '../kit/client.js';
import { asPerson } from '../kit/sign-in.js';

/** Everybody who may ask (domain.md B.1), seen from a working group and the board. Nobody stands outside of the list. */
export const roles = [
  'spokesperson', 'vice', 'voting', 'advisory', 'deputy', 'guest', 'minuteTaker', 'manager', 'secretary', 'chair', 'viceChair', 'boardMember',
  'networkMember', 'liaison', 'dpo', 'sysAdmin', 'foreigner',
] as const;
export type Role = (typeof roles)[number];

/** The things that are asked about; `body` is the group, `person` the card of the network member. */
export type Thing = 'person' | 'organization' | 'body' | 'board' | 'seat' | 'membership' | 'topic' | 'escalated' | 'decision' | 'task' | 'escalation'
  | 'meeting' | 'item' | 'held' | 'minutes' | 'boardMeeting';

const day = 86_400_000;

/** A working group with one thing of each kind, and somebody in every role. All of it is real rows and real sessions. */
export class Scene {
  readonly people = {} as Record<Role, Somebody>;
  readonly ids = {} as Record<Thing, string>;

  private constructor(readonly app: TestApp, readonly network: TestNetwork, private readonly abroad: TestNetwork, readonly today: string) {}

  static async in(app: TestApp): Promise<Scene> {
    const scene = new Scene(app, await TestNetwork.in(app), await TestNetwork.in(app), app.clock.today());
    await scene.bodies();
    await scene.members();
    await scene.matters();
    await scene.meetings();
    await scene.escalation();
    return scene;
  }

  /** One more session of somebody. */
  signIn(role: Role): Promise<Client> {
    return asPerson(this.app, (role === 'foreigner' ? this.abroad : this.network).id, this.people[role].personId);
  }

  row(table: string, given: Record<string, unknown>): Promise<string> {
    return this.network.run((tx) => aRow(tx, table, this.people.voting.personId, given));
  }

  private async bodies(): Promise<void> {
    const { network, ids } = this;
    ids.body = await network.aWorkingGroup('Arbeitskreis Sprache');
    ids.board = await network.theBoard();
    ids.organization = await network.anOrganization();
    ids.seat = await network.aSeatIn(ids.body);
  }

  private async members(): Promise<void> {
    const { network, people, ids: { body, board, seat } } = this;
    people.voting = await network.aPerson();
    this.ids.membership = await network.seat(seat, body, people.voting.personId);
    people.deputy = await network.aPerson();
    await network.seat(seat, body, people.deputy.personId, { kind: 'DEPUTY_1' });
    people.spokesperson = await network.theSpokespersonOf(body);
    people.vice = await network.aMemberOf(body, { office: 'VICE_SPOKESPERSON' });
    people.advisory = await network.aMemberOf(body, { capacity: 'ADVISORY' });
    people.guest = await network.aMemberOf(body, { capacity: 'GUEST' });
    people.chair = await network.theChairOf(board);
    people.viceChair = await network.aMemberOf(board, { office: 'VICE_CHAIR' });
    people.boardMember = await network.aMemberOf(board);
    people.minuteTaker = await network.aPerson();
    people.networkMember = await network.aPerson();
    people.manager = await network.aPersonWith('MANAGER');
    people.secretary = await network.aPersonWith('SECRETARIAT');
    people.liaison = await network.aPersonWith('COUNTY_LIAISON');
    people.dpo = await network.aPersonWith('DPO');
    people.sysAdmin = await network.aPersonWith('SYS_ADMIN');
    people.foreigner = await this.abroad.aPersonWith('MANAGER');
    this.ids.person = people.networkMember.personId;
  }

  /** A topic, a decision and a task that only the group sees. */
  private async matters(): Promise<void> {
    const { ids, today, people: { spokesperson, voting } } = this;
    const topic = { responsible_body_id: ids.body, raised_by_person_id: spokesperson.personId, accepted_on: today, visibility: 'BODY', state: 'ASSIGNED', frozen: false,
      follow_up_on: null, merged_into_id: null, priority: 3, source_kind: 'AK', wish: 'UNSURE' };
    ids.topic = await this.row('topics', { ...topic, numeral: 901, number: 'T-901', title: 'Räume' });
    ids.escalated = await this.row('topics', { ...topic, numeral: 902, number: 'T-902', title: 'Kurszeiten', state: 'ESCALATED' });
    ids.decision = await this.row('decisions', { body_id: ids.body, number: 'AK-2026-001', year: 2026, running: 1, text: 'Wir beginnen um neun.', effect: 'INTERNAL', outcome: 'ADOPTED',
      visibility: 'BODY', decided_on: today, tracking: 'OPEN', responsible_person_id: voting.personId });
    ids.task = await this.row('tasks', { title: 'Anrufen', body_id: ids.body, owner_person_id: voting.personId, created_by_person_id: spokesperson.personId, due_on: addDays(today, 5),
      original_due_on: addDays(today, 5), source_type: 'FREE', source_id: null, state: 'OPEN', blocked_reason: null });
  }

  private async meetings(): Promise<void> {
    const { ids, people } = this;
    const at = (days: number): Date => new Date(this.app.clock.now().getTime() + days * day);
    const meeting = (bodyId: string, state: string, days: number, given: Record<string, unknown> = {}): Promise<string> => this.row('meetings', {
      body_id: bodyId, title: 'Sitzung', kind: 'ORDINARY', state, starts_at: at(days), ends_at: at(days + 0.1), cancelled_reason: null, predecessor_meeting_id: null,
      minute_taker_person_id: people.minuteTaker.personId, ...given });
    const item = { number: '1', title: 'Räume', type: 'DISCUSSION', topic_id: ids.topic, planned_minutes: 20, result: null, state: 'SCHEDULED', body_id: ids.body };
    ids.meeting = await meeting(ids.body, 'SCHEDULED', 30);
    await this.row('invitations', { meeting_id: ids.meeting, person_id: people.voting.personId, membership_kind: 'PRINCIPAL', kind: 'FIRST', channel: 'PORTAL' });
    ids.item = await this.row('agenda_items', { ...item, meeting_id: ids.meeting });
    ids.held = await meeting(ids.body, 'HELD', -5, { actual_start: at(-5), actual_end: at(-4.9) });
    ids.minutes = await this.row('minutes', { meeting_id: ids.held, body_id: ids.body, state: 'DRAFT', approval: 'TACIT', signatures: '[]', frame: '{}', texts: '[]', draft_due_on: this.today });
    ids.boardMeeting = await meeting(ids.board, 'SCHEDULED', 30, { minute_taker_person_id: null });
  }

  private async escalation(): Promise<void> {
    const { ids, today, people: { spokesperson } } = this;
    ids.escalation = await this.row('escalations', { topic_id: ids.escalated, origin_body_id: ids.body, board_body_id: ids.board, number: 'K-2026-901', path: 'P1_NO_AGREEMENT',
      raised_by_person_id: spokesperson.personId, raised_as: 'SPOKESPERSON', board_mode: 'DECIDE', question: 'Wann?', state: 'SUBMITTED', due_on: addDays(today, 9), submitted_on: today,
      closure: null, closure_text: null });
  }

  /** A value for a field that has to name something: what exists here, else something that exists nowhere. */
  idFor(field: string): string {
    if (/person/i.test(field)) return this.people.voting.personId;
    const thing = (['body', 'topic', 'item', 'meeting', 'decision', 'task', 'escalation', 'seat', 'membership', 'organization'] as const)
      .find((name) => field.toLowerCase().startsWith(name));
    return thing === undefined ? newId() : this.ids[thing];
  }
}
