// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = path.resolve(fileURLToPath(new URL('../../', import.meta.url)));

/** What runs leave behind: database, logs, who runs. Ignored by git. */
export const dataFolder = path.join(root, '.data');

/** @param {...string} parts */
export const inRoot = (...parts) => path.join(root, ...parts);

/** The script behind a command of an installed package. @param {string} name */
export function binOf(name, bin = name) {
  const folder = inRoot('node_modules', name);
  const { bin: scripts } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof scripts === 'string' ? scripts : scripts[bin]);
}
