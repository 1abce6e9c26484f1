import { LiveAnnouncer } from '@angular/cdk/a11y';
import { NgTemplateOutlet } from '@angular/common';
import {
  Component, ElementRef, Injector, TemplateRef, afterNextRender, contentChild, inject, input, output, signal, viewChild, viewChildren,
} from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Icon } from '../marks/icon';
import { uiWords } from '../words/ui-words';
import { words } from '../words/words';
import type { DragHandles } from './reorder-drag';

/** A thing moved to another place of its list. */
export interface Moved<Item> {
  item: Item;
  from: number;
  to: number;
}

/** A further entry of a row's move menu: „in nächste Sitzung". */
export interface MoveChoice {
  key: string;
  label: string;
}

/**
 * A list people put in order: by dragging the handle, with Alt and the arrows, or by the menu „Verschieben"; all three do the same.
 * The list moves nothing itself: the page changes its order and gives it back.
 */
@Component({
  selector: 'nw-reorder',
  imports: [NgTemplateOutlet, MatIconButton, MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger, Icon],
  templateUrl: './reorder.html',
  styleUrl: './reorder.css',
  host: { '(pointerenter)': 'prepare()', '[class.arranging]': 'arranging()' },
})
export class Reorder<Item extends { id: string }> {
  readonly items = input.required<readonly Item[]>();
  /** How a row is called when it is moved. */
  readonly label = input.required<(item: Item) => string>();
  /** False: a plain list. */
  readonly can = input(true);
  readonly extra = input<readonly MoveChoice[]>([]);
  /** What is said after a move, beyond the position: „Beginn 17:20". */
  readonly after = input<(item: Item) => string>(() => '');
  readonly moved = output<Moved<Item>>();
  readonly chosen = output<{ item: Item; key: string }>();

  protected readonly t = words(uiWords);
  protected readonly arranging = signal(false);
  protected readonly row = contentChild.required<TemplateRef<{ $implicit: Item; index: number }>>(TemplateRef);
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');
  private readonly triggers = viewChildren(MatMenuTrigger);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly injector = inject(Injector);
  private drag: Promise<DragHandles> | undefined;

  /** Fetches the dragging when a pointer comes near. */
  protected prepare(): void {
    if (!this.can()) return;
    this.drag ??= import('./reorder-drag').then(({ DragHandles }) =>
      new DragHandles(this.injector, this.list().nativeElement, (from, to) => this.move(from, to)));
    void this.drag.then((drag) => drag.renew());
  }

  protected press(event: KeyboardEvent, index: number): void {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.altKey && by !== undefined) {
      event.preventDefault();
      this.move(index, index + by);
    } else if (event.key === 'm' && !event.ctrlKey && event.target instanceof HTMLElement && !event.target.matches('input, textarea')) {
      this.triggers()[index]?.openMenu();
    }
  }

  /** Tells the page, keeps the focus on the row and says where it is now. */
  protected move(from: number, to: number): void {
    const item = this.items()[from];
    if (!this.can() || !item || to < 0 || to >= this.items().length || to === from) return;
    this.moved.emit({ item, from, to });
    const name = this.label()(item);
    afterNextRender(() => {
      this.list().nativeElement.querySelector<HTMLElement>(`[data-id="${CSS.escape(item.id)}"] .move`)?.focus();
      const said = this.t('move.moved', { name, position: to + 1, count: this.items().length });
      void this.announcer.announce(`${said} ${this.after()(item)}`.trim());
      void this.drag?.then((drag) => drag.renew());
    }, { injector: this.injector });
  }
}
