import { Component, computed, inject } from '@angular/core';
import type { EscalationState } from '@faden/escalations/escalation';
import { Empty } from '../../ui/pages/empty';
import { PageHead } from '../../ui/pages/page-head';
import { Waiting } from '../../ui/pages/waiting';
import { Session } from '../../ui/session/session';
import { words } from '../../ui/words/words';
import { EscalationsApi } from '../escalations-api';
import { escalationWords } from '../escalations.words';
import { DeskCard } from './desk-card';

type Column = 'fresh' | 'mediating' | 'board' | 'back';
const columnOf: Readonly<Record<Exclude<EscalationState, 'CLOSED'>, Column>> = {
  SUBMITTED: 'fresh', IN_MEDIATION: 'mediating', SETTLEMENT_PROPOSED: 'mediating', READY_FOR_BOARD: 'board', ON_BOARD_AGENDA: 'board', BOARD_POSTPONED: 'board',
  AT_COUNTY: 'board', DRAFT: 'back', RETURNED: 'back', REFERRED_BACK: 'back', ANSWERED: 'back',
};
const columns: readonly Column[] = ['fresh', 'mediating', 'board', 'back'];

/** The manager's desk: every open Klärung in the column of what is to be done next. */
@Component({
  selector: 'nw-mediation-desk',
  imports: [PageHead, Waiting, Empty, DeskCard],
  template: `
    <nw-page-head [title]="t('desk.title')"><p class="nw-quiet">{{ line() }}</p></nw-page-head>
    @if (page.value(); as found) {
      @if (found.rows.length > 0) {
        <div class="desk">
          @for (column of desk(); track column.key) {
            <section>
              <h2>{{ t(column.label) }} <span class="nw-quiet">{{ column.rows.length }}</span></h2>
              <ul>
                @for (row of column.rows; track row.id) { <li class="nw-card"><nw-desk-card [escalation]="row" [first]="row.id === firstOfMine()" /></li> }
                @empty { <li class="nw-quiet">{{ t('desk.columnEmpty') }}</li> }
              </ul>
            </section>
          }
        </div>
      } @else { <nw-empty picture="bow" [text]="t('desk.empty')" /> }
    } @else { <nw-waiting [for]="page" shape="card" /> }`,
  styles: `
    .desk { display: grid; gap: 1.5rem 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13.5rem), 1fr)); align-items: start }
    ul { list-style: none; margin: .75rem 0 0; padding: 0; display: grid; gap: .75rem }
    .nw-card { padding: 1rem }
    p { margin: 0 }`,
})
export class MediationDesk {
  protected readonly t = words(escalationWords);
  private readonly me = inject(Session).me;
  protected readonly page = inject(EscalationsApi).list(() => ({ state: 'open' }));
  protected readonly desk = computed(() => columns.map((key) => ({
    key, label: `desk.${key}` as const, rows: (this.page.value()?.rows ?? []).filter(({ state }) => state !== 'CLOSED' && columnOf[state] === key),
  })));
  protected readonly firstOfMine = computed(() => {
    const mine = this.me()?.personId;
    return this.desk().flatMap(({ rows }) => rows).find(({ turn }) => turn && turn.person.id === mine)?.id;
  });
  protected readonly line = computed(() => {
    const count = (key: Column): number => this.desk().find((column) => column.key === key)?.rows.length ?? 0;
    return this.t('desk.line', { new: count('fresh'), running: count('mediating'), board: count('board') });
  });
}
