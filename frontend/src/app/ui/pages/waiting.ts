import { Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { titleOf } from '../acts/problem-box';
import type { Reading } from '../http/reading';
import type { PictureName } from '../pictures/picture';
import { uiWords } from '../words/ui-words';
import { words } from '../words/words';
import { Empty } from './empty';
import { Loading } from './loading';
import type { Shape } from './loading';
import { PageHead } from './page-head';

/** While a reading has no value: its skeleton, or why there will be none and what helps. */
@Component({
  selector: 'nw-waiting',
  imports: [Loading, Empty, PageHead, MatButton, RouterLink],
  template: `
    @if (problem(); as it) {
      @if (shape() === 'page') { <nw-page-head [title]="title()" /> }
      <nw-empty [picture]="picture()" [text]="shape() === 'page' ? hint() : title()">
        @for (person of it.who ?? []; track person.personId) { <p>{{ t('who', { name: person.name }) }}</p> }
        @if (it.status === 404) { <a matButton="outlined" routerLink="/heute">{{ t('page.home') }}</a> }
        @else { <button matButton="outlined" type="button" (click)="for().reload()">{{ t('reload') }}</button> }
      </nw-empty>
    } @else { <nw-loading [shape]="shape()" [rows]="rows()" /> }`,
})
export class Waiting {
  readonly for = input.required<Reading<unknown>>();
  readonly shape = input<Shape>('page');
  readonly rows = input(3);
  protected readonly t = words(uiWords);
  protected readonly problem = computed(() => (this.for().isLoading() ? null : this.for().problem()));
  protected readonly picture = computed<PictureName>(() => (this.problem()?.status === 404 ? 'needle' : 'torn'));
  protected readonly title = computed(() => {
    const status = this.problem()?.status;
    if (status === 404) return this.t('page.missing');
    return status === 403 ? this.t('page.forbidden') : this.t('page.failed');
  });
  protected readonly hint = computed(() => {
    const problem = this.problem();
    if (problem?.status === 404) return this.t('page.missingHint');
    return titleOf(problem, (code) => this.t(`problems.${code}`)) || this.t('page.failedHint');
  });
}
