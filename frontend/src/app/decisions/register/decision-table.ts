import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DecisionRow } from '@faden/decisions/decision';
import { Dates } from '../../ui/days/dates';
import { Status } from '../../ui/marks/status';
import { words } from '../../ui/words/words';
import { decisionWords } from '../decisions.words';
import { looks } from '../looks';
import { TallyMark } from './tally-mark';

/** The register as a table, for wide windows. */
@Component({
  selector: 'nw-decision-table',
  imports: [RouterLink, Status, TallyMark],
  template: `
    <table class="nw-table">
      <caption class="nw-hidden">{{ t('title') }}</caption>
      <thead>
        <tr>
          <th scope="col">{{ t('columns.number') }}</th><th scope="col">{{ t('columns.text') }}</th><th scope="col">{{ t('columns.body') }}</th>
          <th scope="col">{{ t('columns.on') }}</th><th scope="col">{{ t('columns.outcome') }}</th><th scope="col">{{ t('columns.tally') }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.id) {
          <tr>
            <th scope="row"><span class="nw-num number">{{ row.number }}</span><span class="kind">{{ t(effect(row)) }}</span></th>
            <td class="text"><a [class.gone]="row.word === 'SUPERSEDED'" [routerLink]="['/beschluesse', row.number]">{{ row.text }}</a></td>
            <td>{{ row.body.shortName }}</td>
            <td class="nw-num">{{ dates.day(row.decidedOn) }}</td>
            <td><nw-status [tone]="looks[row.word].tone" [icon]="looks[row.word].icon" [word]="t(word(row))" /></td>
            <td>@if (row.tally; as tally) { <nw-tally-mark [tally]="tally" /> }</td>
          </tr>
        }
      </tbody>
    </table>`,
  styles: `
    th, td { vertical-align: top }
    tbody tr:last-child > * { border-block-end: 0 }
    .number { display: block; color: var(--ink) }
    .kind { font-weight: 400 }
    nw-status { white-space: nowrap }
    .text a { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; font-weight: 600 }
    td + td { font-size: var(--text-small) }
    .gone { text-decoration: line-through }
    @media print { .text a { display: block } }`,
})
export class DecisionTable {
  readonly rows = input.required<readonly DecisionRow[]>();
  protected readonly t = words(decisionWords);
  protected readonly dates = inject(Dates);
  protected readonly looks = looks;

  protected effect({ effect }: DecisionRow): `effect.${DecisionRow['effect']}` {
    return `effect.${effect}`;
  }

  protected word({ word }: DecisionRow): `word.${DecisionRow['word']}` {
    return `word.${word}`;
  }
}
