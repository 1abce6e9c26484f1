import { Component, inject, input } from '@angular/core';
import { MatMenu, MatMenuItem } from '@angular/material/menu';
import { locales } from '@faden/house/house';
import type { LazyMenu } from '../ui/acts/lazy-menu';
import { MenuAnchor } from '../ui/acts/menu-anchor';
import { Icon } from '../ui/marks/icon';
import { Session } from '../ui/session/session';
import { Words, words } from '../ui/words/words';
import { shellWords } from './shell.words';

/** The languages of the workspace. */
@Component({
  selector: 'nw-language-menu',
  imports: [MatMenu, MatMenuItem, MenuAnchor, Icon],
  template: `
    <mat-menu #menu="matMenu">
      @for (one of locales; track one) {
        <button mat-menu-item type="button" role="menuitemradio" [attr.aria-checked]="one === locale()" [attr.lang]="one" (click)="session.speak(one)">
          <nw-icon [name]="one === locale() ? 'check' : 'translate'" />{{ one === 'de' ? t('language.de') : t('language.en') }}
        </button>
      }
    </mat-menu>
    <nw-menu-anchor [of]="of()" [menu]="menu" />`,
})
export class LanguageMenu {
  readonly of = input.required<LazyMenu>();
  protected readonly t = words(shellWords);
  protected readonly session = inject(Session);
  protected readonly locale = inject(Words).locale;
  protected readonly locales = locales;
}
