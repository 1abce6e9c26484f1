import type { TopicRow } from '@faden/topics/topic';
import { aScreen } from '../../../testing/a-screen';
import type { Screen } from '../../../testing/a-screen';
import { AServer, played } from '../../../testing/a-server';
import type { Answers } from '../../../testing/a-server';
import { SingleKeys } from '../../ui/acts/single-keys';
import { topicWords } from '../topics.words';
import { TopicList } from './topic-list';

const row = (facts: Partial<TopicRow> = {}): TopicRow => ({
  id: 't1', version: 2, number: 'T-30', title: 'Zu wenig B1-Kurse', state: 'ASSIGNED', word: 'SUBMITTED', responsibleBody: { id: 'b1', name: 'Arbeitskreis Sprache', shortName: 'AKS' },
  raisedBy: { id: 'p9', name: 'Selam Tesfay', organization: null }, raisedOn: '2026-11-20', wish: 'DECIDE', priority: 2, comments: 3, plannedMinutes: null, can: ['accept', 'refuse', 'merge'], cannot: {}, ...facts,
});
const known = row({ id: 't2', number: 'T-29', title: 'Dolmetschen am Elternabend', word: 'IN_BACKLOG', can: [], comments: 0 });

async function theList(answers: Answers = {}): Promise<{ screen: Screen<TopicList>; server: AServer }> {
  const server = new AServer({ 'GET /api/topics': () => ({ rows: [row(), known], next: null }), 'GET /api/bodies': () => [], ...answers });
  const keys = { on: () => true, hears: () => true };
  const screen = await aScreen(TopicList, { words: [topicWords], providers: [...played(server), { provide: SingleKeys, useValue: keys }] });
  document.body.append(screen.element);
  await screen.settled();
  return { screen, server };
}

describe('The list of topics', () => {
  afterEach(() => { document.body.innerHTML = ''; });

  it('shows every topic with its one word; only a new one is sorted here', async () => {
    const { screen } = await theList();
    const lines = [...screen.element.querySelectorAll('nw-topic-line')].map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim());
    expect(lines[0]).toContain('Zu wenig B1-KurseT-30 · AKS · von Selam Tesfay · braucht: Entscheidung · 3 Rückmeldungen');
    expect(lines[0]).toContain('Annehmen');
    expect(lines[1]).toMatch(/im Speicher$/);
  });

  it('accepts with one press, or with 1 on the row', async () => {
    const { screen, server } = await theList({ 'POST /api/topics/t1/acceptance': () => ({ ...row(), version: 3 }) });
    await screen.press('Annehmen');
    screen.one('nw-topic-line a').dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
    await screen.settled();
    expect(server.deeds().map(({ what, version }) => [what, version])).toEqual([['POST /api/topics/t1/acceptance', '"2"'], ['POST /api/topics/t1/acceptance', '"2"']]);
  });

  it('asks for the reason before a topic is turned away, and tells it the server', async () => {
    const { screen, server } = await theList({ 'POST /api/topics/t1/refusal': () => row() });
    await screen.press('Nicht unser Thema');
    expect(screen.text()).toContain('Der Grund geht an die Person, die das Thema eingebracht hat.');
    const box = screen.one<HTMLTextAreaElement>('nw-step-form textarea');
    box.value = 'Das macht der AK Arbeit.';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    screen.one('nw-step-form [type=submit]').click();
    await screen.settled();
    expect(server.deeds()).toEqual([{ what: 'POST /api/topics/t1/refusal', body: { reason: 'Das macht der AK Arbeit.' }, version: '"2"' }]);
  });

  it('merges into another topic that was searched and chosen', async () => {
    const { screen, server } = await theList({ 'POST /api/topics/t1/merging': () => row() });
    await screen.press('Zusammenführen');
    await screen.settled();
    const choice = screen.one<HTMLInputElement>('nw-topic-pick [type=radio]');
    expect(screen.element.querySelectorAll('nw-topic-pick [type=radio]')).toHaveLength(1);
    choice.click();
    const box = screen.one<HTMLTextAreaElement>('nw-step-form textarea');
    box.value = 'Dasselbe.';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    screen.one('nw-step-form [type=submit]').click();
    await screen.settled();
    expect(server.deeds()[0]).toMatchObject({ what: 'POST /api/topics/t1/merging', body: { intoId: 't2', reason: 'Dasselbe.' } });
  });
});
