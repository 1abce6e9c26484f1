import { NotAllowed, NotFound } from '../errors/domain-error.js';
import type { WhoCan } from '../errors/domain-error.js';
import type { Actor } from './actor.js';

export type { WhoCan } from '../errors/domain-error.js';

/** Why not: a key with words in the room's words file, and who may instead. */
export interface Refusal { readonly reason: string; readonly who?: WhoCan }

/** A sentence about a person and a thing; pure, synchronous, and never without an instance. */
export type Rule<Subject> = (actor: Actor, subject: Subject) => true | Refusal;

/** A rule from a question: true, or refused with the reason. */
export const rule = <S>(
  reason: string, holds: (actor: Actor, subject: S) => boolean, who?: (subject: S) => WhoCan,
): Rule<S> => (actor, subject) => holds(actor, subject) || { reason, ...(who && { who: who(subject) }) };

/** Every rule must hold; the first refusal counts. */
export const allOf = <S>(...rules: readonly Rule<S>[]): Rule<S> => (actor, subject) => {
  for (const rule of rules) {
    const answer = rule(actor, subject);
    if (answer !== true) return answer;
  }
  return true;
};

/** One rule must hold; the last refusal counts. */
export const anyOf = <S>(...rules: readonly Rule<S>[]): Rule<S> => (actor, subject) => {
  let refusal: Refusal = { reason: 'nobody_may' };
  for (const rule of rules) {
    const answer = rule(actor, subject);
    if (answer === true) return true;
    refusal = answer;
  }
  return refusal;
};

/** Who may do what with one kind of thing: one rule per action, and `see`. */
export class Policy<Subject, Action extends string> {
  constructor(readonly name: string, private readonly rules: Readonly<Record<Action | 'see', Rule<Subject>>>) {}

  may(actor: Actor, action: Action | 'see', subject: Subject): boolean {
    return this.why(actor, action, subject) === null;
  }

  /** The refusal, or null when the person may. What may not be seen may not be acted on either. */
  why(actor: Actor, action: Action | 'see', subject: Subject): Refusal | null {
    const seen = this.rules.see(actor, subject);
    const answer = seen === true && action !== 'see' ? this.rules[action](actor, subject) : seen;
    return answer === true ? null : answer;
  }

  /** @throws NotFound when the person may not see it, NotAllowed when the action is not theirs */
  require(actor: Actor, action: Action | 'see', subject: Subject): void {
    const refusal = this.why(actor, action, subject);
    if (refusal === null) return;
    if (this.rules.see(actor, subject) !== true) throw new NotFound(this.name);
    throw new NotAllowed(action, refusal.reason, refusal.who ?? null);
  }
}
