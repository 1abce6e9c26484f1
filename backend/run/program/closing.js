// @ts-check
import { say } from '../say.js';

/** What has been started and must be ended, last first. */
export class Closing {
  /** @type {(() => Promise<void>)[]} */
  #steps = [];
  /** @type {Promise<void> | null} */
  #closed = null;

  /** @param {() => void} finally_ runs after everything */
  constructor(finally_) {
    this.atLast = finally_;
  }

  get isClosing() {
    return this.#closed !== null;
  }

  /**
   * Something more to end. When the end has already come, it is ended at once.
   * @param {() => Promise<void>} step
   */
  add(step) {
    if (this.#closed) this.#closed = this.#closed.then(step);
    else this.#steps.push(step);
  }

  /** Ends everything once, however often it is called. @param {string} [word] said at the beginning and the end */
  close(word) {
    this.#closed ??= this.#all(word);
    return this.#closed;
  }

  /** @param {string | undefined} word */
  async #all(word) {
    if (word) say(word);
    for (const step of this.#steps.reverse()) await step().catch(() => undefined);
    this.atLast();
    if (word) say('stopped');
  }
}
