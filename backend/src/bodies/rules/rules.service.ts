import { Injectable } from '@nestjs/common';
import type { Actor } from '../../house/access/actor.js';
import { Database } from '../../house/database/queries.js';
import { NotFound, NotPossibleNow } from '../../house/errors/domain-error.js';
import type { Id } from '../../house/house.contract.js';
import { Clock } from '../../house/time/clock.js';
import { berlinTime } from '../../house/time/days.js';
import { bodyPolicy } from '../body.policy.js';
import { describeRules } from './describe.js';
import { notice } from './notice.js';
import type { NoticeVerdict, ProcedureRulesView, VoteExample, VoteVerdict } from './procedure-rules.contract.js';
import { verdict } from './verdict.js';

const inForce = `
select r.id, b.id as "bodyId", r.preset, r.valid_from as "validFrom", r.valid_to as "validTo", r.rules
from bodies b left join lateral (select * from procedure_rules r
  where r.network_id = b.network_id and r.body_id = b.id and r.valid_from <= $2 and (r.valid_to is null or r.valid_to >= $2)
  order by r.valid_from desc limit 1) r on true
where b.id = $1`;

type Version = Omit<ProcedureRulesView, 'sentences'>;

/** The rules of a body, said and computed for the reader. Nothing is kept here. */
@Injectable()
export class RulesService {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async view(actor: Actor, bodyId: Id, on?: string): Promise<ProcedureRulesView> {
    const version = await this.inForce(actor, bodyId, on ?? this.clock.today());
    return { ...version, sentences: describeRules(version.rules, actor.locale) };
  }

  /** May one still invite for this day, by the rules of today? */
  async notice(actor: Actor, bodyId: Id, meetingOn: string): Promise<NoticeVerdict> {
    const today = this.clock.today();
    const { rules } = await this.inForce(actor, bodyId, today);
    return notice(rules, meetingOn, { today, time: berlinTime(this.clock.now()) }, actor.locale);
  }

  async vote(actor: Actor, bodyId: Id, example: VoteExample): Promise<VoteVerdict> {
    const { rules } = await this.inForce(actor, bodyId, this.clock.today());
    return verdict(rules, { ...example, notVoted: 0, excluded: 0, absent: 0 }, actor.locale);
  }

  private async inForce(actor: Actor, bodyId: Id, day: string): Promise<Version> {
    const found = await this.database.one<Omit<Version, 'id'> & { id: Id | null }>(actor.networkId, inForce, [bodyId, day]);
    if (!found) throw new NotFound('body', bodyId);
    bodyPolicy.require(actor, 'readRules', { id: bodyId });
    const { id } = found;
    if (id === null) throw new NotPossibleNow('body_has_no_rules');
    return { ...found, id };
  }
}
