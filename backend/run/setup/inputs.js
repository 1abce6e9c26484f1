// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from '../root.js';

/**
 * Every file below some folders (or the files themselves), in a fixed order, relative to the root.
 * @param {readonly string[]} places
 * @param {(file: string) => boolean} wanted
 * @returns {string[]}
 */
export function filesIn(places, wanted = () => true) {
  return places.flatMap((place) => {
    const full = inRoot(place);
    const stat = fs.statSync(full, { throwIfNoEntry: false });
    if (!stat) return [];
    if (stat.isFile()) return [place];
    return fs.readdirSync(full, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(inRoot(), path.join(entry.parentPath, entry.name)))
      .filter(wanted)
      .sort();
  });
}

/** One hash over names and contents. @param {readonly string[]} files */
export function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(fs.readFileSync(inRoot(file))).update('\0');
  return hash.digest('hex');
}
