import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findWays } from '../../src/house/database/program-role.js';
import { readSettings } from '../../src/house/settings.js';
import { aDatabase } from '../setup/a-database.js';
import type { TestDatabase } from '../setup/a-database.js';

/** A message of PostgreSQL's protocol: a letter, a length, a content. */
function message(letter: string, content: Buffer): Buffer {
  const head = Buffer.alloc(5, letter);
  head.writeInt32BE(content.length + 4, 1);
  return Buffer.concat([head, content]);
}

const text = (value: string): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(value.length);
  return Buffer.concat([length, Buffer.from(value)]);
};

/** A server that lets everybody in and calls itself PostgreSQL 12, whatever it is asked. */
function anOldServer(): Server {
  const ready = message('Z', Buffer.from('I'));
  const column = Buffer.concat([Buffer.from('version\0'), Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 0, 4, 255, 255, 255, 255, 0, 0])]);
  const answer = Buffer.concat([
    message('T', Buffer.concat([Buffer.from([0, 1]), column])), message('D', Buffer.concat([Buffer.from([0, 1]), text('120017')])),
    message('C', Buffer.from('SELECT 1\0')), ready,
  ]);
  return createServer((socket: Socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      const isQuery = data[0] === 'Q'.charCodeAt(0);
      if (isQuery) socket.write(answer);
      else if (data[0] === 0) socket.write(Buffer.concat([message('R', Buffer.from([0, 0, 0, 0])), ready]));
    });
  });
}

describe('The way to the database', () => {
  let database: TestDatabase;
  let old: Server;
  const changed = (url: string, change: (url: URL) => void): string => {
    const copy = new URL(url);
    change(copy);
    return copy.href;
  };
  const asked = (program: string, owner: string | null = database.ownerUrl): Promise<unknown> =>
    findWays(readSettings({ DEMO: '1', DATABASE_URL: program, ...(owner !== null && { DATABASE_OWNER_URL: owner }) }));

  beforeAll(async () => {
    database = await aDatabase();
    old = anOldServer();
    await new Promise<void>((resolve) => { old.listen(0, '127.0.0.1', resolve); });
  });
  afterAll(async () => {
    await new Promise((resolve) => old.close(resolve));
    await database.drop();
  });

  it('is taken as it is when both roles are right', async () => {
    expect(await asked(database.programUrl)).toEqual({ programUrl: database.programUrl, ownerUrl: database.ownerUrl });
  });

  it('needs a server that answers', async () => {
    const nowhere = changed(database.programUrl, (url) => { url.port = '9'; });
    await expect(asked(nowhere)).rejects.toThrow('The database cannot be reached. Please check DATABASE_URL.');
  });

  it('needs the right password, also of the owner', async () => {
    const wrong = (url: string): string => changed(url, (it) => { it.password = 'wrong'; });
    await expect(asked(wrong(database.programUrl))).rejects.toThrow('The database refuses user name or password. Please check DATABASE_URL.');
    await expect(asked(database.programUrl, wrong(database.ownerUrl))).rejects.toThrow('Please check DATABASE_OWNER_URL.');
  });

  it('needs a database that exists', async () => {
    const missing = changed(database.programUrl, (url) => { url.pathname = '/missing'; });
    await expect(asked(missing)).rejects.toThrow('The database does not exist. Please check DATABASE_URL.');
  });

  it('needs PostgreSQL 15 or newer', async () => {
    const { port } = old.address() as AddressInfo;
    await expect(asked(`postgres://somebody@127.0.0.1:${port}/faden`)).rejects.toThrow('PostgreSQL 12 is too old; Faden needs 15 or newer.');
  });

  it('refuses a program\'s role that owns tables, and says what to do without an owner', async () => {
    await expect(asked(database.ownerUrl)).rejects.toThrow(/give the program a plain role of its own/);
    await expect(asked(database.programUrl, null)).rejects.toThrow(/^DATABASE_OWNER_URL is missing\. Run as administrator: create role faden_owner/);
  });
});
