// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { dataFolder, root } from '../root.js';
import { Sentence } from '../sentence.js';
import { canEnter, identityFor, isRoot } from './identity.js';

const openFolder = '/var/lib/faden';

/** A folder that the server's user can enter but only root can change, apart for each checkout. */
export const awayFolder = path.join(openFolder, createHash('sha256').update(root).digest('hex').slice(0, 12));

/** Makes the folder outside the checkout. @throws Sentence when somebody else could have put something there */
export function makeAwayFolder() {
  fs.mkdirSync(awayFolder, { recursive: true, mode: 0o755 });
  for (const folder of [openFolder, awayFolder]) {
    const { uid, mode } = fs.lstatSync(folder);
    if (uid !== 0 || (mode & 0o022) !== 0) throw new Sentence(`${folder} must belong to root and be writable for root only.`);
  }
  return awayFolder;
}

/**
 * Where a database lies: in the checkout, or, when its parents are closed to the server's user, below /var/lib/faden.
 * @param {string} name of the folder inside
 * @returns {string}
 */
export function placeFor(name) {
  const [here, away] = [path.join(dataFolder, name), path.join(awayFolder, name)];
  const holdsData = (/** @type {string} */ folder) => fs.existsSync(path.join(folder, 'cluster'));
  if (isRoot && !holdsData(here) && holdsData(away)) return away;
  fs.mkdirSync(here, { recursive: true, mode: 0o755 });
  const identity = identityFor(path.join(here, 'cluster'));
  if (canEnter(here, identity)) return here;
  if (holdsData(here)) throw new Sentence(`The database in ${here} cannot be reached by its own user; open the folders above it (chmod o+x).`);
  fs.rmdirSync(here);
  fs.mkdirSync(path.join(makeAwayFolder(), name), { recursive: true, mode: 0o755 });
  return away;
}
