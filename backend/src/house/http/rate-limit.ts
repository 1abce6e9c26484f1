import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { poolOf } from '../database/data-source.js';
import { TooMany } from '../errors/domain-error.js';
import { Clock } from '../time/clock.js';

/** At most `limit` times in `windowSeconds` for one key; the key holds no personal data in the clear. */
export interface Allowance { readonly key: string; readonly limit: number; readonly windowSeconds: number }

const take = `
insert into rate_limits as r (key, window_ends_at, count) values ($1, $2::timestamptz + $3 * interval '1 second', 1)
on conflict (key) do update set
  count = case when r.window_ends_at <= $2 then 1 else r.count + 1 end,
  window_ends_at = case when r.window_ends_at <= $2 then excluded.window_ends_at else r.window_ends_at end
returning count, ceil(extract(epoch from window_ends_at - $2::timestamptz))::int as seconds`;

/** Counters shared by all processes. They stand outside of the request's transaction: a refused try counts too. */
@Injectable()
export class RateLimit {
  constructor(private readonly source: DataSource, private readonly clock: Clock) {}

  /** Counts one try. @throws TooMany with the seconds to wait */
  async take({ key, limit, windowSeconds }: Allowance): Promise<void> {
    const { rows } = await poolOf(this.source).query<{ count: number; seconds: number }>(
      { name: 'rate-limit', text: take, values: [key, this.clock.now(), windowSeconds] });
    const [row] = rows;
    if (row && row.count > limit) throw new TooMany(Math.max(1, row.seconds));
  }

  /** Forgets windows that are over. */
  async sweep(): Promise<void> {
    await poolOf(this.source).query('delete from rate_limits where window_ends_at < $1', [this.clock.now()]);
  }
}
