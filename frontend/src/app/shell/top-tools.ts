import { Component, ElementRef, computed, effect, inject, untracked, viewChild } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { LazyMenu } from '../ui/acts/lazy-menu';
import { Icon } from '../ui/marks/icon';
import { Session } from '../ui/session/session';
import { Words, words } from '../ui/words/words';
import { Commands } from './commands';
import { CreateMenu } from './create-menu';
import { LanguageMenu } from './language-menu';
import { PersonMenu } from './person-menu';
import { shellWords } from './shell.words';

/** The menus of the top bar: new things, language, and one's own account. Each is fetched when it is asked for. */
@Component({
  selector: 'nw-top-tools',
  imports: [MatButton, MatIconButton, CreateMenu, LanguageMenu, PersonMenu, Icon],
  templateUrl: './top-tools.html',
  styles: `
    :host { display: flex; align-items: center; gap: .5rem; margin-inline-start: auto }
    .holder { position: relative; display: flex }
    .new { --mat-button-outlined-horizontal-padding: 16px }
    .person.person { padding: 0 }
    .initials { display: grid; place-items: center; inline-size: 2.5rem; block-size: 2.5rem; border-radius: var(--radius-control); background: var(--container); color: var(--on-container); font: 600 .9375rem var(--font-text) }
    @media (max-width: 599px) { :host { gap: 0 } .new { display: none } .language span { display: none } }`,
})
export class TopTools {
  protected readonly t = words(shellWords);
  protected readonly session = inject(Session);
  protected readonly locale = inject(Words).locale;
  protected readonly creation = new LazyMenu();
  protected readonly language = new LazyMenu();
  protected readonly person = new LazyMenu();
  private readonly create = viewChild.required('create', { read: ElementRef<HTMLElement> });

  protected readonly initials = computed(() => (this.session.me()?.name ?? '').split(' ').filter((part) => /^\p{Lu}/u.test(part) && !part.endsWith('.'))
    .map((part) => part.charAt(0)).filter((_, at, all) => at === 0 || at === all.length - 1).join(''));

  constructor() {
    const commands = inject(Commands);
    const asked = commands.creating();
    effect(() => {
      if (commands.creating() > asked) untracked(() => this.creation.press(this.create().nativeElement));
    });
  }
}
