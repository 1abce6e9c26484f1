import { describe, expect, it } from '@jest/globals';
import { BadSettings, readSettings } from '../../src/house/settings.js';

const demo = { DATABASE_URL: 'postgres://faden_app:x@127.0.0.1:5432/faden', DEMO: '1' };
const real = { ...demo, DEMO: '0', SMTP_URL: 'smtp://mail:25', PUBLIC_URL: 'https://faden.example.org/' };

function sentencesOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof BadSettings) return error.sentences;
    throw error;
  }
}

describe('The settings', () => {
  it('have good defaults for the demo, which only this machine can reach', () => {
    expect(readSettings(demo)).toMatchObject({ port: 3000, host: '127.0.0.1', demo: true, publicUrl: 'http://localhost:3000', testClock: false, isSecure: false });
  });

  it('take a real installation', () => {
    expect(readSettings({ ...real, PORT: '8080' })).toMatchObject({ port: 8080, host: '0.0.0.0', demo: false, publicUrl: 'https://faden.example.org', isSecure: true });
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['no database', { DEMO: '1' }, /^DATABASE_URL must/],
    ['another database', { ...demo, DATABASE_URL: 'mysql://x/y' }, /^DATABASE_URL must/],
    ['a wrong port', { ...demo, PORT: 'abc' }, /^PORT must be a whole number from 0 to 65535\.$/],
    ['a large port', { ...demo, PORT: '70000' }, /^PORT must/],
    ['no mail without demo', { ...real, SMTP_URL: '' }, /^SMTP_URL must/],
    ['no address without demo', { ...real, PUBLIC_URL: '' }, /^PUBLIC_URL must/],
    ['an address without https', { ...real, PUBLIC_URL: 'http://faden.example.org' }, /secure address/],
    ['an unknown level', { ...demo, LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of/],
    ['a demo of maybe', { ...demo, DEMO: 'maybe' }, /^DEMO must be 0 or 1\.$/],
    ['a test clock in production', { ...demo, TEST_CLOCK: '1' }, /^TEST_CLOCK is for tests only/],
  ])('refuse %s with one sentence', (_, environment, sentence) => {
    expect(sentencesOf(environment)).toEqual([expect.stringMatching(sentence)]);
  });

  it('name every bad setting at once', () => {
    expect(sentencesOf({ ...demo, PORT: '-1', LOG_LEVEL: 'x' })).toHaveLength(2);
    expect(readSettings({ ...demo, TEST_CLOCK: '1', NODE_ENV: 'test' }).testClock).toBe(true);
  });
});
