import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { uiWords } from '../ui/words/ui-words';
import { words } from '../ui/words/words';
import { Appearance } from './appearance';
import { Navigation } from './navigation';
import { shellWords } from './shell.words';

/** The keys of the workspace, and the switch for those that are a single letter. */
@Component({
  selector: 'nw-keys-dialog',
  imports: [MatButton, MatCheckbox, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 mat-dialog-title id="nw-keys">{{ t('keys.title') }}</h2>
    <mat-dialog-content>
      <p>{{ t('keys.intro') }}</p>
      <table class="nw-table">
        <thead><tr><th scope="col">{{ t('keys.column') }}</th><th scope="col">{{ t('keys.effect') }}</th></tr></thead>
        <tbody>
          <tr><td><kbd>{{ t('keys.ctrl') }}</kbd> <kbd>K</kbd> · <kbd>/</kbd></td><td>{{ t('keys.search') }}</td></tr>
          <tr><td><kbd>C</kbd></td><td>{{ t('keys.create') }}</td></tr>
          @for (entry of navigation.entries(); track entry.path) {
            @if (entry.key) { <tr><td><kbd>G</kbd> {{ t('keys.then') }} <kbd>{{ entry.key }}</kbd></td><td>{{ t('keys.go') }}: {{ t(entry.name) }}</td></tr> }
          }
          <tr><td><kbd>J</kbd> <kbd>K</kbd></td><td>{{ t('keys.rows') }}</td></tr>
          <tr><td><kbd>{{ t('keys.alt') }}</kbd> <kbd>↑</kbd> <kbd>↓</kbd></td><td>{{ t('keys.move') }}</td></tr>
          <tr><td><kbd>{{ t('keys.ctrl') }}</kbd> <kbd>Z</kbd></td><td>{{ t('keys.undo') }}</td></tr>
          <tr><td><kbd>F6</kbd></td><td>{{ t('keys.regions') }}</td></tr>
          <tr><td><kbd>?</kbd></td><td>{{ t('keys.help') }}</td></tr>
          <tr><td><kbd>Esc</kbd></td><td>{{ t('keys.escape') }}</td></tr>
        </tbody>
      </table>
      <mat-checkbox [checked]="appearance.singleKeys()" (change)="appearance.singleKeys.set($event.checked)">{{ t('keys.single') }}</mat-checkbox>
    </mat-dialog-content>
    <mat-dialog-actions><button matButton="filled" mat-dialog-close>{{ ui('close') }}</button></mat-dialog-actions>`,
  styles: `td:first-child { white-space: nowrap }`,
})
export class KeysDialog {
  protected readonly t = words(shellWords);
  protected readonly ui = words(uiWords);
  protected readonly appearance = inject(Appearance);
  protected readonly navigation = inject(Navigation);
}
