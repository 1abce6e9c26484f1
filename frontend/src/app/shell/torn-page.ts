import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Empty } from '../ui/pages/empty';
import { PageHead } from '../ui/pages/page-head';
import { words } from '../ui/words/words';
import { shellWords } from './shell.words';

/** When not even the frame can be shown: no net at the start, or files of an older version. */
@Component({
  selector: 'nw-torn-page',
  imports: [PageHead, Empty, MatButton],
  template: `
    <main>
      <nw-page-head [title]="t('broken.title')" />
      <nw-empty picture="torn" [text]="t('broken.text')"><button matButton="filled" type="button" (click)="reload()">{{ t('broken.reload') }}</button></nw-empty>
    </main>`,
  styles: 'main { padding: 1.75rem; max-inline-size: 60rem; margin-inline: auto }',
})
export class TornPage {
  protected readonly t = words(shellWords);

  protected reload(): void {
    location.reload();
  }
}
