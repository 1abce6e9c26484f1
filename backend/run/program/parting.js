// @ts-check
import { parentOf } from '../processes.js';

/**
 * Runs `leave` once when somebody wants us to end: Ctrl-C, a polite signal, or the end of the process that waits for us.
 * npm passes Ctrl-C on although the terminal has told everybody already, so repetitions mean nothing.
 * @param {() => Promise<void>} leave
 */
export function whenAskedToEnd(leave) {
  let isLeaving = false;
  const once = () => {
    if (isLeaving) return;
    isLeaving = true;
    clearInterval(watching);
    leave().then(() => process.exit(0), () => process.exit(1));
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, once);
  process.on('disconnect', once);
  // npm killed without a word, perhaps with a shell between: nobody could end us any more.
  const above = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const before = above();
  const watching = setInterval(() => {
    if (process.env['npm_lifecycle_event'] && above() !== before) once();
  }, 1_000);
  watching.unref();
}
