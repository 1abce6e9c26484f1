import { Injectable } from '@nestjs/common';
import type { Actor } from '../house/access/actor.js';
import type { Day } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import type { OrgChartView } from './org-chart.contract.js';
import { edgesOf, nodesOf } from './org-chart.drawing.js';
import { OrgChartQueries } from './org-chart.queries.js';

/** Draws the organigram of a day. Meetings, topics and threads are those of now, so only today's picture has them. */
@Injectable()
export class OrgChartService {
  constructor(private readonly queries: OrgChartQueries, private readonly clock: Clock) {}

  async draw(actor: Actor, on?: Day): Promise<OrgChartView> {
    const today = this.clock.today();
    const day = on ?? today;
    const isToday = day === today;
    const [bodies, organizations, manager, travelling, changes] = await Promise.all([
      this.queries.bodies(actor, day, isToday, this.clock.now()), this.queries.organizations(actor, day), this.queries.manager(actor, day),
      isToday ? this.queries.travelling(actor) : [],
      day <= today ? this.queries.changes(actor, day, today) : this.queries.changes(actor, today, day),
    ]);
    const material = { bodies, organizations, manager, travelling };
    return { on: day, today, nodes: nodesOf(material), edges: edgesOf(material), changes };
  }
}
