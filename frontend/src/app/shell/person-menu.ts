import { Component, inject, input } from '@angular/core';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import type { LazyMenu } from '../ui/acts/lazy-menu';
import { MenuAnchor } from '../ui/acts/menu-anchor';
import { Icon } from '../ui/marks/icon';
import { Session } from '../ui/session/session';
import { words } from '../ui/words/words';
import { Appearance, schemes, sizes } from './appearance';
import { Commands } from './commands';
import { shellWords } from './shell.words';

/** One's own account, and how the workspace looks. */
@Component({
  selector: 'nw-person-menu',
  imports: [MatMenu, MatMenuItem, MatMenuTrigger, RouterLink, MenuAnchor, Icon],
  templateUrl: './person-menu.html',
})
export class PersonMenu {
  readonly of = input.required<LazyMenu>();
  protected readonly t = words(shellWords);
  protected readonly session = inject(Session);
  protected readonly appearance = inject(Appearance);
  protected readonly commands = inject(Commands);
  protected readonly schemes = schemes;
  protected readonly sizes = sizes;
}
