import { AxeBuilder } from '@axe-core/playwright';
import type { Person } from './person.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds on the page as it stands, one line per finding. */
export async function findings(person: Person, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  // There are no frames; looking into them costs a second page each time.
  const axe = new AxeBuilder({ page: person.page }).setLegacyMode(true);
  const { violations } = await (rules === 'all' ? axe.withTags(tags) : axe.withRules(['color-contrast', 'link-in-text-block'])).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`));
}

const wider = (): number => Math.max(0, document.documentElement.scrollWidth - window.innerWidth);

/** How far the page is wider than the window, in pixels; 0 when nothing has to be scrolled sideways. A page may follow a new window within a second. */
export async function overflow({ page }: Person): Promise<number> {
  await page.waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth, null, { timeout: 1000 }).catch(() => undefined);
  return page.evaluate(wider);
}
