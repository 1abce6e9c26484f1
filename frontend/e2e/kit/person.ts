import type { BrowserContext, Locator, Page } from 'playwright-core';
import { pick, press, reach } from './keys.ts';

/** How a person works: with pointer or by keyboard alone. */
export type Manner = 'pointer' | 'keyboard';

/**
 * A person in a browser of their own. Counts activations: one tap, click, Enter or filled field is one
 * (screens.md D; text fields apart where decisions.md 11 and 19 say so).
 */
export class Person {
  activations = 0;
  /** Violations of the content security policy, errors of the page and files that are not there, seen so far. */
  readonly complaints: string[] = [];

  constructor(
    readonly name: string, readonly context: BrowserContext, readonly page: Page, readonly manner: Manner,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error' && /Content Security Policy|TrustedHTML/.test(message.text())) this.complaints.push(message.text());
    });
    page.on('response', (answer) => {
      if (answer.status() >= 400 && !new URL(answer.url()).pathname.startsWith('/api/')) this.complaints.push(`${answer.status()} ${answer.url()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  /** Opens a page of the workspace; free of charge, as page loads are. */
  async goTo(path: string): Promise<void> {
    await this.page.goto(path);
    await this.page.locator('h1').first().waitFor();
  }

  /** One activation of a control, found by role and name as a screen reader finds it. */
  async activate(control: Locator): Promise<void> {
    await control.waitFor();
    if (this.manner === 'pointer') await control.click();
    else await press(this.page, control, this.name);
    this.activations += 1;
  }

  /** Presses a key that works everywhere: one activation. */
  async key(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
    this.activations += 1;
  }

  /** Fills one field; counts one activation when asked to. */
  async fill(field: Locator, text: string, counts: 'counts' | 'apart'): Promise<void> {
    await field.waitFor();
    if (this.manner === 'pointer') await field.fill(text);
    else {
      await reach(this.page, field, this.name);
      await this.page.keyboard.press('Control+A');
      await this.page.keyboard.type(text);
    }
    if (counts === 'counts') this.activations += 1;
  }

  /** Chooses from a list that opens: two activations, or three keys. */
  async choose(field: string | RegExp, option: string | RegExp): Promise<void> {
    await this.activate(this.page.getByRole('combobox', { name: field }));
    const chosen = this.page.getByRole('option', { name: option }).first();
    if (this.manner === 'pointer') return this.activate(chosen);
    await pick(this.page, chosen);
    this.activations += 1;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name });
  }

  /** What is typed into: a line, a text, a number, a day. */
  box(name: string | RegExp): Locator {
    return this.page.getByRole('textbox', { name }).or(this.page.getByRole('spinbutton', { name }));
  }

  field(name: string | RegExp): Locator {
    return this.page.getByLabel(name);
  }

  /** Activations since the last call. */
  spent(): number {
    const spent = this.activations;
    this.activations = 0;
    return spent;
  }
}
