import { Component, inject, input } from '@angular/core';
import { MatMenu, MatMenuItem } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import type { LazyMenu } from '../ui/acts/lazy-menu';
import { MenuAnchor } from '../ui/acts/menu-anchor';
import { Icon } from '../ui/marks/icon';
import { Session } from '../ui/session/session';
import { words } from '../ui/words/words';
import { shellWords } from './shell.words';

/** What a person can begin. */
@Component({
  selector: 'nw-create-menu',
  imports: [MatMenu, MatMenuItem, RouterLink, MenuAnchor, Icon],
  template: `
    <mat-menu #menu="matMenu" [aria-label]="t('create.label')">
      @if (session.me()?.may?.proposeTopics) { <a mat-menu-item routerLink="/themen/neu"><nw-icon name="forum" />{{ t('create.topic') }}</a> }
      @if (session.me()?.may?.planMeetings) { <a mat-menu-item routerLink="/sitzungen/neu"><nw-icon name="event" />{{ t('create.meeting') }}</a> }
      <a mat-menu-item routerLink="/aufgaben" [queryParams]="{ neu: 1 }"><nw-icon name="check_circle" />{{ t('create.task') }}</a>
    </mat-menu>
    <nw-menu-anchor [of]="of()" [menu]="menu" />`,
})
export class CreateMenu {
  readonly of = input.required<LazyMenu>();
  protected readonly t = words(shellWords);
  protected readonly session = inject(Session);
}
