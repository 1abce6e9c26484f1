import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { Person } from './person.ts';
import type { Manner } from './person.ts';

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

export interface Look { width?: number; height?: number; scheme?: 'light' | 'dark'; locale?: 'de-DE' | 'en-GB'; manner?: Manner }

/** The browser and the running program that stories are told with. */
export class Stage {
  readonly people: Person[] = [];
  /** What the browsers take for now, once a story has moved the clock. */
  now: Date | null = null;
  /** How people work in this story, unless one of them is said to work otherwise. */
  manner: Manner = 'pointer';

  private constructor(private readonly browser: Browser, readonly url: string) {}

  static async open(url: string, executablePath: string): Promise<Stage> {
    return new Stage(await chromium.launch({ executablePath, args: flags }), url);
  }

  /** An invented person, signed in on a browser of their own by the demo's way in. */
  async enter(name: string, look: Look = {}): Promise<Person> {
    const person = await this.stranger(name, look);
    const { request } = person.context;
    const persons = (await (await request.get('/api/demo/persons')).json()) as { personId: string; name: string }[];
    const found = persons.find((known) => known.name.includes(name));
    if (!found) throw new Error(`Nobody is called ${name}`);
    const answer = await request.post('/api/demo/sign-in', { data: { personId: found.personId }, headers: { origin: this.url } });
    if (!answer.ok()) throw new Error(`${name} cannot sign in: ${answer.status()} ${await answer.text()}`);
    return person;
  }

  /** A browser in which nobody is signed in. */
  async stranger(name: string, look: Look = {}): Promise<Person> {
    const options: BrowserContextOptions = {
      baseURL: this.url, colorScheme: look.scheme ?? 'light', locale: look.locale ?? 'de-DE', timezoneId: 'Europe/Berlin',
      viewport: { width: look.width ?? 1280, height: look.height ?? 900 }, reducedMotion: 'reduce',
    };
    const context = await this.browser.newContext(options);
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    if (this.now) await page.clock.setSystemTime(this.now);
    const person = new Person(name, context, page, look.manner ?? this.manner);
    this.people.push(person);
    return person;
  }

  /** Everybody goes home; the next story starts with fresh browsers. */
  async clear(): Promise<void> {
    await Promise.all(this.people.splice(0).map((person) => person.context.close()));
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
