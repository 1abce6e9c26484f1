import { Component, inject } from '@angular/core';
import { Icon } from '../ui/marks/icon';
import { words } from '../ui/words/words';
import { Commands } from './commands';
import { shellWords } from './shell.words';
import { TopTools } from './top-tools';

/** Search, „Neu", language and person, on every page at the same place. */
@Component({
  selector: 'nw-top-bar',
  imports: [Icon, TopTools],
  template: `
    <div role="search">
      <button type="button" class="search" (click)="commands.search()" aria-haspopup="dialog" aria-keyshortcuts="Control+K /">
        <nw-icon name="search" /><span>{{ t('search') }}</span>
        <span class="keys" aria-hidden="true"><kbd>{{ t('searchKeys') }}</kbd> <kbd>K</kbd></span>
      </button>
    </div>
    @defer (on idle; on interaction(tools)) {
      <nw-top-tools />
    } @placeholder {
      <div class="tools" #tools>
        <button type="button"><nw-icon name="add" /><span>{{ t('create.button') }}</span></button>
      </div>
    }`,
  styles: `
    :host { display: flex; align-items: center; gap: 1rem; min-block-size: 68px; padding: .75rem 1.75rem; border-block-end: 1px solid var(--hair); grid-area: top }
    [role=search] { flex: 1; min-inline-size: 0 }
    .search { display: flex; align-items: center; gap: .625rem; inline-size: 100%; max-inline-size: 520px; min-block-size: 44px; padding-inline: .875rem;
      border: 1.5px solid var(--outline); border-radius: var(--radius-control); background: var(--card); color: var(--ink-2); cursor: text; text-align: start }
    .search > span:first-of-type { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
    .keys { margin-inline-start: auto; white-space: nowrap }
    kbd { border-color: var(--hair) }
    .tools { display: flex; margin-inline-start: auto }
    .tools button { display: inline-flex; align-items: center; gap: .5rem; min-block-size: 44px; padding-inline: 18px; border: 1.5px solid var(--outline);
      border-radius: var(--radius-control); background: none; font-weight: 600 }
    @media (max-width: 839px) { :host { padding: .5rem 1rem; gap: .5rem } .keys { display: none } }
    @media (pointer: coarse) { .keys { display: none } }`,
})
export class TopBar {
  protected readonly t = words(shellWords);
  protected readonly commands = inject(Commands);
}
