import { Injectable } from '@nestjs/common';
import type { Actor } from '../house/access/actor.js';
import type { Id } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import { pathOfCase, toBeHeard, turnOfCase } from './escalation.case.js';
import type { EscalationCase } from './escalation.case.js';
import type { EscalationState, PathStep, Turn } from './escalation.contract.js';
import { escalationsVisibleTo } from './escalation.policy.js';
import { EscalationsQueries } from './escalations.queries.js';

export { escalationPolicy, escalationsVisibleTo } from './escalation.policy.js';
export type { EscalationFacts } from './escalation.policy.js';
export { PathStepView } from './escalation.parts.js';
export { pathOf } from './way/path.js';
export type { PathFacts } from './way/path.js';
export { turnOf } from './way/turn.js';
export type { Holder, TurnFacts, TurnPeople } from './way/turn.js';

/** An open escalation as other rooms mention it: whose turn it is, and how it goes on. */
export interface EscalationMention {
  id: Id;
  version: number;
  number: string;
  state: EscalationState;
  topic: { id: Id; number: string; title: string };
  bodyName: string;
  /** The group has the floor before it goes to the board. */
  toBeHeard: boolean;
  turn: Turn;
  steps: PathStep[];
}

/** What the faces may ask about escalations. */
@Injectable()
export class EscalationsDoor {
  constructor(private readonly queries: EscalationsQueries, private readonly clock: Clock) {}

  /** Open escalations that the actor may see, the longest waiting first. */
  async open(actor: Actor): Promise<EscalationMention[]> {
    const visible = escalationsVisibleTo(actor, 'e', 2);
    const rows = await this.queries.where(actor.networkId, `e.state <> 'CLOSED' and ${visible.sql} order by e.due_on, e.id limit 100`, visible.values);
    return rows.flatMap((row) => this.mention(actor, row));
  }

  /** Those in which it is the actor's turn. */
  async turns(actor: Actor): Promise<EscalationMention[]> {
    return (await this.open(actor)).filter(({ turn }) => turn.person.id === actor.personId);
  }

  /** Whose turn it is in one escalation, and how it goes on; null when it is closed or may not be seen. */
  async turn(actor: Actor, id: Id): Promise<EscalationMention | null> {
    const visible = escalationsVisibleTo(actor, 'e', 3);
    const [row] = await this.queries.where(actor.networkId, `e.id = $2 and ${visible.sql}`, [id, ...visible.values]);
    return row ? this.mention(actor, row)[0] ?? null : null;
  }

  private mention(actor: Actor, row: EscalationCase): EscalationMention[] {
    const today = this.clock.today();
    const turn = turnOfCase(row, today);
    if (turn === null) return [];
    const { id, version, number, state, topic, origin } = row;
    return [{ id, version, number, state, topic, turn, toBeHeard: toBeHeard(row, today), bodyName: origin.name, steps: pathOfCase(row, actor.locale, today) }];
  }
}
