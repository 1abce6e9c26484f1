import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OrgChartBand, OrgChartNode, OrgChartView } from '@faden/org-chart/org-chart';
import { Dates } from '../ui/days/dates';
import { Icon } from '../ui/marks/icon';
import { saveCsv } from '../ui/pages/csv';
import { words } from '../ui/words/words';
import { networkWords } from './network.words';
import { sorted, tableColumns } from './org-table-rows';
import type { Sorting, TableColumn } from './org-table-rows';

/** The organigram as a table: the same nodes, and everything the picture says; sorted by any column, and as a file. */
@Component({
  selector: 'nw-org-table',
  imports: [RouterLink, Icon],
  templateUrl: './org-table.html',
  styles: `
    tbody th { color: var(--ink); font-size: inherit; vertical-align: middle }
    thead button { display: inline-flex; gap: .25rem; align-items: center; min-block-size: 2rem; padding: 0; border: 0; background: none; color: inherit; font: inherit; text-align: inherit; cursor: pointer }
    thead nw-icon { visibility: hidden }
    [aria-sort=ascending] nw-icon, [aria-sort=descending] nw-icon { visibility: visible }
    p { margin: .75rem 0 0 }`,
})
export class OrgTable {
  readonly chart = input.required<OrgChartView>();
  protected readonly t = words(networkWords);
  protected readonly dates = inject(Dates);
  protected readonly columns = tableColumns;
  protected readonly sorting = signal<Sorting>({ by: 'level', falls: false });
  protected readonly rows = computed(() => sorted(this.chart().nodes, this.sorting(), (node) => this.nameOf(node)));

  protected sort(by: TableColumn): void {
    this.sorting.update((before) => ({ by, falls: before.by === by && !before.falls }));
  }

  protected nameOf(node: OrgChartNode): string {
    return node.kind === 'MANAGER' ? this.t('manager') : node.name;
  }

  protected level(band: OrgChartBand | null): string {
    return band === null ? this.t('outside') : this.t(`band.${band}`);
  }

  protected save(): void {
    const rows = this.rows().map((node) => [
      this.level(node.band), this.nameOf(node), node.lead?.name ?? '', node.members, node.nextMeeting ? this.dates.dayOf(node.nextMeeting.startsAt) : '', node.openTopics, node.openEscalations,
    ]);
    saveCsv(this.t('table'), this.columns.map((column) => this.t(column)), rows);
  }
}
