import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Component, booleanAttribute, computed, effect, inject, input } from '@angular/core';
import { uiWords } from '../words/ui-words';
import { words } from '../words/words';

/** Who is there against who is needed; says so aloud only when the verdict turns. */
@Component({
  selector: 'nw-quorum',
  template: `
    <div role="img" [attr.aria-label]="sentence()">
      <span class="nw-small"><b>{{ present() }}</b>/{{ seats() }} · <b>{{ word() }}</b></span>
      <div class="bar"><i [class.short]="!quorate()" [style.inline-size.%]="share(present())"></i><u [style.inset-inline-start.%]="share(needed())"></u></div>
    </div>`,
  styles: `
    :host { display: block; inline-size: 13rem; max-inline-size: 100% }
    .bar { position: relative; block-size: 10px; margin-block: 4px; border: 1px solid var(--outline); border-radius: 5px; background: var(--sunk) }
    i { display: block; block-size: 100%; border-radius: 4px; background: var(--mark-done); transition: inline-size var(--quick) }
    i.short { background: var(--mark-attention) }
    u { position: absolute; inset-block: -5px; inline-size: 3px; background: var(--ink) }
    @media (forced-colors: active) { i { background: CanvasText } u { background: Highlight } }`,
})
export class Quorum {
  readonly present = input.required<number>();
  readonly needed = input.required<number>();
  readonly seats = input.required<number>();
  /** The verdict of the rules; never worked out here. */
  readonly quorate = input.required<boolean>();
  /** For the one who chairs the turn is said at once. */
  readonly chair = input(false, { transform: booleanAttribute });
  protected readonly t = words(uiWords);
  protected readonly word = computed(() => (this.quorate() ? this.t('quorum.yes') : this.t('quorum.no')));
  protected readonly sentence = computed(() =>
    this.t('quorum.sentence', { present: this.present(), seats: this.seats(), needed: this.needed(), word: this.word() }));

  constructor() {
    const announcer = inject(LiveAnnouncer);
    let before: boolean | undefined;
    effect(() => {
      const now = this.quorate();
      if (before !== undefined && before !== now) void announcer.announce(this.sentence(), this.chair() ? 'assertive' : 'polite');
      before = now;
    });
  }

  protected share(people: number): number {
    return this.seats() === 0 ? 0 : Math.min(100, (people / this.seats()) * 100);
  }
}
