import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { orgChartBands } from '@faden/org-chart/org-chart';
import type { OrgChartBand, OrgChartView } from '@faden/org-chart/org-chart';
import { Dates } from '../ui/days/dates';
import { words } from '../ui/words/words';
import { networkWords } from './network.words';

/** The organigram as a table: the same nodes, and everything the picture says. */
@Component({
  selector: 'nw-org-table',
  imports: [RouterLink],
  template: `
    <div class="nw-card nw-scroll" tabindex="0" role="region" [attr.aria-label]="t('title')">
      <table class="nw-table">
        <thead>
          <tr>
            <th scope="col">{{ t('level') }}</th><th scope="col">{{ t('body') }}</th><th scope="col">{{ t('lead') }}</th><th scope="col" class="end">{{ t('members') }}</th>
            <th scope="col">{{ t('next') }}</th><th scope="col" class="end">{{ t('openTopics') }}</th><th scope="col" class="end">{{ t('inEscalation') }}</th>
          </tr>
        </thead>
        <tbody>
          @for (node of rows(); track node.id) {
            <tr>
              <td>@if (node.band; as band) { {{ level(band) }} } @else { {{ t('outside') }} }</td>
              <th scope="row">@if (node.slug) { <a [routerLink]="['/gremien', node.slug]">{{ node.name }}</a> } @else { {{ node.kind === 'MANAGER' ? t('manager') : node.name }} }</th>
              <td>@if (node.lead; as lead) { <a [routerLink]="['/personen', lead.id]">{{ lead.name }}</a> }</td>
              <td class="end">{{ node.members || '' }}</td>
              <td>@if (node.nextMeeting; as next) { {{ dates.dayOf(next.startsAt, 'short') }} }</td>
              <td class="end">{{ node.openTopics || '' }}</td>
              <td class="end">{{ node.openEscalations || '' }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>`,
  styles: `tbody th { color: var(--ink); font-size: inherit }`,
})
export class OrgTable {
  readonly chart = input.required<OrgChartView>();
  protected readonly t = words(networkWords);
  protected readonly dates = inject(Dates);
  protected readonly rows = computed(() => {
    const level = (band: string | null): number => (band === null ? orgChartBands.length : orgChartBands.findIndex((one) => one === band));
    return [...this.chart().nodes].sort((one, other) => level(one.band) - level(other.band) || one.order - other.order);
  });

  protected level(band: OrgChartBand): string {
    return this.t(`band.${band}`);
  }
}
