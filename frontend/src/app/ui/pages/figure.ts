import { Component, input, signal } from '@angular/core';
import { Icon } from '../marks/icon';
import { uiWords } from '../words/ui-words';
import { words } from '../words/words';
import { saveCsv } from './csv';
import type { Cell } from './csv';

/** A picture of data: its message as the caption, the same as a table, and the table as a file. */
@Component({
  selector: 'nw-figure',
  imports: [Icon],
  template: `
    <figure>
      <div class="top">
        <figcaption>{{ message() }}</figcaption>
        <div class="nw-segments no-print" role="group" [attr.aria-label]="t('figure.view')">
          <button type="button" [attr.aria-pressed]="!asTable()" (click)="asTable.set(false)">{{ t('figure.picture') }}</button>
          <button type="button" [attr.aria-pressed]="asTable()" (click)="asTable.set(true)"><nw-icon name="table_rows" />{{ t('figure.table') }}</button>
        </div>
      </div>
      <div [hidden]="asTable()"><ng-content /></div>
      @if (asTable()) {
        <div class="nw-scroll">
          <table class="nw-table">
            <caption class="nw-hidden">{{ message() }}</caption>
            <thead><tr>@for (column of columns(); track $index) { <th scope="col">{{ column }}</th> }</tr></thead>
            <tbody>@for (row of rows(); track $index) { <tr>@for (cell of row; track $index) { <td>{{ cell }}</td> }</tr> }</tbody>
          </table>
        </div>
        @if (file(); as name) { <button type="button" class="nw-link no-print" (click)="save(name)">{{ t('figure.file') }}</button> }
      }
    </figure>`,
  styles: `
    .top { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between; margin-block-end: .75rem }
    figcaption { font-weight: 600 }`,
})
export class Figure {
  /** What the picture says: „3 von 12 Zielen hängen". */
  readonly message = input.required<string>();
  readonly columns = input.required<readonly string[]>();
  readonly rows = input.required<readonly (readonly Cell[])[]>();
  /** Name of the CSV file, without ending. */
  readonly file = input<string>();
  protected readonly t = words(uiWords);
  protected readonly asTable = signal(false);

  protected save(name: string): void {
    saveCsv(name, this.columns(), this.rows());
  }
}
