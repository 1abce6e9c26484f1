import { Injectable } from '@nestjs/common';
import type { Actor } from '../house/access/actor.js';
import { UnitOfWork } from '../house/database/unit-of-work.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import { NotPossibleNow } from '../house/errors/domain-error.js';
import type { Day, Id } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import { actionsFrom } from '../house/workflow.js';
import { factsOf } from './escalation.case.js';
import type { EscalationCase } from './escalation.case.js';
import type { EscalationAction, EscalationState } from './escalation.contract.js';
import { escalationPolicy } from './escalation.policy.js';
import type { EscalationFacts } from './escalation.policy.js';
import { Escalation } from './escalation.js';
import type { Act, Step } from './escalation.js';
import type { EscalationView } from './escalation.view.js';
import { escalationWorkflow } from './escalation.workflow.js';
import { EscalationsQueries } from './escalations.queries.js';
import { EscalationViews } from './escalations.views.js';
import { Deadlines } from './way/deadlines.js';
import type { Fixed } from './way/deadlines.js';

/** What a verb has at hand: the transaction, the locked escalation, and what stood around it before. */
export interface Doing {
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly escalation: Escalation;
  readonly before: EscalationCase;
  readonly today: Day;
  readonly act: Act & { by: string };
  /** The act, with the day until which somebody has time in the state it leads to. */
  step(to: Exclude<EscalationState, 'CLOSED'>, fixed?: Fixed): Promise<Step & { by: string }>;
}

/** 'unchanged' keeps nothing of the escalation itself. */
type Verb = (doing: Doing) => Promise<'unchanged' | void> | void;

/** Which escalation a person acts on, and the version in hand. */
export interface Target { readonly id: Id; readonly version: number }

/** Load, ask, act, keep: every verb of a person goes through this door. */
@Injectable()
export class EscalationActs {
  constructor(
    private readonly work: UnitOfWork, private readonly queries: EscalationsQueries, private readonly views: EscalationViews,
    private readonly deadlines: Deadlines, private readonly clock: Clock,
  ) {}

  /**
   * @param verb answers 'unchanged' when it kept something beside the escalation
   * @throws NotFound, NotAllowed, StaleVersion, NotPossibleNow; then whatever the verb finds
   */
  run(actor: Actor, target: Target, action: EscalationAction, verb: Verb): Promise<EscalationView> {
    return this.work.run(actor.networkId, async (tx) => {
      const before = await this.queries.one(tx.networkId, target.id);
      escalationPolicy.require(actor, action, factsOf(before, this.clock.today()));
      const escalation = await tx.loadAt(Escalation, target.id, target.version);
      requirePossible(escalation.state, action);
      const outcome = await verb(this.doing(tx, actor, escalation, before));
      if (outcome !== 'unchanged') await tx.keep(escalation);
      return this.views.one(tx, actor, target.id);
    });
  }

  /** Looks at a case before acting on it; what may not be seen does not exist. */
  async look(actor: Actor, id: Id): Promise<EscalationFacts> {
    const facts = factsOf(await this.queries.one(actor.networkId, id), this.clock.today());
    escalationPolicy.require(actor, 'see', facts);
    return facts;
  }

  private doing(tx: Transaction, actor: Actor, escalation: Escalation, before: EscalationCase): Doing {
    const act = { by: actor.personId, at: this.clock.now() };
    return {
      tx, actor, escalation, before, act, today: this.clock.today(),
      step: async (to, fixed) => ({ ...act, until: await this.deadlines.until(tx, escalation, to, fixed) }),
    };
  }
}

/** Before anything is asked of other rooms: is this the time for it at all? */
function requirePossible(state: EscalationState, action: EscalationAction): void {
  const isPossible = action === 'edit' ? state === 'DRAFT' || state === 'RETURNED'
    : action === 'logMediation' ? state === 'IN_MEDIATION'
    : action === 'giveStatement' ? state === 'SUBMITTED'
      : actionsFrom(escalationWorkflow, state).includes(action);
  if (!isPossible) throw new NotPossibleNow('not_possible_now', { workflow: escalationWorkflow.name, action, state });
}
