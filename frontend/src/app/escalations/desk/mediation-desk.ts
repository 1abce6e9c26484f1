import { Component, computed, inject } from '@angular/core';
import { MatAnchor } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { EscalationRow, EscalationState } from '@faden/escalations/escalation';
import { Dates } from '../../ui/days/dates';
import { Empty } from '../../ui/pages/empty';
import { PageHead } from '../../ui/pages/page-head';
import { Waiting } from '../../ui/pages/waiting';
import { words } from '../../ui/words/words';
import { EscalationsApi } from '../escalations-api';
import { escalationWords } from '../escalations.words';

type Column = 'fresh' | 'mediating' | 'board' | 'back';
const columnOf: Readonly<Record<Exclude<EscalationState, 'CLOSED'>, Column>> = {
  DRAFT: 'fresh', SUBMITTED: 'fresh', RETURNED: 'fresh', IN_MEDIATION: 'mediating', SETTLEMENT_PROPOSED: 'mediating', READY_FOR_BOARD: 'board',
  ON_BOARD_AGENDA: 'board', BOARD_POSTPONED: 'board', AT_COUNTY: 'board', REFERRED_BACK: 'back', ANSWERED: 'back',
};
const columns: readonly Column[] = ['fresh', 'mediating', 'board', 'back'];

/** The manager's desk: every open Klärung in the column of what is to be done next. */
@Component({
  selector: 'nw-mediation-desk',
  imports: [RouterLink, MatAnchor, PageHead, Waiting, Empty],
  template: `
    <nw-page-head [title]="t('desk.title')"><p class="nw-quiet">{{ line() }}</p></nw-page-head>
    @if (page.value(); as found) {
      @if (found.rows.length > 0) {
        <div class="desk">
          @for (column of desk(); track column.key) {
            <section>
              <h2>{{ t(column.label) }} <span class="nw-quiet">{{ column.rows.length }}</span></h2>
              <ul>
                @for (row of column.rows; track row.id) {
                  <li class="nw-card">
                    <div class="nw-small nw-quiet">{{ row.originBody.shortName }} · {{ row.number }}</div>
                    <h3>{{ row.topic.title }}</h3>
                    <div class="nw-small">{{ t(stateKey(row)) }}</div>
                    @if (row.turn; as turn) { <div class="nw-small">{{ turn.person.name }} · {{ dates.due(turn.until) }}</div> }
                    <a [matButton]="$first && column.key === 'fresh' ? 'filled' : 'outlined'" [routerLink]="['/klaerungen', row.number]">{{ t('desk.look') }}<span class="nw-hidden">: {{ row.topic.title }}</span></a>
                  </li>
                } @empty { <li class="nw-quiet">{{ t('desk.columnEmpty') }}</li> }
              </ul>
            </section>
          }
        </div>
      } @else { <nw-empty picture="bow" [text]="t('desk.empty')" /> }
    } @else { <nw-waiting [for]="page" shape="card" /> }`,
  styles: `
    .desk { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); align-items: start }
    ul { list-style: none; margin: .75rem 0 0; padding: 0; display: grid; gap: .75rem }
    .nw-card { display: grid; gap: .375rem; justify-items: start; padding: 1rem }
    h3, p { margin: 0 }`,
})
export class MediationDesk {
  protected readonly t = words(escalationWords);
  protected readonly dates = inject(Dates);
  protected readonly page = inject(EscalationsApi).list(() => ({ state: 'open' }));
  protected readonly desk = computed(() => columns.map((key) => ({
    key, label: `desk.${key}` as const, rows: (this.page.value()?.rows ?? []).filter(({ state }) => state !== 'CLOSED' && columnOf[state] === key),
  })));
  protected readonly line = computed(() => {
    const count = (key: Column): number => this.desk().find((column) => column.key === key)?.rows.length ?? 0;
    return this.t('desk.line', { new: count('fresh'), running: count('mediating'), board: count('board') });
  });

  protected stateKey({ state }: EscalationRow): `state.${EscalationState}` {
    return `state.${state}`;
  }
}
