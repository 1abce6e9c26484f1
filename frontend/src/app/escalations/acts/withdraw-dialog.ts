import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { words } from '../../ui/words/words';
import { escalationWords } from '../escalations.words';

/** Asks before a Klärung leaves the board's agenda. Closes with whether to go on. */
@Component({
  selector: 'nw-withdraw-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, MatButton],
  template: `
    <h2 mat-dialog-title>{{ t('actions.withdraw') }}</h2>
    <mat-dialog-content>{{ t('dialog.confirmWithdraw') }}</mat-dialog-content>
    <mat-dialog-actions>
      <button matButton="text" type="button" [mat-dialog-close]="false">{{ t('dialog.cancel') }}</button>
      <button matButton="filled" type="button" [mat-dialog-close]="true">{{ t('actions.withdraw') }}</button>
    </mat-dialog-actions>`,
})
export class WithdrawDialog {
  protected readonly t = words(escalationWords);
}
