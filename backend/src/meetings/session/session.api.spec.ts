import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestNetwork } from '../../../test/factories/networks.js';
import type { Somebody } from '../../../test/factories/networks.js';
import { anApp } from '../../../test/kit/an-app.js';
import type { TestApp } from '../../../test/kit/an-app.js';
import { asPerson } from '../../../test/kit/sign-in.js';
import { addDays } from '../../house/time/days.js';
import type { AgendaItemView, ItemNoteView } from '../agenda/agenda-item.contract.js';
import type { AttendanceView } from '../attendance/attendance.contract.js';
import type { MeetingView } from '../meeting.contract.js';
import type { MinutesView } from '../minutes/minutes.contract.js';
import { TopicsDoor } from '../../topics/topics.door.js';

type Who = 'chair' | 'writer' | 'member' | 'manager' | 'outsider';

describe('A meeting of the board', () => {
  let app: TestApp;
  let network: TestNetwork;
  let board = '';
  let topicId = '';
  const people = {} as Record<Who, Somebody>;
  const others: Somebody[] = [];
  let meeting: MeetingView;

  const read = async (who: Who): Promise<MeetingView> => (await people[who].client.get<MeetingView>(`/api/meetings/${meeting.id}`)).body;
  const act = async (who: Who, what: string, body: object = {}): Promise<number> => {
    const { status } = await people[who].client.post(`/api/meetings/${meeting.id}/${what}`, body, { ifMatch: (await read('chair')).version });
    return status;
  };
  const item = async (title: string): Promise<AgendaItemView> => {
    const found = (await read('chair')).agenda.find((one) => one.title === title);
    if (!found) throw new Error(`Nothing on the agenda is called ${title}`);
    return found;
  };
  const onItem = async <T>(who: Who, title: string, what: string, body: object = {}) => {
    const { id, version } = await item(title);
    return people[who].client.post<T>(`/api/agenda-items/${id}/${what}`, body, { ifMatch: version });
  };
  /** Sessions end while the clock jumps; everybody signs in again. */
  const everybodySignsInAgain = async (): Promise<void> => {
    for (const somebody of [...Object.values(people), ...others]) somebody.client = await asPerson(app, network.id, somebody.personId);
  };

  beforeAll(async () => {
    app = await anApp();
    network = await TestNetwork.in(app);
    board = await network.theBoard();
    Object.assign(people, {
      chair: await network.theChairOf(board, 'Henrike Salzmann'), writer: await network.aMemberOf(board, {}, 'Uwe Brandtner'), member: await network.aMemberOf(board),
      manager: await network.aPersonWith('MANAGER'), outsider: await network.aPerson(),
    });
    for (let seat = 3; seat < 13; seat += 1) others.push(await network.aMemberOf(board));
    topicId = await network.run(async (tx) => (await app.get(TopicsDoor).raise(tx, {
      title: 'Angebotsübersicht', sourceKind: 'BOARD', responsibleBodyId: board, proposal: 'Die Geschäftsstelle pflegt die Übersicht.', by: people.chair.personId, accepted: true })).id);
    const day = addDays(app.clock.today(), 20);
    const { body } = await people.chair.client.post<MeetingView>('/api/meetings', { bodyId: board, day, startTime: '17:00', endTime: '19:00', location: 'Kreistagssaal', schedule: true }, { key: 'plan-the-board' });
    meeting = body;
  });
  afterAll(() => app.close());

  it('is planned with the standing items, and invited in time', async () => {
    expect(meeting).toMatchObject({ state: 'SCHEDULED', number: 1, word: 'PLANNED', notice: { verdict: 'IN_TIME' } });
    expect(meeting.agenda.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    const placed = await people.chair.client.post<AgendaItemView>(`/api/meetings/${meeting.id}/agenda-items`, { topicId, type: 'DECISION' }, { key: 'the-topic' });
    expect(placed).toMatchObject({ status: 201, body: { number: '7', topic: { proposal: 'Die Geschäftsstelle pflegt die Übersicht.' }, proposalMissing: false } });
    const line = await people.chair.client.post<AgendaItemView>(`/api/meetings/${meeting.id}/agenda-items`, { line: 'Bericht Kurse 15' }, { key: 'a-line' });
    expect(line.body).toMatchObject({ title: 'Bericht Kurse', plannedMinutes: 15, type: 'DISCUSSION', number: '8' });
    const invited = await people.chair.client.post<MeetingView>(`/api/meetings/${meeting.id}/invitation`, {}, { ifMatch: (await read('chair')).version });
    expect(invited).toMatchObject({ status: 200, body: { state: 'INVITED', invitation: { kind: 'FIRST', recipients: 13, periodOk: true } } });
  });

  it('cannot be opened while the mail is held, nor by somebody who does not lead it', async () => {
    expect(await act('chair', 'opening')).toBe(409);
    app.clock.shift(20 * 86_400_000);
    await everybodySignsInAgain();
    expect(await act('member', 'opening')).toBe(403);
    expect(await act('outsider', 'opening')).toBe(404);
    expect(await act('chair', 'opening')).toBe(200);
    expect(await read('member')).toMatchObject({ state: 'IN_SESSION', word: 'RUNNING', chair: { name: 'Henrike Salzmann' } });
  });

  it('counts who is there, and finds its quorum only with more than half of the seats', async () => {
    const put = (personId: string, mark: string) => people.chair.client.put<AttendanceView[]>(`/api/meetings/${meeting.id}/attendance/${personId}`, { mark });
    expect((await people.outsider.client.put(`/api/meetings/${meeting.id}/attendance/self`, { mark: 'PRESENT' })).status).toBe(404);
    expect((await people.member.client.put(`/api/meetings/${meeting.id}/attendance/self`, { mark: 'PRESENT' })).status).toBe(200);
    expect((await people.member.client.put(`/api/meetings/${meeting.id}/attendance/${people.chair.personId}`, { mark: 'PRESENT' })).status).toBe(403);
    await put(people.chair.personId, 'PRESENT');
    expect(await act('chair', 'quorum-finding')).toBe(200);
    expect(await read('chair')).toMatchObject({ quorumFinding: { present: 2, required: 7, ok: false }, quorum: { ok: false, explanation: { sentence: expect.stringContaining('7') } } });
    expect((await onItem('chair', 'Angebotsübersicht', 'call')).status).toBe(200);
    expect((await onItem('chair', 'Angebotsübersicht', 'decision', { text: 'Ja', count: { no: 0, abstain: 0 } })).body).toMatchObject({ code: 'not_quorate' });
    await put(people.writer.personId, 'PRESENT');
    for (const { personId } of others.slice(1)) await put(personId, 'PRESENT');
    expect(await act('chair', 'quorum-finding')).toBe(200);
    expect((await read('chair')).quorumFinding).toMatchObject({ present: 12, required: 7, ok: true });
  });

  it('lets one person write along at a time, and takes over in the open', async () => {
    const { id } = await item('Angebotsübersicht');
    const note = `/api/agenda-items/${id}/note`;
    const first = await people.chair.client.put<ItemNoteView>(note, { text: 'Wir sprechen über Pflege.' }, { ifMatch: 0 });
    expect(first.body).toMatchObject({ text: 'Wir sprechen über Pflege.', mine: true, version: 1 });
    expect((await people.manager.client.put(note, { text: 'Ich auch' }, { ifMatch: 1 })).body).toMatchObject({ code: 'note_has_other_writer' });
    expect((await people.manager.client.get<ItemNoteView>(note)).body).toMatchObject({ mine: false, can: ['takeOver'], writer: { name: 'Henrike Salzmann' } });
    expect((await people.manager.client.post<ItemNoteView>(`${note}/writer`)).body).toMatchObject({ mine: true, version: 2 });
    expect((await people.manager.client.put(note, { text: 'Weiter' }, { ifMatch: 1 })).status).toBe(412);
    expect((await people.manager.client.put<ItemNoteView>(note, { text: 'Wir sprechen über Pflege und Fristen.' }, { ifMatch: 2 })).body).toMatchObject({ version: 3 });
  });

  it('previews a count, decides 9:2:1 with the rest as yes, and never lets the manager record', async () => {
    const count = { no: 2, abstain: 1 };
    expect((await onItem('chair', 'Angebotsübersicht', 'decision/preview', { count })).body).toMatchObject({ outcome: 'ADOPTED' });
    expect((await onItem('manager', 'Angebotsübersicht', 'decision', { text: 'x', count })).status).toBe(403);
    expect((await onItem('chair', 'Angebotsübersicht', 'decision', { text: 'x', count: { no: 12, abstain: 1 } })).body).toMatchObject({ code: 'count_exceeds_present', errors: [{ pointer: '/count' }] });
    const decided = await onItem<AgendaItemView>('chair', 'Angebotsübersicht', 'decision', { text: 'Die Geschäftsstelle pflegt die Übersicht.', effect: 'SELF_COMMITMENT', count });
    expect(decided.body).toMatchObject({ state: 'DISPOSED', result: 'DECIDED', decision: { number: expect.stringMatching(/-001$/), outcome: 'ADOPTED', tally: { yes: 9, no: 2, abstain: 1 } } });
    const [topic] = await network.run((tx) => tx.rows<{ state: string }>('select state from topics where id = $1', [topicId]));
    expect(topic).toEqual({ state: 'DECIDED' });
  });

  it('puts a called item back when another one is called, and takes a result back', async () => {
    await onItem('chair', 'Bericht Kurse', 'call');
    await onItem('chair', 'Verschiedenes, Termine', 'call');
    expect(await item('Bericht Kurse')).toMatchObject({ state: 'SCHEDULED' });
    expect((await onItem('chair', 'Verschiedenes, Termine', 'result', { result: 'ACKNOWLEDGED' })).status).toBe(200);
    expect((await onItem<AgendaItemView>('chair', 'Verschiedenes, Termine', 'reopening')).body).toMatchObject({ state: 'CALLED', result: null });
    expect((await onItem('chair', 'Angebotsübersicht', 'reopening')).body).toMatchObject({ code: 'decision_stands' });
  });

  it('ends only with a result for the called item and a word about the open ones', async () => {
    expect(await act('chair', 'closing')).toBe(409);
    await onItem('chair', 'Verschiedenes, Termine', 'result', { result: 'ACKNOWLEDGED' });
    expect(await act('chair', 'closing')).toBe(409);
    expect(await act('chair', 'closing', { confirmOpenItems: true })).toBe(200);
    expect(await item('Bericht Kurse')).toMatchObject({ result: 'NOT_REACHED' });
    expect(await read('chair')).toMatchObject({ state: 'HELD', word: 'NOTES_OPEN', minutes: { state: 'DRAFT' } });
  });

  it('carries open items into the next meeting, counting how often', async () => {
    const day = addDays(app.clock.today(), 40);
    const { body } = await people.chair.client.post<MeetingView>('/api/meetings', { bodyId: board, day, startTime: '17:00', endTime: '19:00', location: 'Saal' }, { key: 'the-next' });
    expect(body.agenda.find(({ title }) => title === 'Bericht Kurse')).toMatchObject({ carriedTimes: 1, state: 'SCHEDULED' });
    expect((await people.member.client.get(`/api/meetings/${body.id}`)).status).toBe(404);
  });

  it('is minuted without typing anything twice, signed by two persons, read and agreed to', async () => {
    const minutes = (await people.chair.client.get<MinutesView>(`/api/meetings/${meeting.id}/minutes`)).body;
    expect(minutes).toMatchObject({ state: 'DRAFT', quorumSentence: expect.stringContaining('12'), approval: 'VOTE_NEXT_MEETING' });
    expect(minutes.present).toHaveLength(12);
    expect(minutes.absent).toHaveLength(1);
    expect(minutes.items.find(({ title }) => title === 'Angebotsübersicht')).toMatchObject({
      text: 'Wir sprechen über Pflege und Fristen.', decisions: [{ text: 'Die Geschäftsstelle pflegt die Übersicht.', sentence: 'Angenommen mit 9 Ja, 2 Nein, 1 Enthaltung.' }] });
    expect((await people.member.client.get(`/api/meetings/${meeting.id}/minutes`)).status).toBe(404);
    const at = `/api/minutes/${minutes.id}`;
    expect((await people.manager.client.post(`${at}/submission`, {}, { ifMatch: minutes.version })).status).toBe(200);
    const signed = await people.chair.client.post<MinutesView>(`${at}/signature`, {}, { ifMatch: minutes.version + 1 });
    expect(signed.body).toMatchObject({ state: 'IN_REVIEW', signatures: [{ as: 'CHAIR' }] });
    expect((await people.chair.client.post(`${at}/signature`, {}, { ifMatch: minutes.version + 2 })).status).toBe(403);
    const secretary = await network.aPersonWith('SECRETARIAT');
    expect((await secretary.client.post<MinutesView>(`${at}/signature`, {}, { ifMatch: minutes.version + 2 })).body).toMatchObject({ state: 'RELEASED' });
    expect((await people.member.client.post<MinutesView>(`${at}/agreement`)).body).toMatchObject({ agreed: { count: 1, of: 12, mine: true } });
    expect((await people.member.client.post<MinutesView>(`${at}/agreement`)).body).toMatchObject({ agreed: { count: 1 } });
    expect((await people.member.client.post<MinutesView>(`${at}/objections`, { text: 'Es waren 8 Ja.' }, { key: 'objection' })).body).toMatchObject({ state: 'OBJECTED', objections: [{ text: 'Es waren 8 Ja.' }] });
    expect((await people.chair.client.post<MinutesView>(`${at}/approval`, {}, { ifMatch: (await people.chair.client.get<MinutesView>(`/api/meetings/${meeting.id}/minutes`)).body.version })).body).toMatchObject({ state: 'APPROVED' });
    expect(await read('member')).toMatchObject({ state: 'CLOSED', word: 'APPROVED' });
  });
});
