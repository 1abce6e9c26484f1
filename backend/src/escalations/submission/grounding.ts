import { Injectable } from '@nestjs/common';
import { BodiesDoor } from '../../bodies/bodies.door.js';
import type { BodyFacts } from '../../bodies/bodies.door.js';
import type { Actor } from '../../house/access/actor.js';
import type { Transaction } from '../../house/database/unit-of-work.js';
import { NotPossibleNow, RuleBroken } from '../../house/errors/domain-error.js';
import type { Id } from '../../house/house.contract.js';
import { Clock } from '../../house/time/clock.js';
import { TopicsDoor } from '../../topics/topics.door.js';
import type { TopicFacts } from '../../topics/topics.door.js';
import type { EscalationPath } from '../escalation.contract.js';
import type { EscalationFacts } from '../escalation.policy.js';
import type { Grounds } from './submission.js';

/** Where a topic would come from and where it would go. */
export interface Origin {
  readonly topic: TopicFacts;
  readonly group: BodyFacts;
  readonly board: BodyFacts;
  readonly originBodyId: Id;
  readonly boardBodyId: Id;
}

const grounds = `
select count(*) filter (where i.result = 'NO_AGREEMENT')::int as disagreements,
  count(distinct i.meeting_id) filter (where i.result = 'POSTPONED')::int as postponements
from agenda_items i join meetings m on m.network_id = i.network_id and m.id = i.meeting_id
where i.topic_id = $1 and m.body_id = $2`;

const nextNumber = `
insert into escalation_numbers as n (network_id, year, last) values ($1, $2, 1)
on conflict (network_id, year) do update set last = n.last + 1 returning last`;

const inWork: readonly TopicFacts['state'][] = ['ASSIGNED', 'IN_PROGRESS', 'WAITING'];

/** What the policy asks about an escalation that is not there yet. */
export const factsOfNew = ({ originBodyId, boardBodyId }: Origin, path: EscalationPath): EscalationFacts => ({
  originBodyId, boardBodyId, path, raisedByPersonId: null, mediatorPersonId: null, countySince: null, originVacant: false,
  mediationOver: false, boardChairPersonId: null, minuteTakerPersonId: null,
});

/** What must stand before a topic can be handed on. */
@Injectable()
export class Grounding {
  constructor(private readonly bodies: BodiesDoor, private readonly topics: TopicsDoor, private readonly clock: Clock) {}

  /** @throws NotFound for a topic the actor may not see, RuleBroken for one without a group */
  async origin(tx: Transaction, actor: Actor, topicId: Id): Promise<Origin> {
    const topic = await this.topics.facts(tx, topicId);
    this.topics.requireVisible(actor, topic);
    const board = await this.bodies.board(tx);
    if (!board) throw new NotPossibleNow('network_without_board');
    if (topic.responsibleBodyId === null) throw new RuleBroken('topic_without_body', {}, '/topicId');
    const group = await this.bodies.facts(tx, topic.responsibleBodyId);
    if (group.id === board.id) throw new RuleBroken('topic_is_at_the_board', {}, '/topicId');
    return { topic, group, board, originBodyId: group.id, boardBodyId: board.id };
  }

  /** What the group's meetings say about the topic. */
  async of(tx: Transaction, { topicId, originBodyId, topic }: { topicId?: Id; originBodyId: Id; topic?: TopicFacts }): Promise<Grounds> {
    const [found] = await tx.rows<Grounds>(grounds, [topicId ?? topic?.id, originBodyId]);
    return found ?? { disagreements: 0, postponements: 0 };
  }

  /** D6, T1: the topic is in work, and nothing else is open about it. @throws NotPossibleNow */
  async requireRoom(tx: Transaction, { topic }: Origin): Promise<void> {
    const open = await tx.rows(`select 1 as one from escalations where topic_id = $1 and state <> 'CLOSED'`, [topic.id]);
    if (open.length > 0) throw new NotPossibleNow('topic_has_open_escalation');
    if (!inWork.includes(topic.state)) throw new NotPossibleNow('topic_not_in_work');
  }

  /** Whether the group's rules know a way out of a disagreement. */
  async offersEscalation(tx: Transaction, { originBodyId }: Pick<Origin, 'originBodyId'>): Promise<boolean> {
    const { rules } = await this.bodies.rules(tx, originBodyId, this.clock.today());
    return rules.onNoAgreement !== 'NONE';
  }

  /** @throws NotPossibleNow when the group's rules know no such way */
  async requireOffer(tx: Transaction, origin: Origin): Promise<void> {
    if (!await this.offersEscalation(tx, origin)) throw new NotPossibleNow('rules_offer_no_escalation');
  }

  /** `K-2026-004`: per network and year, in the order in which they are raised. */
  async nextNumber(tx: Transaction): Promise<string> {
    const year = this.clock.today().slice(0, 4);
    const [row] = await tx.rows<{ last: number }>(nextNumber, [tx.networkId, year]);
    return `K-${year}-${String(row?.last ?? 1).padStart(3, '0')}`;
  }
}
