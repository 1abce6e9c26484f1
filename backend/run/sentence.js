// @ts-check

/** What went wrong, said to a person in one sentence; shown without a stack trace. */
export class Sentence extends Error {}

/**
 * The sentence for whatever was thrown. A full disk and missing rights look the same wherever they happen.
 * @param {unknown} error
 * @returns {string}
 */
export function sentenceOf(error) {
  if (error instanceof Sentence) return error.message;
  const { code, path, message } = /** @type {NodeJS.ErrnoException} */ (error instanceof Error ? error : new Error(String(error)));
  const where = path ? ` (${path})` : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return `The disk is full${where}. Free some space and start again.`;
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return `Faden may not write here${where}. Start it as the owner of this folder.`;
  return process.env['FADEN_TRACE'] && error instanceof Error ? String(error.stack) : `Faden stopped: ${message.split('\n')[0]}`;
}

/**
 * Runs a command of this folder: what is thrown becomes one sentence on stderr and exit code 1.
 * @param {() => Promise<void>} command
 */
export function run(command) {
  command().catch((error) => {
    process.stderr.write(`\n${sentenceOf(error)}\n`);
    process.exit(1);
  });
}
