import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink, RouterOutlet } from '@angular/router';
import { locales } from '@faden/house/house';
import type { Locale } from '@faden/house/house';
import { Session } from '../ui/session/session';
import { Words, words } from '../ui/words/words';
import { signInWords } from './sign-in.words';

const names: Record<Locale, string> = { de: 'Deutsch', en: 'English' };

/** The page before the workspace: the mark, the languages, one thing to do. */
@Component({
  selector: 'nw-door-frame',
  imports: [RouterOutlet, RouterLink, MatButton],
  template: `
    <header>
      <a routerLink="/anmelden" class="brand">
        <svg width="36" height="36" viewBox="0 0 30 30" aria-hidden="true"><path d="M5 22C11 22 9 8 15 8s4 14 10 14" /><circle cx="5" cy="22" r="3.5" /><circle cx="15" cy="8" r="4.5" /><circle cx="25" cy="22" r="3.5" /></svg>Faden
      </a>
      <div role="group" [attr.aria-label]="t('language')">
        @for (locale of locales; track locale) {
          <button matButton type="button" [attr.lang]="locale" [attr.aria-pressed]="locale === current()" (click)="session.speak(locale)">{{ names[locale] }}</button>
        }
      </div>
    </header>
    <main><router-outlet /></main>`,
  styles: `
    header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .5rem; padding: 1rem 1.5rem; max-inline-size: 60rem; margin-inline: auto }
    .brand { display: flex; align-items: center; gap: .625rem; color: var(--ink); text-decoration: none; font: 650 1.5rem/1.5rem var(--font-head) }
    path { fill: none; stroke: var(--thread); stroke-width: 3 }
    circle { fill: var(--primary) }
    [aria-pressed=true] { --mat-button-text-container-color: var(--container); --mat-button-text-label-text-color: var(--on-container) }
    main { max-inline-size: 60rem; margin-inline: auto; padding: 1rem 1.5rem 3rem }
    @media (max-width: 599px) { header, main { padding-inline: 1rem } }`,
})
export class DoorFrame {
  protected readonly t = words(signInWords);
  protected readonly session = inject(Session);
  protected readonly current = inject(Words).locale;
  protected readonly locales = locales;
  protected readonly names = names;
}
