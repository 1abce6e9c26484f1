import { Component, afterRenderEffect, input, viewChild } from '@angular/core';
import { MatMenuTrigger } from '@angular/material/menu';
import type { MatMenu } from '@angular/material/menu';
import type { LazyMenu } from './lazy-menu';

/**
 * Opens a menu over a button that does not load it: the menus cost a sixth of the first load and are rarely needed at once.
 * Stands beside the button in a box that is `position: relative`; the button carries the states that are read aloud.
 */
@Component({
  selector: 'nw-menu-anchor',
  imports: [MatMenuTrigger],
  template: '<span [matMenuTriggerFor]="menu()" [matMenuTriggerRestoreFocus]="false" (menuOpened)="of().isOpen.set(true)" (menuClosed)="of().closed()"></span>',
  styles: ':host, span { position: absolute; inset: 0; pointer-events: none }',
  host: { 'aria-hidden': 'true' },
})
export class MenuAnchor {
  readonly of = input.required<LazyMenu>();
  readonly menu = input.required<MatMenu>();
  private readonly trigger = viewChild.required(MatMenuTrigger);

  constructor() {
    afterRenderEffect(() => {
      // Attaching a menu is a change; changes do not belong into a rendering.
      if (this.of().presses() > 0) queueMicrotask(() => this.trigger().openMenu());
    });
  }
}
