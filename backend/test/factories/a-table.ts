import { addDays } from '../../src/house/time/days.js';
import type { AgendaItemDraft, AgendaItemView } from '../../src/meetings/agenda/agenda-item.contract.js';
import type { AttendanceMark, AttendanceView } from '../../src/meetings/attendance/attendance.contract.js';
import type { MeetingView } from '../../src/meetings/meeting.contract.js';
import { MeetingsHistoryDoor } from '../../src/meetings/meetings-history.door.js';
import type { MinutesView } from '../../src/meetings/minutes/minutes.contract.js';
import { TopicsDoor } from '../../src/topics/topics.door.js';
import type { TestApp } from '../kit/an-app.js';
import type { Answer } from '../kit/client.js';
import { TestNetwork } from './networks.js';
import type { Somebody } from './networks.js';

export type AtTable = 'lead' | 'writer' | 'member' | 'deputy' | 'other' | 'manager' | 'secretary' | 'outsider';

let count = 0;
const key = (): string => `at-the-table-${(count += 1)}`;

/** A body with four voting seats, somebody in every role, and meetings in the state that a spec needs. `writer` keeps the minutes. */
export class Table {
  readonly people = {} as Record<AtTable, Somebody>;

  private constructor(readonly network: TestNetwork, readonly bodyId: string, private readonly history: MeetingsHistoryDoor) {}

  static async in(app: TestApp, kind: 'ADVISORY_BOARD' | 'WORKING_GROUP'): Promise<Table> {
    const network = await TestNetwork.in(app);
    const bodyId = await network.aBody(kind);
    const table = new Table(network, bodyId, app.get(MeetingsHistoryDoor));
    const seat = await network.aSeatIn(bodyId);
    const [member, deputy] = [await network.aPerson('Jens Köhler'), await network.aPerson('Selam Tesfay')];
    await network.seat(seat, bodyId, member.personId);
    await network.seat(seat, bodyId, deputy.personId, { kind: 'DEPUTY_1' });
    Object.assign(table.people, {
      lead: await network.aMemberOf(bodyId, { office: kind === 'ADVISORY_BOARD' ? 'CHAIR' : 'SPOKESPERSON' }, 'Henrike Salzmann'),
      writer: await network.aMemberOf(bodyId, {}, 'Uwe Brandtner'), member, deputy, other: await network.aMemberOf(bodyId, {}, 'Olena Kovtunenko'),
      manager: await network.aPersonWith('MANAGER'), secretary: await network.aPersonWith('SECRETARIAT'), outsider: await network.aPerson(),
    });
    return table;
  }

  /** Planned for today (or so many days from now), with an empty agenda. */
  async planned(given: object = {}): Promise<MeetingView> {
    const { lead, writer } = this.people;
    const { body, status, text } = await lead.client.post<MeetingView>('/api/meetings', {
      bodyId: this.bodyId, day: this.network.app.clock.today(), startTime: '08:00', endTime: '20:00', location: 'Saal', schedule: true,
      takeStandingItems: false, takeCarryOver: false, ...given }, { key: key() });
    if (status !== 201) throw new Error(text);
    await this.network.run((tx) => this.history.act(tx, body.id, lead.personId, (it, act) => { it.edit({ minuteTakerPersonId: writer.personId }, act); }));
    return this.read(body);
  }

  /** Invited and opened by the lead: everybody is there but those who are named, and the quorum has been found. */
  async open({ id }: { id: string }, ...absent: AtTable[]): Promise<MeetingView> {
    const lead = this.people.lead.personId;
    await this.invite({ id });
    await this.network.run((tx) => this.history.open(tx, id, lead, absent.map((who) => this.people[who].personId)));
    return this.read({ id });
  }

  async invite({ id }: { id: string }): Promise<MeetingView> {
    await this.network.run((tx) => this.history.inviteOnPaper(tx, id, this.people.lead.personId));
    return this.read({ id });
  }

  /** In thirty days, with one item, invited by mail that has left. */
  async invitedByMail(): Promise<MeetingView> {
    const { clock } = this.network.app;
    const meeting = await this.planned({ day: addDays(clock.today(), 30), title: 'Frühjahrssitzung' });
    await this.add(meeting, { line: 'Kita 15' });
    await this.onMeeting(meeting, 'invitation');
    clock.shift(60_000);
    return this.read(meeting);
  }

