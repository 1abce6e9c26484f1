// @ts-check
import { Sentence } from '../sentence.js';

/**
 * What the runner itself must know before anything takes time; the program checks all settings again, and the rest.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {{ port: number, host: string, hasOwnDatabase: boolean }} `hasOwnDatabase`: DATABASE_URL names one
 */
export function readSettings(environment) {
  const text = environment['PORT']?.trim() || '3000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Sentence(`PORT must be a whole number from 0 to 65535, not "${text}".`);
  const url = environment['DATABASE_URL']?.trim();
  if (url && !/^postgres(ql)?:\/\/[^/]+\/[^/]+/.test(url)) {
    throw new Sentence('DATABASE_URL must be an address such as postgres://user:password@host:5432/name.');
  }
  const isDemo = environment['DEMO'] === '1' || !url;
  return { port, host: environment['HOST']?.trim() || (isDemo ? '127.0.0.1' : '0.0.0.0'), hasOwnDatabase: Boolean(url) };
}
