import { Injectable } from '@nestjs/common';
import type { Actor } from '../house/access/actor.js';
import { UnitOfWork } from '../house/database/unit-of-work.js';
import { NotFound, RuleBroken } from '../house/errors/domain-error.js';
import type { Day } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import { addDays } from '../house/time/days.js';
import type { TodayView } from './today.contract.js';
import { TodayService } from './today.service.js';

/** Nobody puts something off until it is forgotten. */
const longest = 92;

const put = `
insert into today_snoozes (network_id, person_id, item_id, until) values ($1, $2, $3, $4)
on conflict (network_id, person_id, item_id) do update set until = excluded.until`;

/** "Später erinnern": what somebody puts off comes back on its day. A note to oneself: nobody is told, the journal keeps nothing. */
@Injectable()
export class Snoozes {
  constructor(private readonly work: UnitOfWork, private readonly today: TodayService, private readonly clock: Clock) {}

  /**
   * @param until a day from today on; today wakes it at once
   * @throws NotFound when nothing of that id waits for the person; RuleBroken `snooze_in_past`, `snooze_too_long`
   */
  async set(actor: Actor, itemId: string, until: Day): Promise<TodayView> {
    const today = this.clock.today();
    if (until < today) throw new RuleBroken('snooze_in_past', {}, '/until');
    if (until > addDays(today, longest)) throw new RuleBroken('snooze_too_long', { days: longest }, '/until');
    const { items } = await this.today.of(actor);
    if (!items.some(({ id }) => id === itemId)) throw new NotFound('item', itemId);
    await this.work.run(actor.networkId, async (tx) => {
      await tx.rows('delete from today_snoozes where person_id = $1 and until <= $2', [actor.personId, today]);
      await tx.rows(put, [actor.networkId, actor.personId, itemId, until]);
    });
    return this.today.of(actor);
  }
}
