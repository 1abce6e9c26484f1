// @ts-check
import { say } from '../say.js';

/** Counts what passed and what failed, and remembers the names of what failed. */
export class Tally {
  passed = 0;
  /** @type {string[]} */
  failures = [];

  /**
   * One check.
   * @param {string} name
   * @param {boolean} holds
   */
  one(name, holds) {
    if (holds) this.passed += 1;
    else this.failures.push(name);
    say(`${holds ? 'ok     ' : 'FAILED '} ${name}`);
  }

  /**
   * Many checks at once, of which only the failed ones are named.
   * @param {number} passed
   * @param {readonly string[]} failures
   */
  many(passed, failures) {
    this.passed += passed;
    this.failures.push(...failures);
  }

  /** The last words of a run: what failed, then one line. */
  conclude() {
    for (const name of this.failures) process.stdout.write(`  failed: ${name}\n`);
    process.stdout.write(`${this.passed} passed, ${this.failures.length} failed\n`);
    return this.failures.length === 0 && this.passed > 0;
  }
}
