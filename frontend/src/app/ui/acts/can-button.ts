import { Component, ElementRef, booleanAttribute, computed, inject, input, output, signal } from '@angular/core';
import type { Doable } from '@faden/house/house';
import { MatButton } from '@angular/material/button';
import type { MatButtonAppearance } from '@angular/material/button';
import { Icon } from '../marks/icon';
import type { IconName } from '../marks/icons';
import { uiWords } from '../words/ui-words';
import { words } from '../words/words';
import { Busy } from './busy';

let made = 0;

/**
 * A button for an action the server allows or refuses. Allowed: a button. Refused: the same button, focusable,
 * with the reason and who may. In neither list: nothing, because it makes no sense now.
 */
@Component({
  selector: 'nw-can-button',
  imports: [MatButton, Icon, Busy],
  template: `
    @if (allowed()) {
      <button type="button" [matButton]="look()" [nwBusy]="busy()" (click)="press.emit()" [attr.aria-keyshortcuts]="key()">
        @if (icon(); as name) { <nw-icon [name]="name" /> }{{ label() }}@if (key(); as letter) { <kbd>{{ letter }}</kbd> }
      </button>
    } @else if (refused(); as no) {
      <button type="button" matButton="outlined" class="is-refused" aria-disabled="true" [attr.aria-describedby]="id" (click)="open.set(!open())"
        (focus)="open.set(true)" (blur)="open.set(false)" (mouseenter)="open.set(true)" (mouseleave)="open.set(false)" (keydown.escape)="open.set(false)">
        @if (icon(); as name) { <nw-icon [name]="name" /> }{{ label() }}
      </button>
      <span class="why" [class.open]="open()" [id]="id">
        {{ no.sentence }}
        @for (person of no.who; track person.personId) { <span class="who">{{ t('who', { name: person.name }) }}</span> }
      </span>
    }`,
  styles: `
    :host { display: inline-flex; position: relative }
    :host:empty { display: none }
    button { inline-size: 100% }
    .why { position: absolute; z-index: 20; inset-block-start: calc(100% + .5rem); inset-inline-start: 0; inline-size: max-content;
      max-inline-size: min(20rem, 80vw); padding: .75rem 1rem; border: 1px solid var(--hair); border-radius: var(--radius-control);
      background: var(--raise); color: var(--ink); box-shadow: var(--shadow); font-size: var(--text-small); display: none }
    .why.open { display: block }
    .who { display: block; font-weight: 600 }`,
})
export class CanButton<Action extends string> {
  readonly action = input.required<Action>();
  /** The view or row that carries `can` and `cannot`. */
  readonly of = input.required<Doable<Action>>();
  readonly label = input.required<string>();
  readonly look = input<MatButtonAppearance>('outlined');
  readonly icon = input<IconName>();
  readonly busy = input(false, { transform: booleanAttribute });
  /** A letter shown on the button; the page listens for it. */
  readonly key = input<string>();
  readonly press = output();

  protected readonly t = words(uiWords);
  protected readonly id = `nw-why-${made += 1}`;
  protected readonly open = signal(false);
  protected readonly allowed = computed(() => this.of().can.includes(this.action()));
  protected readonly refused = computed(() => this.of().cannot[this.action()]);
  private readonly host: ElementRef<HTMLElement> = inject(ElementRef);

  focus(): void {
    this.host.nativeElement.querySelector('button')?.focus();
  }
}
