// @ts-check
import fs from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { inRoot } from '../root.js';
import { filesIn } from './inputs.js';

const smallest = 1_024;

/** Brotli and gzip beside each file of the workspace, made once so that nothing is compressed per request. */
export async function compressFiles() {
  const files = filesIn(['dist/frontend/browser'], (file) => /\.(js|css|svg|json|txt|webmanifest)$/.test(file));
  await Promise.all(files.map(async (file) => {
    const content = fs.readFileSync(inRoot(file));
    if (content.length < smallest) return;
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
    fs.writeFileSync(inRoot(`${file}.br`), await promisify(brotliCompress)(content, options));
    fs.writeFileSync(inRoot(`${file}.gz`), await promisify(gzip)(content, { level: 9 }));
  }));
}
