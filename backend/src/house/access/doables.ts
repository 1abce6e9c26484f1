import { Injectable } from '@nestjs/common';
import { Dictionary } from '../errors/dictionary.js';
import type { Doable, Refused } from '../house.contract.js';
import type { Actor } from './actor.js';
import type { Policy, Refusal } from './policy.js';
import { WhoMay } from './who-may.js';

/** What a person can do with a thing now, and why not the rest: the `can` and `cannot` of every view. */
@Injectable()
export class Doables {
  constructor(private readonly dictionary: Dictionary, private readonly whoMay: WhoMay) {}

  /**
   * `can` = possible and allowed to this person; `cannot` = possible, but refused to this person, with the reason.
   * @param possible what the state offers (`actionsFrom(workflow, state)` and what else is possible)
   */
  async of<Subject, Action extends string>(
    policy: Policy<Subject, Action>, actor: Actor, subject: Subject, possible: readonly Action[],
  ): Promise<Doable<Action>> {
    const result: Doable<Action> = { can: [], cannot: {} };
    for (const action of possible) {
      const refusal = policy.why(actor, action, subject);
      if (refusal === null) result.can.push(action);
      else result.cannot[action] = await this.refused(actor, refusal);
    }
    return result;
  }

  /** A refusal in the person's language, with the names of those who may. */
  async refused(actor: Actor, { reason, who }: Refusal): Promise<Refused> {
    return {
      reason, sentence: this.dictionary.say(reason, actor.locale),
      who: who ? await this.whoMay.people(actor.networkId, who) : [],
    };
  }
}
