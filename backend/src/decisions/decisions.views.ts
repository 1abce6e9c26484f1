import { Injectable } from '@nestjs/common';
import type { Actor } from '../house/access/actor.js';
import { Doables } from '../house/access/doables.js';
import { NotFound } from '../house/errors/domain-error.js';
import { actionsFrom } from '../house/workflow.js';
import type { DecisionAction } from './decision.contract.js';
import { decisionPolicy } from './decision.policy.js';
import type { DecisionPageView, DecisionRowView, DecisionView, TrackingView } from './decision.view.js';
import { wordOf } from './decision.word.js';
import { trackingWorkflow } from './decision.workflow.js';
import { DecisionsQueries } from './decisions.queries.js';
import type { DecisionFilter, DecisionRecord, WholeRecord } from './decisions.queries.js';
import { voteViewOf } from './votes/vote.view.js';

const titleLength = 90;

/** Decisions as a person gets to see them. */
@Injectable()
export class DecisionsViews {
  constructor(private readonly queries: DecisionsQueries, private readonly doables: Doables) {}

  async page(actor: Actor, filter: DecisionFilter): Promise<DecisionPageView> {
    const { rows, next } = await this.queries.page(actor, filter);
    return { rows: rows.map(rowOf), next };
  }

  /** @throws NotFound when there is none, or the actor may not see it */
  async one(actor: Actor, idOrNumber: string): Promise<DecisionView> {
    const decision = await this.queries.one(actor, idOrNumber);
    if (!decision) throw new NotFound('decision', idOrNumber);
    decisionPolicy.require(actor, 'see', decision);
    const { version, visibility, reasons, meeting, escalation, addressees, competenceCheckedBy, responsible, reviewOn, supersedes, supersededBy } = decision;
    return {
      ...rowOf(decision), version, visibility, reasons, meeting, escalation, addressees, competenceCheckedBy, responsible, reviewOn, supersedes, supersededBy,
      title: decision.topic?.title ?? shortened(decision.text), subjectToMinutes: decision.subjectToMinutes, tracking: trackingOf(decision),
      vote: decision.vote && voteViewOf(decision.vote, actor.locale),
      ...await this.doables.of(decisionPolicy, actor, decision, possible(decision)),
    };
  }
}

/** What is possible now, for whoever may do it. A superseded decision is not carried on. */
function possible({ outcome, tracking, superseded }: DecisionRecord): DecisionAction[] {
  if (outcome === 'REJECTED' || superseded) return [];
  return tracking === null ? ['addTask'] : [...actionsFrom(trackingWorkflow, tracking), 'addTask'];
}

function rowOf(decision: DecisionRecord): DecisionRowView {
  const { id, number, text, effect, outcome, body, decidedOn, tally, topic, dueOn, tracking, delayReason, superseded } = decision;
  return {
    id, number, text, effect, outcome, body, decidedOn, tally, topic, dueOn,
    word: wordOf({ outcome, tracking, delayed: delayReason !== null, superseded }),
  };
}

const trackingOf = ({ tracking, dueOn, delayReason, nextOn, trackingNote }: WholeRecord): TrackingView | null =>
  tracking && { status: tracking, dueOn, delayReason, nextOn, note: trackingNote };

const shortened = (text: string): string => (text.length > titleLength ? `${text.slice(0, titleLength - 1).trimEnd()}…` : text);
