// @ts-check
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { isRoot } from '../postgres/identity.js';
import { say } from '../say.js';
import { Sentence } from '../sentence.js';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

const find = () => [process.env['CHROMIUM'] ?? '', ...places].find((place) => place !== '' && fs.existsSync(place));

/** @param {readonly string[]} words */
const apt = (words) => spawnSync('apt-get', words, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;

/**
 * The browser for the stories; on Debian, as root, it is installed when it is missing.
 * @returns {string} the program
 * @throws Sentence that says how to get one
 */
export function ensureChromium() {
  const found = find();
  if (found) return found;
  if (isRoot && fs.existsSync('/usr/bin/apt-get')) {
    say('installing Chromium (apt-get)');
    apt(['update', '-q']);
    apt(['install', '-qy', '--no-install-recommends', 'chromium']);
  }
  const installed = find();
  if (installed) return installed;
  throw new Sentence('The stories need Chromium: install it (Debian: sudo apt-get install chromium), or name yours: CHROMIUM=/path/to/chromium npm test');
}
