import { Service } from '@angular/core';
import type { Day } from '@faden/house/house';
import type { OrgChartView } from '@faden/org-chart/org-chart';
import { reading } from '../ui/http/reading';
import type { Reading } from '../ui/http/reading';

/** The organigram as of a day: one source for picture, table and print. */
@Service()
export class NetworkApi {
  chart(on: () => Day | undefined): Reading<OrgChartView> {
    return reading(() => `/api/org-chart${on() ? `?on=${on()}` : ''}`, {
      keep: true,
      live: ({ edges }) => [...new Set(edges.flatMap(({ threads }) => threads.map(({ escalationId }) => `escalation:${escalationId}`)))].slice(0, 30),
    });
  }
}