  /** A running meeting with these items on its agenda. */
  async running(...items: AgendaItemDraft[]): Promise<MeetingView> {
    const meeting = await this.planned();
    for (const item of items) await this.add(meeting, item);
    return this.open(meeting);
  }

  /** A topic of the body, taken on by it. */
  async topic(proposal = ''): Promise<string> {
    const door = this.network.app.get(TopicsDoor);
    const order = { title: 'Kinderbetreuung im Kurs', sourceKind: 'AK', responsibleBodyId: this.bodyId, proposal, by: this.people.member.personId, accepted: true } as const;
    return (await this.network.run((tx) => door.raise(tx, order))).id;
  }

  async read({ id }: { id: string }, who: AtTable = 'lead'): Promise<MeetingView> {
    return (await this.people[who].client.get<MeetingView>(`/api/meetings/${id}`)).body;
  }

  async item(meeting: { id: string }, title: string): Promise<AgendaItemView> {
    const found = (await this.read(meeting)).agenda.find((one) => one.title === title);
    if (!found) throw new Error(`Nothing on the agenda is called ${title}`);
    return found;
  }

  async titles(meeting: { id: string }): Promise<string[]> {
    return (await this.read(meeting)).agenda.map(({ number, title }) => `${number} ${title}`);
  }

  ask<T = AgendaItemView>({ id }: { id: string }, draft: AgendaItemDraft, who: AtTable = 'lead'): Promise<Answer<T>> {
    return this.people[who].client.post<T>(`/api/meetings/${id}/agenda-items`, draft, { key: key() });
  }

  async add(meeting: { id: string }, draft: AgendaItemDraft, who: AtTable = 'lead'): Promise<AgendaItemView> {
    const { status, body, text } = await this.ask(meeting, draft, who);
    if (status !== 201) throw new Error(text);
    return body;
  }

  /** One act on an item, whatever comes of it. */
  onItem<T = AgendaItemView>({ id, version }: { id: string; version: number }, act: string, body: object = {}, who: AtTable = 'lead'): Promise<Answer<T>> {
    return this.people[who].client.post<T>(`/api/agenda-items/${id}/${act}`, body, { ifMatch: version });
  }

  /** One act on an item that must work. */
  async doItem(item: { id: string; version: number }, act: string, body: object = {}, who: AtTable = 'lead'): Promise<AgendaItemView> {
    const answer = await this.onItem(item, act, body, who);
    if (answer.status !== 200) throw new Error(`${act}: ${answer.text}`);
    return answer.body;
  }

  /** One act of the meeting in its latest version, whatever comes of it. */
  async onMeeting<T = MeetingView>(meeting: { id: string }, act: string, body: object = {}, who: AtTable = 'lead'): Promise<Answer<T>> {
    const { id, version } = await this.read(meeting);
    return this.people[who].client.post<T>(`/api/meetings/${id}/${act}`, body, { ifMatch: version });
  }

  mark<T = AttendanceView[]>({ id }: { id: string }, whom: AtTable | 'self', mark: AttendanceMark, who: AtTable = 'lead'): Promise<Answer<T>> {
    return this.people[who].client.put<T>(`/api/meetings/${id}/attendance/${whom === 'self' ? whom : this.people[whom].personId}`, { mark });
  }

  /** The minutes of a meeting that has just been closed with whatever was open. */
  async closed(meeting: { id: string }): Promise<MinutesView> {
    const answer = await this.onMeeting(meeting, 'closing', { confirmOpenItems: true });
    if (answer.status !== 200) throw new Error(answer.text);
    return this.minutes(meeting);
  }

  async minutes({ id }: { id: string }, who: AtTable = 'lead'): Promise<MinutesView> {
    return (await this.people[who].client.get<MinutesView>(`/api/meetings/${id}/minutes`)).body;
  }

  onMinutes<T = MinutesView>({ id, version }: { id: string; version: number }, act: string, body: object = {}, who: AtTable = 'lead'): Promise<Answer<T>> {
    return this.people[who].client.post<T>(`/api/minutes/${id}/${act}`, body, { ifMatch: version, key: key() });
  }
}
