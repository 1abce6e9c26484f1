import { describe, expect, it } from '@jest/globals';
import { NotPossibleNow, RuleBroken } from '../../house/errors/domain-error.js';
import { deadEnds, unreachable } from '../../house/workflow.js';
import type { Act } from '../meeting.js';
import { agendaItemStates } from './agenda-item.contract.js';
import { AgendaItem } from './agenda-item.js';
import type { ItemDraft } from './agenda-item.js';
import { agendaItemWorkflow } from './agenda-item.workflow.js';

const act: Act & { by: string } = { by: 'lead', at: new Date('2026-11-26T16:00:00Z') };
const draft = { bodyId: 'group', title: 'Kita', type: 'DECISION', plannedMinutes: 15 } as const;
const place = { meetingId: 'meeting', position: 4, late: false };
const anItem = (given: Partial<ItemDraft> = {}): AgendaItem => AgendaItem.propose({ ...draft, ...given }, act);
const placed = (given: Partial<ItemDraft> = {}): AgendaItem => {
  const item = anItem(given);
  item.place(place, false, act);
  return item;
};
const called = (given: Partial<ItemDraft> = {}): AgendaItem => {
  const item = placed(given);
  item.call(act);
  return item;
};
const told = (item: AgendaItem): string[] => item.releaseEvents().map(({ type }) => type);

describe('The workflow of an agenda item', () => {
  it('reaches every state, and only a declined proposal is an end', () => {
    expect(unreachable(agendaItemWorkflow, agendaItemStates)).toEqual([]);
    expect(deadEnds(agendaItemWorkflow, agendaItemStates)).toEqual([]);
  });
});

describe('A proposal', () => {
  it('remembers who made it, and is accepted or declined for a reason', () => {
    const [taken, refused] = [anItem(), anItem()];
    taken.accept(act);
    refused.decline('Gehört in den Beirat', act);
    expect(taken).toMatchObject({ state: 'ACCEPTED', proposedByPersonId: 'lead', proposedAt: act.at });
    expect(refused).toMatchObject({ state: 'DECLINED', declinedReason: 'Gehört in den Beirat' });
    expect(() => { refused.accept(act); }).toThrow(NotPossibleNow);
  });

  it('decides nothing under Verschiedenes', () => {
    expect(() => anItem({ type: 'AOB', topicId: 'topic' })).toThrow(new RuleBroken('aob_decides_nothing'));
    expect(anItem({ type: 'AOB' }).type).toBe('AOB');
    const item = anItem({ topicId: 'topic' });
    expect(() => { item.edit({ type: 'AOB' }, act); }).toThrow('aob_decides_nothing');
  });

  it('is an escalation only when it comes with one, and then stays one', () => {
    expect(() => anItem({ type: 'ESCALATION' })).toThrow('escalation_comes_by_itself');
    const item = anItem({ type: 'ESCALATION', escalationId: 'escalation' });
    expect(() => { item.edit({ type: 'DISCUSSION' }, act); }).toThrow('escalation_comes_by_itself');
  });
});

describe('An item on an agenda', () => {
  it('has a place, and gives it back before the session', () => {
    const item = placed();
    expect(item).toMatchObject({ state: 'SCHEDULED', meetingId: 'meeting', position: 4, late: false });
    item.remove(act);
    expect(item).toMatchObject({ state: 'ACCEPTED', meetingId: null, position: 0, number: '' });
  });

  it('says what was changed and where it was moved', () => {
    const item = placed();
    item.edit({ title: 'Kita im Kurs', plannedMinutes: 20 }, act);
    item.moveTo(2, act);
    expect(item).toMatchObject({ title: 'Kita im Kurs', plannedMinutes: 20, position: 2 });
    expect(told(item)).toEqual(['agendaItem.proposed', 'agendaItem.scheduled', 'agendaItem.edited', 'agendaItem.moved']);
  });

  it('is added during the session as a late one', () => {
    const item = anItem();
    item.place({ ...place, late: true }, true, act);
    expect(item.releaseEvents().at(-1)).toMatchObject({ type: 'agendaItem.scheduled', data: { action: 'addInSession', late: true } });
  });
});

describe('An item that is dealt with', () => {
  it('is called, and put back when another one is called before it has a result', () => {
    const item = called();
    expect(item).toMatchObject({ state: 'CALLED', calledAt: act.at });
    item.putBack(act);
    expect(item).toMatchObject({ state: 'SCHEDULED', calledAt: null, result: null });
  });

  it('ends with one result, which can be taken back while the session runs', () => {
    const item = called({ topicId: 'topic' });
    item.dispose('POSTPONED', 'Im Januar', act);
    expect(item).toMatchObject({ state: 'DISPOSED', result: 'POSTPONED', resultText: 'Im Januar', disposedAt: act.at });
    expect(() => { item.dispose('ACKNOWLEDGED', null, act); }).toThrow(NotPossibleNow);
    expect(item.releaseEvents().at(-1)).toMatchObject({
      type: 'agendaItem.disposed', data: { result: 'POSTPONED', escalationId: null }, about: { bodyId: 'group', meetingId: 'meeting', topicId: 'topic' } });
    item.reopen('CALLED', act);
    expect(item).toMatchObject({ state: 'CALLED', result: null, resultText: null, disposedAt: null, calledAt: act.at });
    item.dispose('ACKNOWLEDGED', null, act);
    item.reopen('SCHEDULED', act);
    expect(item).toMatchObject({ state: 'SCHEDULED', calledAt: null });
  });

  it('is not reached only as long as nobody called it; an escalation tells so by its id (T27)', () => {
    const item = placed({ type: 'ESCALATION', escalationId: 'escalation' });
    item.dispose('NOT_REACHED', null, { ...act, by: null });
    expect(item.releaseEvents().at(-1)).toMatchObject({ type: 'agendaItem.disposed', data: { action: 'sessionEnds', result: 'NOT_REACHED', escalationId: 'escalation' } });
    expect(() => { called().dispose('NOT_REACHED', null, act); }).toThrow(NotPossibleNow);
  });
});
