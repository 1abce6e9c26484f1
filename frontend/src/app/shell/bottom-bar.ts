import { Component, inject, signal } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from '../ui/marks/icon';
import { words } from '../ui/words/words';
import { Navigation } from './navigation';
import { shellWords } from './shell.words';

/** The bar for thumbs: four places, the others behind „Mehr". */
@Component({
  selector: 'nw-bottom-bar',
  imports: [RouterLink, RouterLinkActive, Icon],
  template: `
    <nav [attr.aria-label]="t('menu')">
      @if (open()) {
        <ul class="sheet" id="nw-more">
          @for (entry of navigation.rest(); track entry.name) {
            <li><a [routerLink]="entry.path" routerLinkActive="on" ariaCurrentWhenActive="page" (click)="open.set(false)">
              <nw-icon [name]="entry.icon" [size]="22" />{{ t(entry.name) }}</a></li>
          }
        </ul>
      }
      <ul class="bar">
        @for (entry of navigation.thumb(); track entry.name) {
          <li><a [routerLink]="entry.path" routerLinkActive="on" ariaCurrentWhenActive="page" (click)="open.set(false)">
            <nw-icon [name]="entry.icon" [size]="22" /><span>{{ t(entry.name) }}</span>
            @if (entry.count) { <b><span aria-hidden="true">{{ entry.count }}</span><span class="nw-hidden">{{ t.count('openItems', entry.count) }}</span></b> }
          </a></li>
        }
        <li><button type="button" (click)="open.set(!open())" [attr.aria-expanded]="open()" aria-controls="nw-more">
          <nw-icon name="more_horiz" [size]="22" /><span>{{ t('nav.more') }}</span></button></li>
      </ul>
    </nav>`,
  styles: `
    :host { display: none }
    @media (max-width: 599px) { :host { display: block } }
    nav { position: fixed; z-index: 10; inset-inline: 0; inset-block-end: 0; background: var(--card); border-block-start: 1px solid var(--hair); padding-block-end: env(safe-area-inset-bottom) }
    ul { list-style: none; margin: 0; padding: 0 }
    .bar { display: flex }
    .bar li { flex: 1; min-inline-size: 0 }
    a, button { color: var(--ink); text-decoration: none; background: none; border: 0 }
    .bar a, .bar button { position: relative; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: .125rem; inline-size: 100%; min-block-size: 64px;
      padding: .25rem 0; font-size: .8125rem; line-height: 1rem; font-weight: 500 }
    .on { color: var(--primary); font-weight: 700 }
    .bar .on::before { content: ''; position: absolute; inset-block-start: 0; inset-inline: 25%; block-size: 3px; background: var(--thread); border-radius: 0 0 3px 3px }
    b { position: absolute; inset-block-start: 6px; inset-inline-start: calc(50% + 6px); min-inline-size: 20px; block-size: 20px; padding-inline: 5px; display: grid; place-items: center;
      border-radius: 7px; background: var(--thread); color: var(--on-thread); font-size: .75rem }
    .sheet { display: grid; padding: .5rem; border-block-end: 1px solid var(--hair) }
    .sheet a { display: flex; align-items: center; gap: .75rem; min-block-size: 48px; padding-inline: .75rem; border-radius: var(--radius-control) }`,
  host: { '(keydown.escape)': 'open.set(false)' },
})
export class BottomBar {
  protected readonly t = words(shellWords);
  protected readonly navigation = inject(Navigation);
  protected readonly open = signal(false);
}
