// @ts-check

const began = Number(process.env['FADEN_BEGAN'] ?? Date.now());

/** When the command began, for a process that goes on in its place. */
export const beginning = { FADEN_BEGAN: String(began) };

/** Seconds since the command began. */
export const seconds = () => ((Date.now() - began) / 1000).toFixed(1);

/**
 * One line of progress with the seconds since the beginning.
 * @param {string} text
 */
export function say(text) {
  process.stdout.write(`${seconds().padStart(6)} s  ${text}\n`);
}
