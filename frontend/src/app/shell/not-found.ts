import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Empty } from '../ui/pages/empty';
import { PageHead } from '../ui/pages/page-head';
import { words } from '../ui/words/words';
import { shellWords } from './shell.words';

/** For addresses that lead nowhere. */
@Component({
  selector: 'nw-not-found',
  imports: [PageHead, Empty, MatButton, RouterLink],
  template: `
    <nw-page-head [title]="t('notFound.title')" />
    <nw-empty picture="needle" [text]="t('notFound.text')"><a matButton="filled" routerLink="/heute">{{ t('notFound.home') }}</a></nw-empty>`,
})
export class NotFound {
  protected readonly t = words(shellWords);
}
