import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { OrgChartBand, OrgChartNode, OrgChartView } from '@faden/org-chart/org-chart';
import { Dates } from '../ui/days/dates';
import { Icon } from '../ui/marks/icon';
import { words } from '../ui/words/words';
import { networkWords } from './network.words';

/** What the chosen node is about: lead, next meeting, topics, and which matters are on their way from it. */
@Component({
  selector: 'nw-org-panel',
  imports: [RouterLink, MatButton, MatIconButton, Icon],
  template: `
    @let it = node();
    <div class="top">
      <div>
        <p class="nw-small nw-quiet">@if (it.band; as band) { {{ level(band) }} } @else { {{ t('outside') }} }</p>
        <h2>{{ it.kind === 'MANAGER' ? t('manager') : it.name }}</h2>
      </div>
      <button matIconButton type="button" class="no-print" [attr.aria-label]="t('close')" (click)="closed.emit()"><nw-icon name="close" /></button>
    </div>
    @if (threads().length > 0) {
      <p class="thread"><i aria-hidden="true"></i>{{ t.count('onTheWay', threads().length) }}</p>
      <ul>@for (one of threads(); track one.escalationId) { <li><a [routerLink]="['/klaerungen', one.number]">{{ one.title }}</a></li> }</ul>
    }
    <dl class="nw-facts">
      @if (it.kind !== 'ORGANIZATION' && it.bodyType !== 'EXTERNAL') {
        <dt>{{ t('lead') }}</dt>
        <dd>@if (it.lead; as lead) { <a [routerLink]="['/personen', lead.id]">{{ lead.name }}</a> } @else { {{ t('vacant') }} }</dd>
      }
      @if (it.kind === 'BODY' && it.bodyType !== 'EXTERNAL') {
        <dt>{{ t('next') }}</dt>
        <dd>@if (it.nextMeeting; as next) { <a [routerLink]="['/sitzungen', next.id]">{{ dates.moment(next.startsAt, 'weekday') }}</a> } @else { {{ t('noNext') }} }</dd>
        <dt>{{ t('openTopics') }}</dt>
        <dd><a routerLink="/themen" [queryParams]="{ gremium: it.id }">{{ it.openTopics }}</a></dd>
        <dt>{{ t('members') }}</dt>
        <dd>{{ t('filled', { filled: it.filledSeats, seats: it.seats }) }}</dd>
      }
    </dl>
    <div class="nw-actions no-print">
      @if (it.slug) { <a matButton="filled" [routerLink]="['/gremien', it.slug]">{{ t('openBody') }}</a> }
      @else if (it.kind === 'MANAGER' && it.lead) { <a matButton="filled" [routerLink]="['/personen', it.lead.id]">{{ t('openPerson') }}</a> }
      <button matButton="text" type="button" (click)="focused.emit()">{{ alone() ? t('everything') : t('onlyThis') }}</button>
    </div>`,
  styles: `
    p, ul { margin: 0 }
    ul { margin-block-end: .75rem }
    h2 { margin: 0; hyphens: auto; overflow-wrap: anywhere }
    .top { display: flex; gap: .5rem; align-items: start; justify-content: space-between; margin-block-end: .75rem }
    .top button { margin: -.5rem -.5rem 0 0 }
    .nw-actions { margin-block-start: 1.25rem }
    ul { padding-inline-start: 1.25rem }
    .thread { display: flex; gap: .625rem; align-items: center; i { flex: none; inline-size: 26px; block-size: 4px; border-radius: 2px; background: var(--thread) } }`,
})
export class OrgPanel {
  readonly node = input.required<OrgChartNode>();
  readonly chart = input.required<OrgChartView>();
  /** Whether only this node and its neighbours are shown. */
  readonly alone = input(false);
  readonly focused = output();
  readonly closed = output();
  protected readonly t = words(networkWords);
  protected readonly dates = inject(Dates);

  /** Each matter once, however many lines it travels along. */
  protected readonly threads = computed(() => {
    const { id } = this.node();
    const all = this.chart().edges.filter(({ from, to }) => from === id || to === id).flatMap(({ threads }) => threads);
    return [...new Map(all.map((thread) => [thread.escalationId, thread])).values()];
  });

  protected level(band: OrgChartBand): string {
    return this.t(`band.${band}`);
  }
}
