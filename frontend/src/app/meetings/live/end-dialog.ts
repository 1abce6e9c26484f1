import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import type { AgendaItemView } from '@faden/meetings/agenda/agenda-item';
import { words } from '../../ui/words/words';
import { liveWords } from '../meetings.words';

/** Before a meeting ends with open items: which ones, and what becomes of them. Closes with true. */
@Component({
  selector: 'nw-end-dialog',
  imports: [MatButton, MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose],
  template: `
    <h2 mat-dialog-title id="nw-end">{{ t('end.title') }}</h2>
    <mat-dialog-content>
      <p>{{ t.count('end.open', open.length) }}</p>
      <ul>@for (item of open; track item.id) { <li><span class="nw-num">{{ item.number }}</span>&ngsp;<bdi>{{ item.title }}</bdi></li> }</ul>
      <p>{{ t('end.hint') }}</p>
    </mat-dialog-content>
    <mat-dialog-actions>
      <button matButton="text" type="button" mat-dialog-close>{{ t('end.stay') }}</button>
      <button matButton="filled" type="button" [mat-dialog-close]="true">{{ t('end.confirm') }}</button>
    </mat-dialog-actions>`,
  styles: `ul { padding-inline-start: 1.25rem }`,
})
export class EndDialog {
  protected readonly t = words(liveWords);
  protected readonly open = inject<readonly AgendaItemView[]>(MAT_DIALOG_DATA);
}
