import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { words } from '../ui/words/words';
import { shellWords } from './shell.words';

/** Three knots on a thread, and the name. */
@Component({
  selector: 'nw-brand',
  imports: [RouterLink],
  template: `
    <a routerLink="/heute">
      <svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true">
        <path d="M5 22C11 22 9 8 15 8s4 14 10 14" /><circle cx="5" cy="22" r="3.5" /><circle cx="15" cy="8" r="4.5" /><circle cx="25" cy="22" r="3.5" />
      </svg>
      <span>{{ t('product') }}</span>
    </a>`,
  styles: `
    a { display: flex; align-items: center; gap: .625rem; padding: .25rem .75rem 1rem; color: var(--ink); text-decoration: none; font: 650 1.25rem/1.5rem var(--font-head) }
    path { fill: none; stroke: var(--thread); stroke-width: 3 }
    circle { fill: var(--primary) }
    @media (min-width: 600px) and (max-width: 839px) { a { flex-direction: column; gap: .125rem; font-size: 1rem; padding-inline: 0 } }`,
})
export class Brand {
  protected readonly t = words(shellWords);
}
