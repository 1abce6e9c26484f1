import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from '../house/sources.js';

interface Ended { code: number | null; words: string }

describe('npm start', () => {
  let checkout: string;
  let taken: Server;

  /** Runs a command of backend/run in a checkout of its own. */
  const command = (script: string, environment: Record<string, string> = {}, words: string[] = []): Promise<Ended> => new Promise((resolve) => {
    const child = spawn(process.execPath, [join(checkout, 'backend/run', script), ...words], { env: { PATH: process.env['PATH'], ...environment } });
    let heard = '';
    child.stderr.on('data', (text: Buffer) => (heard += text.toString()));
    child.once('close', (code) => resolve({ code, words: heard.trim() }));
  });

  beforeAll(async () => {
    checkout = mkdtempSync(join(tmpdir(), 'faden-checkout-'));
    for (const name of ['package.json', 'package-lock.json', 'backend/package.json', 'backend/run', 'docs/architecture']) {
      cpSync(join(root, name), join(checkout, name), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
    taken = createServer();
    await new Promise<void>((resolve) => { taken.listen(0, '127.0.0.1', resolve); });
  });
  afterAll(async () => {
    await new Promise((resolve) => taken.close(resolve));
    rmSync(checkout, { recursive: true, force: true });
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['a port that is no number', { PORT: 'abc' }, /^PORT must be a whole number from 0 to 65535, not "abc"\.$/],
    ['a port that is too large', { PORT: '70000' }, /^PORT must be a whole number/],
    ['a database that is none', { DATABASE_URL: 'here' }, /^DATABASE_URL must be an address such as postgres:\/\/user:password@host:5432\/name\.$/],
  ])('refuses %s with one sentence', async (_, environment, sentence) => {
    const { code, words } = await command('start.js', environment);
    expect(words).toMatch(sentence);
    expect(code).toBe(1);
  });

  it('names a taken port and offers the next one', async () => {
    const { port } = taken.address() as AddressInfo;
    const { code, words } = await command('start.js', { PORT: String(port) });
    expect(words).toBe(`Port ${port} is taken by another program. End that one, or choose another port: PORT=${port + 1} npm start`);
    expect(code).toBe(1);
  });

  it('leaves no claim on the folder behind when it could not start', async () => {
    const { port } = taken.address() as AddressInfo;
    await command('start.js', { PORT: String(port) });
    expect(() => readFileSync(join(checkout, '.data/running.json'))).toThrow(/ENOENT/);
  });

  it('runs once per folder and says where the other one is', async () => {
    // What tells this process from a later one with the same number: when it began.
    const began = readFileSync(`/proc/${process.pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')[19];
    mkdirSync(join(checkout, '.data'), { recursive: true });
    writeFileSync(join(checkout, '.data/running.json'), JSON.stringify({ runner: { pid: process.pid, start: began }, url: 'http://localhost:3000' }));
    const { code, words } = await command('start.js', { PORT: '0' });
    expect(words).toBe(`Faden runs already from this folder at http://localhost:3000 (process ${process.pid}). End it with Ctrl-C there, or: kill ${process.pid}`);
    expect(code).toBe(1);
    rmSync(join(checkout, '.data'), { recursive: true });
  });

  it('says what is missing in a damaged checkout', async () => {
    writeFileSync(join(checkout, 'package-lock.json'), '{');
    const { code, words } = await command('start.js', { PORT: '0' });
    cpSync(join(root, 'package-lock.json'), join(checkout, 'package-lock.json'));
    expect(words).toBe('package-lock.json is missing or damaged; check out Faden again.');
    expect(code).toBe(1);
  });
});
