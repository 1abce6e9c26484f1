import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Stage } from './stage.ts';
import type { Checks, Story } from './story.ts';

// Run by `npm test`: node tell.ts <story file> <address of the program> <browser> <folder for pictures>

const patience = 300_000;

const isStory = (value: unknown): value is Story => typeof value === 'object' && value !== null && 'tell' in value && 'name' in value;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.stack ?? error.message : String(error));

/** One line of the report; without a parent process it is printed. */
function report(name: string, reason: string | null): void {
  if (process.send) process.send({ name, reason });
  else process.stdout.write(`${reason === null ? 'ok' : 'FAILED'} ${name}${reason === null ? '' : `\n${reason}`}\n`);
}

/** Runs something that may fail, within bounds of time. */
async function reasonAgainst(work: () => Promise<void> | void, milliseconds: number): Promise<string | null> {
  const timer = { stop: (): void => undefined };
  const late = new Promise<never>((_resolve, reject) => {
    const timeout = setTimeout(() => reject(new Error(`Not done after ${milliseconds / 1000} s`)), milliseconds);
    timer.stop = () => clearTimeout(timeout);
  });
  try {
    await Promise.race([work(), late]);
    return null;
  } catch (error) {
    return reasonOf(error);
  } finally {
    timer.stop();
  }
}

/** Pictures of what everybody sees at this moment. */
async function picture(stage: Stage, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const safe = name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
  for (const [at, { page }] of stage.people.entries()) {
    await page.screenshot({ path: join(folder, `${safe}-${at}.png`), fullPage: true, timeout: 5_000 }).catch(() => undefined);
  }
}

async function tellOne(stage: Stage, story: Story, pictures: string): Promise<void> {
  const tellAbout = async (name: string, reason: string | null): Promise<void> => {
    if (reason !== null) await picture(stage, pictures, name);
    report(name, reason);
  };
  const check: Checks = async (name, holds) => tellAbout(`${story.name}: ${name}`, await reasonAgainst(holds, patience));
  await tellAbout(story.name, await reasonAgainst(() => story.tell(stage, check), patience));
  const complaints = stage.people.flatMap((person) => person.complaints.map((complaint) => `${person.name}: ${complaint}`));
  report(`${story.name}: no error and no violation of the content policy on any page`, complaints.length > 0 ? complaints.join('\n') : null);
  await stage.clear();
  stage.manner = 'pointer';
}

const [file = '', url = '', browser = '', pictures = 'test-results'] = process.argv.slice(2);
const stories = Object.values(await import(pathToFileURL(file).href) as Record<string, unknown>).filter(isStory);
if (stories.length === 0) report(`${basename(file)} holds a story`, 'It exports none.');
const stage = await Stage.open(url, browser);
for (const story of stories) await tellOne(stage, story, pictures);
await stage.close();
process.exit(0);
