import { Component, computed, input, signal } from '@angular/core';
import { uiWords } from '../words/ui-words';
import { words } from '../words/words';

/** A result as a bar: Ja solid, Nein striped, Enthaltung dotted, numbers inside; and the same as a table. */
@Component({
  selector: 'nw-vote-bar',
  template: `
    @if (asTable()) {
      <table class="nw-table">
        <thead><tr><th scope="col">{{ t('vote.column') }}</th><th scope="col" class="end">{{ t('vote.number') }}</th></tr></thead>
        <tbody>
          @for (part of all(); track part.kind) { <tr><th scope="row">{{ part.name }}</th><td class="end">{{ part.votes }}</td></tr> }
        </tbody>
      </table>
    } @else {
      <div class="bar" role="img" [attr.aria-label]="sentence() ?? t('vote.sentence', { yes: yes(), no: no(), abstain: abstain() })">
        @for (part of parts(); track part.kind) {
          <i [class]="part.kind" [style.flex]="part.votes"><b>{{ part.votes }}@if (part.wide) { {{ part.name }} }</b></i>
        }
      </div>
    }
    @if (toggle()) {
      <button type="button" class="nw-link nw-small no-print" (click)="asTable.set(!asTable())">{{ asTable() ? t('vote.asPicture') : t('vote.asTable') }}</button>
    }`,
  styles: `
    .bar { display: flex; gap: 3px; min-block-size: 38px }
    i { display: grid; place-items: center; min-inline-size: 2.25rem; border-radius: 6px; font-style: normal; font-size: .9375rem; border: 1px solid transparent; print-color-adjust: exact }
    b { padding: 0 .375rem; border-radius: 4px; white-space: nowrap }
    .yes { background: var(--primary); color: var(--on-primary) }
    .no { background: repeating-linear-gradient(45deg, var(--no-ground) 0 6px, var(--no-stripe) 6px 8px); b { background: var(--card); color: var(--ink) } }
    .abstain { background: radial-gradient(circle, var(--dot) 1.5px, transparent 2px) 0 0 / 8px 8px, var(--sunk); b { background: var(--card); color: var(--ink) } }
    @media (forced-colors: active) { i { border-color: CanvasText } }`,
})
export class VoteBar {
  readonly yes = input.required<number>();
  readonly no = input.required<number>();
  readonly abstain = input.required<number>();
  /** The result as the rules say it; read out in place of the picture. */
  readonly sentence = input<string>();
  readonly toggle = input(true);
  protected readonly t = words(uiWords);
  protected readonly asTable = signal(false);
  protected readonly all = computed(() => {
    const sum = this.yes() + this.no() + this.abstain();
    const name = (kind: 'yes' | 'no' | 'abstain') => this.t(`vote.${kind}`);
    // The word stands in its part where it fits, on a phone too.
    const part = (kind: 'yes' | 'no' | 'abstain', votes: number) => ({ kind, votes, name: name(kind), wide: votes / sum > (name(kind).length + 2) / 34 });
    return [part('yes', this.yes()), part('no', this.no()), part('abstain', this.abstain())];
  });
  protected readonly parts = computed(() => this.all().filter(({ votes }) => votes > 0));
}
