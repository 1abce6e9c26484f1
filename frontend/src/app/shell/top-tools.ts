import { Component, computed, effect, inject, untracked, viewChild } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { locales } from '@faden/house/house';
import type { Locale } from '@faden/house/house';
import { Icon } from '../ui/marks/icon';
import { Session } from '../ui/session/session';
import { Words, words } from '../ui/words/words';
import { Appearance, schemes, sizes } from './appearance';
import { Commands } from './commands';
import { shellWords } from './shell.words';

/** The menus of the top bar: new things, language, and one's own account. */
@Component({
  selector: 'nw-top-tools',
  imports: [MatButton, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger, RouterLink, Icon],
  templateUrl: './top-tools.html',
  styles: `
    :host { display: flex; align-items: center; gap: .5rem; margin-inline-start: auto }
    .new { --mat-button-outlined-horizontal-padding: 16px }
    .person { padding: 4px }
    .initials { display: grid; place-items: center; inline-size: 2.5rem; block-size: 2.5rem; border-radius: var(--radius-control); background: var(--container); color: var(--on-container); font: 600 .9375rem var(--font-text) }
    @media (max-width: 599px) { :host { gap: 0 } .new { display: none } .language span { display: none } }`,
})
export class TopTools {
  protected readonly t = words(shellWords);
  protected readonly session = inject(Session);
  protected readonly appearance = inject(Appearance);
  protected readonly commands = inject(Commands);
  protected readonly locale = inject(Words).locale;
  protected readonly locales = locales;
  protected readonly schemes = schemes;
  protected readonly sizes = sizes;
  private readonly creating = viewChild.required('create', { read: MatMenuTrigger });

  protected readonly initials = computed(() => (this.session.me()?.name ?? '').split(' ').filter((part) => /^\p{Lu}/u.test(part) && !part.endsWith('.'))
    .map((part) => part.charAt(0)).filter((_, at, all) => at === 0 || at === all.length - 1).join(''));

  constructor() {
    const asked = this.commands.creating();
    effect(() => {
      if (this.commands.creating() > asked) untracked(() => this.creating().openMenu());
    });
  }

  protected speak(locale: Locale): void {
    void this.session.speak(locale);
  }
}
