import type { EscalationDraft, EscalationView } from '../escalations/escalation.contract.js';
import type { EscalationsHistoryDoor, EscalationTarget } from '../escalations/escalations-history.door.js';
import type { Id } from '../house/house.contract.js';
import type { DemoCast } from './demo-cast.js';
import { demoEscalationKeys, demoEscalations } from './demo-content-escalations.js';
import type { DemoEscalation, DemoEscalationKey, DemoEscalationStep } from './demo-content-escalations.js';
import type { DemoScript } from './demo-script.js';
import type { DemoStructure } from './demo-structure.js';
import type { DemoTopicIds } from './demo-topics.js';

/** Where escalations meet the meetings: the item without agreement, and the board's meeting by its key. */
export interface DemoTables { itemAbout(topic: string): Id | undefined; meeting(key: string): Id }
export interface DemoEscalationParts { structure: DemoStructure; cast: DemoCast; door: EscalationsHistoryDoor; topics: DemoTopicIds; tables: DemoTables }

/** What a spokesperson records when the group has met. */
const afterSession: readonly DemoEscalationStep['step'][] = ['confirm', 'decideInGroup', 'respond'];

/** Tells the escalations of the demo, each step by its person; the board's meetings tell the votes. */
export class DemoEscalations {
  readonly #targets = new Map<DemoEscalationKey, EscalationTarget>();
  readonly #items = new Map<DemoEscalationKey, Id>();

  constructor(private readonly parts: DemoEscalationParts) {}

  write(script: DemoScript): void {
    for (const key of demoEscalationKeys) {
      const escalation = demoEscalations[key];
      script.on(escalation.on, '13:00', () => this.raise(key, escalation));
      for (const step of escalation.steps) script.on(step.on, afterSession.includes(step.step) ? '18:30' : '15:00', () => this.take(key, step));
    }
  }

  /** Its place on the board's agenda. */
  itemOf(key: DemoEscalationKey): Id {
    const itemId = this.#items.get(key);
    if (itemId === undefined) throw new Error(`${key} is on no agenda`);
    return itemId;
  }

  /** The vote of the board, told while its item is called. */
  async answer(key: DemoEscalationKey, by: string): Promise<void> {
    const { answer } = demoEscalations[key];
    const { cast, door: { answers }, structure } = this.parts;
    if (!answer) throw new Error(`${key} has no answer of the board`);
    const count = { no: answer.no, abstain: answer.abstain };
    await this.moved(key, (it) => (answer.step === 'advise'
      ? answers.advise(cast.actor(by), it, { text: answer.text, reasons: answer.reasons, count })
      : answers.referBack(cast.actor(by), it, { order: answer.order, until: structure.day(answer.until), count })));
  }

  private async raise(key: DemoEscalationKey, { by, topic, neededBy, on: _, steps: __, answer: ___, ...given }: DemoEscalation): Promise<void> {
    const { cast, door, topics, tables, structure } = this.parts;
    const itemId = tables.itemAbout(topic);
    const draft: EscalationDraft = {
      ...given, topicId: topics.get(topic) ?? '', submit: true, ...(itemId !== undefined && { itemId }),
      ...(neededBy !== undefined && { decisionNeededBy: structure.day(neededBy) }),
    };
    this.#targets.set(key, await door.submission.create(cast.actor(by), draft));
  }

  private take(key: DemoEscalationKey, step: DemoEscalationStep): Promise<void> {
    const { cast, door: { submission, mediation, group, scheduling }, structure, tables } = this.parts;
    const actor = cast.actor(step.by);
    return this.moved(key, (it) => {
      switch (step.step) {
        case 'startMediation': return mediation.start(actor, it, { plan: step.text });
        case 'talk': return mediation.log(actor, it, { on: structure.workday(step.on), note: step.text });
        case 'settle': return mediation.settle(actor, it, step.text);
        case 'failMediation': return mediation.fail(actor, it, { agreed: step.agreed, open: step.open });
        case 'forward': return mediation.forward(actor, it, { note: step.note, ...(step.view !== undefined && { managerView: step.view }) });
        case 'sendBack': return mediation.sendBack(actor, it, step.text);
        case 'withdraw': return submission.withdraw(actor, it, step.text);
        case 'schedule': return scheduling.schedule(actor, it, { meetingId: tables.meeting(step.meeting) });
        case 'confirm': return group.confirm(actor, it, step.text);
        case 'decideInGroup': return group.decideInGroup(actor, it, step.text);
        case 'respond': return group.respond(actor, it, { text: step.text, ...(step.adopted !== undefined && { adopted: step.adopted }) });
      }
    });
  }

  private async moved(key: DemoEscalationKey, act: (it: EscalationTarget) => Promise<EscalationView>): Promise<void> {
    const target = this.#targets.get(key);
    if (!target) throw new Error(`${key} was not raised before`);
    const after = await act(target);
    this.#targets.set(key, after);
    if (after.boardItem) this.#items.set(key, after.boardItem.itemId);
  }
}
