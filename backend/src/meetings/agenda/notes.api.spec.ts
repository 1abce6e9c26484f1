import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Table } from '../../../test/factories/a-table.js';
import type { AtTable } from '../../../test/factories/a-table.js';
import { anApp } from '../../../test/kit/an-app.js';
import type { TestApp } from '../../../test/kit/an-app.js';
import type { Problem } from '../../house/house.contract.js';
import type { MeetingView } from '../meeting.contract.js';
import type { AgendaItemView, ItemNoteView } from './agenda-item.contract.js';

let app: TestApp;
let group: Table;
let meeting: MeetingView;
let item: AgendaItemView;
beforeAll(async () => { app = await anApp(); group = await Table.in(app, 'WORKING_GROUP'); });
beforeAll(async () => {
  meeting = await group.running({ line: 'Kita 15' });
  item = await group.item(meeting, 'Kita');
});
afterAll(() => app.close());

const read = async (who: AtTable): Promise<ItemNoteView> => (await group.people[who].client.get<ItemNoteView>(`/api/agenda-items/${item.id}/note`)).body;
const save = <T = ItemNoteView>(who: AtTable, text: string, ifMatch: number) => group.people[who].client.put<T>(`/api/agenda-items/${item.id}/note`, { text }, { ifMatch });
const take = (who: AtTable) => group.people[who].client.post<ItemNoteView>(`/api/agenda-items/${item.id}/note/writer`);

describe('The note of an item', () => {
  it('is empty at first, read by the members, begun by one of those who write', async () => {
    expect(await read('member')).toMatchObject({ version: 0, text: '', writer: null, mine: false, can: [] });
    expect((await group.people.outsider.client.get(`/api/agenda-items/${item.id}/note`)).status).toBe(404);
    expect((await save('member', 'Ich auch', 0)).status).toBe(403);
    expect(await read('writer')).toMatchObject({ can: ['write'] });
    expect((await save('writer', 'Zwei Räume', 0)).body).toMatchObject({ version: 1, text: 'Zwei Räume', mine: true, writer: { name: 'Uwe Brandtner' } });
    expect(await read('member')).toMatchObject({ text: 'Zwei Räume', mine: false, writer: { name: 'Uwe Brandtner' } });
  });

  it('has one writer: everybody else is told so, with whatever version', async () => {
    for (const version of [0, 1]) expect((await save<Problem>('lead', 'Drei Räume', version)).body).toMatchObject({ status: 409, code: 'note_has_other_writer' });
    expect((await read('lead')).can).toEqual(['takeOver']);
  });

  it('never loses what the same person wrote elsewhere', async () => {
    expect((await save('writer', 'Neu begonnen', 0)).status).toBe(412);
    expect((await group.people.writer.client.put(`/api/agenda-items/${item.id}/note`, { text: 'x' })).status).toBe(428);
    expect((await save('writer', 'Zwei Räume der VHS', 1)).body).toMatchObject({ version: 2 });
  });

  it('is taken over in the open', async () => {
    expect((await take('member')).status).toBe(403);
    expect((await take('lead')).body).toMatchObject({ mine: true, version: 3, text: 'Zwei Räume der VHS', can: ['write'] });
    expect((await save<Problem>('writer', 'Halt', 2)).body).toMatchObject({ code: 'note_has_other_writer' });
    expect((await save('lead', 'Zwei Räume der VHS ab Januar', 3)).status).toBe(200);
  });

  it('can be begun by two at once; one of them writes', async () => {
    const other = await group.add(meeting, { line: 'Logo 5' });
    const at = (who: AtTable) => group.people[who].client.put(`/api/agenda-items/${other.id}/note`, { text: who }, { ifMatch: 0 });
    const answers = await Promise.all([at('lead'), at('writer'), at('secretary')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('reaches the draft of the minutes even when the meeting was closed while somebody typed', async () => {
    const minutes = await group.closed(meeting);
    const textOf = async () => (await group.minutes(meeting)).items.find(({ itemId }) => itemId === item.id)?.text;
    expect(await textOf()).toBe('Zwei Räume der VHS ab Januar');
    expect((await save('lead', 'Zwei Räume der VHS ab Januar. Frau Haddad fragt an.', 4)).status).toBe(200);
    expect(await textOf()).toBe('Zwei Räume der VHS ab Januar. Frau Haddad fragt an.');
    const { version } = await group.minutes(meeting);
    await group.people.writer.client.patch(`/api/minutes/${minutes.id}`, { items: [{ itemId: item.id, text: 'Bearbeitet.' }] }, { ifMatch: version });
    expect((await save('lead', 'Nachklapp', 5)).status).toBe(200);
    expect(await textOf()).toBe('Bearbeitet.');
  });

  it('is closed before the session', async () => {
    const planned = await group.planned();
    const early = await group.add(planned, { line: 'Früh 5' });
    expect((await group.people.writer.client.put(`/api/agenda-items/${early.id}/note`, { text: 'x' }, { ifMatch: 0 })).body).toMatchObject({ code: 'item_not_possible_now' });
  });
});
