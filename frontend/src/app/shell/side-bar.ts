import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from '../ui/marks/icon';
import { words } from '../ui/words/words';
import { Brand } from './brand';
import { Navigation } from './navigation';
import { shellWords } from './shell.words';

/** The drawer of wide windows; a rail with small labels in between. */
@Component({
  selector: 'nw-side-bar',
  imports: [RouterLink, RouterLinkActive, Icon, Brand],
  template: `
    <nav [attr.aria-label]="t('menu')">
      <nw-brand />
      <ul>
        @for (entry of navigation.entries(); track entry.name) {
          <li>
            <a [routerLink]="entry.path" routerLinkActive="on" ariaCurrentWhenActive="page">
              <nw-icon [name]="entry.icon" [size]="22" /><span>{{ t(entry.name) }}</span>
              @if (entry.count) {
                <b class="count"><span aria-hidden="true">{{ entry.count }}</span><span class="nw-hidden">{{ t.count('openItems', entry.count) }}</span></b>
              }
            </a>
          </li>
        }
      </ul>
    </nav>`,
  styles: `
    :host { display: block; grid-area: side; border-inline-end: 1px solid var(--hair) }
    nav { position: sticky; inset-block-start: 0; max-block-size: 100dvh; overflow-y: auto; padding: 1rem .75rem }
    ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .25rem }
    a { display: flex; align-items: center; gap: .75rem; min-block-size: 44px; padding-inline: .75rem; border-radius: var(--radius-control);
      color: var(--ink); text-decoration: none; font-weight: 500 }
    a:hover { background: var(--sunk) }
    a.on { background: var(--container); color: var(--on-container); font-weight: 650 }
    .count { margin-inline-start: auto; display: grid; place-items: center; min-inline-size: 24px; block-size: 24px; padding-inline: 6px;
      border-radius: 7px; background: var(--thread); color: var(--on-thread); font-size: .8125rem; font-weight: 700 }
    @media (max-width: 839px) {
      nav { padding-inline: .5rem }
      a { flex-direction: column; justify-content: center; gap: .125rem; padding: .375rem .25rem; font-size: .8125rem; line-height: 1rem; text-align: center; position: relative }
      .count { position: absolute; inset-block-start: 2px; inset-inline-end: 14px; min-inline-size: 20px; block-size: 20px }
    }
    @media (max-width: 599px) { :host { display: none } }`,
})
export class SideBar {
  protected readonly t = words(shellWords);
  protected readonly navigation = inject(Navigation);
}
