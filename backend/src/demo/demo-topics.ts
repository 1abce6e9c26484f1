import type { Transaction } from '../house/database/unit-of-work.js';
import type { Id } from '../house/house.contract.js';
import type { Clock } from '../house/time/clock.js';
import type { Topic, TopicAct, TopicsDoor } from '../topics/topics.door.js';
import { demoTopics } from './demo-content-topics.js';
import type { DemoStep, DemoTopic } from './demo-content-topics.js';
import type { DemoStructure } from './demo-structure.js';

/** Topics by their number: `T-01`. */
export type DemoTopicIds = ReadonlyMap<string, Id>;
interface Doors { topics: TopicsDoor; clock: Clock }

/**
 * Tells the topics of the demo with their history, each act on its own day.
 * T-02, T-03, T-08, T-11, T-14 and T-17 stay in discussion: their escalations are told afterwards; so is what T-04 and T-15 are decided by.
 */
export async function loadDemoTopics(tx: Transaction, structure: DemoStructure, doors: Doors): Promise<DemoTopicIds> {
  const ids = new Map<string, Id>();
  for (const topic of demoTopics) {
    const { id, number } = await raised(tx, structure, doors, topic);
    ids.set(number, id);
  }
  for (const [index, topic] of demoTopics.entries()) {
    const id = [...ids.values()][index];
    if (id !== undefined) await history(tx, structure, doors, { id, topic, ids });
  }
  return ids;
}

function raised(tx: Transaction, structure: DemoStructure, { topics, clock }: Doors, topic: DemoTopic): Promise<Topic> {
  const { title, source, wish, description, proposal, visibility, priority, body, by, on, accepted } = topic;
  return clock.during(structure.at(on), () => topics.raise(tx, {
    title, sourceKind: source, wish, description, by: structure.person(by), responsibleBodyId: body === undefined ? null : structure.body(body),
    ...(accepted && { accepted }), ...(proposal !== undefined && { proposal }), ...(visibility && { visibility }), ...(priority !== undefined && { priority }),
  }));
}

interface Told { id: Id; topic: DemoTopic; ids: DemoTopicIds }

async function history(tx: Transaction, structure: DemoStructure, { topics, clock }: Doors, { id, topic, ids }: Told): Promise<void> {
  for (const step of topic.steps) {
    const verb = verbOf(structure, ids, step);
    await clock.during(structure.at(step.on, '11:00'), () => topics.act(tx, id, structure.person(step.by), verb));
  }
  const { positions, comments = [], by } = topic;
  if (positions) await clock.during(structure.at(topic.steps.at(-1)?.on ?? topic.on, '17:00'), () => topics.statePositions(tx, id, structure.person(by), positions));
  for (const { by: who, on, text } of comments) {
    await clock.during(structure.at(on, '18:30'), () => topics.comment(tx, id, structure.person(who), text));
  }
}

type Verb = (topic: Topic, act: TopicAct) => void;

function verbOf(structure: DemoStructure, ids: DemoTopicIds, step: DemoStep): Verb {
  switch (step.step) {
    case 'assign': return (topic, act) => { topic.assign(structure.body(step.body), act); };
    case 'refuse': case 'decline': return (topic, act) => { topic[step.step](step.reason, act); };
    case 'wait': return (topic, act) => { topic.wait(structure.day(step.until), step.reason, act); };
    case 'summarize': return (topic, act) => { topic.edit({ summary: step.text }, act); };
    case 'merge': return (topic, act) => { topic.merge({ id: ids.get(step.into) ?? '', state: 'ASSIGNED' }, step.reason, act); };
    default: return (topic, act) => { topic[step.step](act); };
  }
}
