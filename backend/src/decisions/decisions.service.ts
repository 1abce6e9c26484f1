import { Injectable } from '@nestjs/common';
import type { Actor } from '../house/access/actor.js';
import { UnitOfWork } from '../house/database/unit-of-work.js';
import { NotFound } from '../house/errors/domain-error.js';
import type { Id } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import type { DecisionAction, DelayReport } from './decision.contract.js';
import { decisionPolicy } from './decision.policy.js';
import { Decision } from './decision.js';
import type { Act } from './decision.js';
import type { DecisionView } from './decision.view.js';
import { DecisionsQueries } from './decisions.queries.js';
import { DecisionsViews } from './decisions.views.js';

/** Which decision, in the version a person has in hand. */
export interface Target { id: Id; version: number }

/** What becomes of a decision; making one is the matter of the rooms above, through the door. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly work: UnitOfWork, private readonly queries: DecisionsQueries, private readonly views: DecisionsViews, private readonly clock: Clock,
  ) {}

  startImplementation(actor: Actor, target: Target, dueOn: string): Promise<DecisionView> {
    return this.run(actor, target, 'startImplementation', (decision, act) => { decision.startImplementation(dueOn, act); });
  }

  reportDelay(actor: Actor, target: Target, { reason, nextOn }: DelayReport): Promise<DecisionView> {
    return this.run(actor, target, 'reportDelay', (decision, act) => { decision.reportDelay(reason, nextOn, act); });
  }

  reportImplemented(actor: Actor, target: Target, note: string): Promise<DecisionView> {
    return this.run(actor, target, 'reportImplemented', (decision, act) => { decision.reportImplemented(note, act); });
  }

  acknowledge(actor: Actor, target: Target): Promise<DecisionView> {
    return this.run(actor, target, 'acknowledge', (decision, act) => { decision.acknowledge(act); });
  }

  keepOngoing(actor: Actor, target: Target, nextOn: string): Promise<DecisionView> {
    return this.run(actor, target, 'keepOngoing', (decision, act) => { decision.keepOngoing(nextOn, act); });
  }

  declareObsolete(actor: Actor, target: Target, reason: string): Promise<DecisionView> {
    return this.run(actor, target, 'declareObsolete', (decision, act) => { decision.declareObsolete(reason, act); });
  }

  /** Ask first who may (404 before 412 before 422), then load in the person's version, act, keep. */
  private run(actor: Actor, { id, version }: Target, action: DecisionAction, verb: (decision: Decision, act: Act) => void): Promise<DecisionView> {
    return this.work.run(actor.networkId, async (tx) => {
      const subject = await this.queries.subject(actor.networkId, id);
      if (!subject) throw new NotFound('decision', id);
      decisionPolicy.require(actor, action, subject);
      const decision = await tx.loadAt(Decision, id, version);
      verb(decision, { by: actor.personId, on: this.clock.today() });
      await tx.keep(decision);
      return this.views.one(actor, id);
    });
  }
}
