import type { ProcedureRuleSet } from '../bodies/rules/procedure-rules.contract.js';
import type { Decision, DecisionAct, DecisionsDoor, RecordedDecision } from '../decisions/decisions.door.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import type { Id } from '../house/house.contract.js';
import type { Clock } from '../house/time/clock.js';
import type { TopicsDoor } from '../topics/topics.door.js';
import { demoDecisions } from './demo-content-decisions.js';
import type { DemoDecisionKey, DemoTracking } from './demo-content-decisions.js';
import type { DemoStructure } from './demo-structure.js';
import type { DemoTopicIds } from './demo-topics.js';

export { demoDecisionKeys, demoDecisions } from './demo-content-decisions.js';
export type { DemoDecision, DemoDecisionKey } from './demo-content-decisions.js';

interface Doors { decisions: DecisionsDoor; topics: TopicsDoor; clock: Clock }
/** The meeting's item that decides it; the rules are those the meeting is bound to. */
export interface DemoPlace { meetingId: Id; agendaItemId: Id; rules: ProcedureRuleSet; topics: DemoTopicIds; by: Id }

/** Records one decision of the demo while its meeting sees it; its topic is decided with it when it settles it. */
export async function recordDemoDecision(
  tx: Transaction, structure: DemoStructure, doors: Pick<Doors, 'decisions' | 'topics'>, key: DemoDecisionKey, { meetingId, agendaItemId, rules, topics, by }: DemoPlace,
): Promise<RecordedDecision> {
  const decision = demoDecisions[key];
  const topicId = decision.topic === undefined ? undefined : topics.get(decision.topic);
  const { text, effect, vote, responsible, due, review } = decision;
  const recorded = await doors.decisions.record(tx, {
    bodyId: structure.body(decision.body), meetingId, agendaItemId, text, effect, rules, quorate: true, decidedOn: structure.workday(decision.on), by,
    vote: { question: text, form: 'counts' in vote ? 'SHOW_OF_HANDS' : 'CONSENT', ...vote }, ...(topicId !== undefined && { topicId }),
    ...(responsible !== undefined && { responsiblePersonId: structure.person(responsible) }),
    ...(due !== undefined && { dueOn: structure.day(due) }), ...(review !== undefined && { reviewOn: structure.day(review) }),
  });
  if (decision.settles && topicId !== undefined) await doors.topics.decide(tx, topicId, by);
  return recorded;
}

/** Tells what became of a decision since. */
export async function trackDemoDecision(
  tx: Transaction, structure: DemoStructure, doors: Pick<Doors, 'decisions' | 'clock'>, key: DemoDecisionKey, decisionId: Id,
): Promise<void> {
  for (const step of demoDecisions[key].tracking) {
    const verb = verbOf(structure, step);
    await doors.clock.during(structure.at(step.on, '09:30'), () => doors.decisions.act(tx, decisionId, structure.person(step.by), verb));
  }
}

function verbOf(structure: DemoStructure, step: DemoTracking): (decision: Decision, act: DecisionAct) => void {
  switch (step.step) {
    case 'start': return (decision, act) => { decision.startImplementation(structure.day(step.due), act); };
    case 'delay': return (decision, act) => { decision.reportDelay(step.reason, structure.day(step.next), act); };
    case 'done': return (decision, act) => { decision.reportImplemented(step.note, act); };
    case 'noted': return (decision, act) => { decision.acknowledge(act); };
  }
}
