import { Component, computed, input } from '@angular/core';
import file from './icons.svg';
import type { IconName } from './icons';

/** The build gives an address beside the program; pages may lie deeper. */
const outlines = file.replace(/^\./, '');

/**
 * A picture beside a word; never alone but in back, close, more and zoom, whose buttons carry a name.
 * It has a size before Angular has bound one: what is deferred is drawn once without bindings, and a picture of the browser's own size moved the whole page.
 */
@Component({
  selector: 'nw-icon',
  template: `<svg width="20" height="20" [attr.width]="size()" [attr.height]="size()"><use [attr.href]="outline()" /></svg>`,
  styles: `
    :host { display: inline-flex; flex: none; line-height: 0 }
    svg { fill: currentcolor }
    :host(.turns) svg:dir(rtl) { transform: scaleX(-1) }`,
  host: { 'aria-hidden': 'true', '[class.turns]': 'turns()' },
})
export class Icon {
  readonly name = input.required<IconName>();
  /** Pixels at a root of 16. */
  readonly size = input(20);
  protected readonly outline = computed(() => `${outlines}#${this.name()}`);
  /** Arrows point the other way in languages written from right to left. */
  protected readonly turns = computed(() => /^(arrow_(back|forward)|chevron_|undo|redo|reply|north_east)/.test(this.name()));
}
