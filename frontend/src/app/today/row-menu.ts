import { Component, input, output } from '@angular/core';
import { MatMenu, MatMenuItem } from '@angular/material/menu';
import type { LazyMenu } from '../ui/acts/lazy-menu';
import { MenuAnchor } from '../ui/acts/menu-anchor';
import { Icon } from '../ui/marks/icon';
import { words } from '../ui/words/words';
import { todayWords } from './today.words';

/** What else can be done with something that waits. */
@Component({
  selector: 'nw-row-menu',
  imports: [MatMenu, MatMenuItem, MenuAnchor, Icon],
  template: `
    <mat-menu #menu="matMenu">
      <button mat-menu-item type="button" (click)="later.emit()"><nw-icon name="snooze" />{{ t('later') }}: {{ t('tomorrow') }}</button>
      <button mat-menu-item type="button" (click)="muchLater.emit()"><nw-icon name="snooze" />{{ t('later') }}: {{ t('nextWeek') }}</button>
      <button mat-menu-item type="button" (click)="why.emit()"><nw-icon name="help" />{{ t('why') }}</button>
    </mat-menu>
    <nw-menu-anchor [of]="of()" [menu]="menu" />`,
})
export class RowMenu {
  readonly of = input.required<LazyMenu>();
  readonly later = output();
  readonly muchLater = output();
  readonly why = output();
  protected readonly t = words(todayWords);
}
