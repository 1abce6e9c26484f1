import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Component, DestroyRef, ElementRef, effect, inject, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import type { ActivatedRouteSnapshot } from '@angular/router';
import { filter } from 'rxjs';
import { UndoBar } from '../ui/acts/undo-bar';
import { Connection } from '../ui/http/connection';
import { Icon } from '../ui/marks/icon';
import { Arrival } from '../ui/pages/arrival';
import { Session } from '../ui/session/session';
import { words } from '../ui/words/words';
import { BottomBar } from './bottom-bar';
import { shellWords } from './shell.words';
import { Shortcuts } from './shortcuts';
import { SideBar } from './side-bar';
import { SignInAgain } from './sign-in-again';
import { TopBar } from './top-bar';

/** The frame around every page. The body scrolls, so that pages print whole and phones hide their bars. */
@Component({
  selector: 'nw-shell',
  imports: [RouterOutlet, RouterLink, SideBar, TopBar, BottomBar, UndoBar, Icon, SignInAgain],
  templateUrl: './shell.html',
  styles: `
    :host { display: block }
    .frame { display: grid; grid-template: 'side top' auto 'side main' 1fr / 232px minmax(0, 1fr); min-block-size: 100dvh }
    main { grid-area: main; padding: 1.75rem; inline-size: 100%; max-inline-size: calc(1180px + 3.5rem); margin-inline: auto }
    .skip { position: absolute; z-index: 30; inset-block-start: .5rem; inset-inline-start: .5rem; padding: .75rem 1rem; background: var(--raise); border-radius: var(--radius-control) }
    .skip:not(:focus) { clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden; padding: 0 }
    .band { display: flex; flex-wrap: wrap; justify-content: center; gap: .25rem .75rem; padding: .25rem 1rem; background: var(--thread-tint); font-size: .9375rem; text-align: center }
    .offline { display: flex; gap: .5rem; align-items: center; margin: 0; padding: .5rem 1.75rem; max-inline-size: none; background: var(--sunk); color: var(--ink-2); font-size: .9375rem }
    .middle { grid-area: main; min-inline-size: 0 }
    @media (max-width: 839px) { .frame { grid-template-columns: 88px minmax(0, 1fr) } main { padding: 1rem } .offline { padding-inline: 1rem } }
    @media (max-width: 599px) { .frame { display: block } main { padding-block-end: calc(6rem + env(safe-area-inset-bottom)) } }
    .bare { display: block; main { padding: 0; max-inline-size: none } }
    @media print { .frame { display: block } main { padding: 0; max-inline-size: none } nw-side-bar, nw-top-bar, nw-bottom-bar, .skip, .offline { display: none } }`,
  host: { '(document:keydown)': 'shortcuts.press($event)' },
})
export class Shell {
  protected readonly t = words(shellWords);
  protected readonly session = inject(Session);
  protected readonly connection = inject(Connection);
  protected readonly shortcuts = inject(Shortcuts);
  /** A page that needs the whole window (route data `bare`): no menus around it. */
  protected readonly bare = signal(false);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  constructor() {
    const [arrival, router, announcer] = [inject(Arrival), inject(Router), inject(LiveAnnouncer)];
    router.events.pipe(filter((event) => event instanceof NavigationEnd), takeUntilDestroyed(inject(DestroyRef)))
      .subscribe(({ urlAfterRedirects }) => {
        arrival.at(urlAfterRedirects);
        this.bare.set(innermost(router.routerState.snapshot.root).data['bare'] === true);
      });
    let before = this.connection.online();
    effect(() => {
      const online = this.connection.online();
      if (online !== before) void announcer.announce(online ? this.t('online') : this.t('offline'));
      before = online;
    });
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}

const innermost = (route: ActivatedRouteSnapshot): ActivatedRouteSnapshot => (route.firstChild ? innermost(route.firstChild) : route);
