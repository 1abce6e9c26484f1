import type { Person } from './kit/person.ts';
import { holds, same, story } from './kit/story.ts';

/** What the workspace may cost before somebody sees their first page: kilobytes of JavaScript as they travel. */
const most = 150;

interface Loaded { name: string; kind: string; bytes: number }

/** Everything the page has fetched so far, with its size on the wire. */
const loaded = (person: Person): Promise<Loaded[]> => person.page.evaluate(() => performance.getEntriesByType('resource')
  .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming)
  .map(({ name, initiatorType, encodedBodySize }) => ({ name, kind: initiatorType, bytes: encodedBodySize })));

/** Somebody opens Heute in a browser that has never been here. */
export const firstLoad = story('The first load', async (stage, check) => {
  const encodings = new Set<string>();
  const person = await stage.enter('Kroll-Eisfeld');
  person.page.on('response', (answer) => {
    if (/\.js(\?|$)/.test(answer.url())) void answer.headerValue('content-encoding').then((encoding) => encodings.add(encoding ?? 'none'));
  });
  await person.goTo('/heute');
  await person.page.waitForLoadState('networkidle');
  const files = await loaded(person);
  const scripts = files.filter(({ name }) => /\.js(\?|$)/.test(name));
  const kilobytes = Math.ceil(scripts.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000);
  await check(`is at most ${most} kB of JavaScript (${kilobytes} kB)`, () => holds(scripts.length > 0 && kilobytes <= most, `${kilobytes} kB in ${scripts.length} files`));
  await check('comes compressed with brotli', () => same([...encodings], ['br'], 'encodings'));
  await check('asks no foreign host', () => same(files.filter(({ name }) => !name.startsWith(stage.url)).map(({ name }) => name), [], 'foreign addresses'));
});
