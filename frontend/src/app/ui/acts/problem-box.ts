import { Component, computed, inject, input } from '@angular/core';
import type { Problem } from '@faden/house/house';
import { Dates } from '../days/dates';
import { Icon } from '../marks/icon';
import { uiWords } from '../words/ui-words';
import { words } from '../words/words';
import type { Acting } from './act';

/** Problems whose words are ours because no server answered. */
const ours = ['offline', 'unreachable', 'unexpected'] as const;

/**
 * Why an act failed, at the control: the reason, that nothing typed is lost, and a way to try again.
 * Give it the act, or a problem alone.
 */
@Component({
  selector: 'nw-problem-box',
  imports: [Icon],
  template: `
    @if (problem(); as it) {
      <div class="box" role="alert">
        <nw-icon name="error" />
        <div>
          <p class="nw-strong">{{ title() }}</p>
          @if (it.detail) { <p>{{ it.detail }}</p> }
          @if (changed(); as change) { <p>{{ change }}</p> }
          @for (person of it.who ?? []; track person.personId) { <p>{{ t('who', { name: person.name }) }}</p> }
          @if (of(); as act) { <button type="button" class="nw-link" (click)="act.again()">{{ t('again') }}</button> }
        </div>
      </div>
    }`,
  styles: `
    .box { display: flex; gap: .75rem; padding: .75rem 1rem; border-inline-start: 4px solid var(--mark-blocked);
      border-radius: var(--radius-chip); background: var(--tint-blocked); color: var(--ink) }
    nw-icon { color: var(--mark-blocked); margin-block-start: .125rem }
    p { margin: 0 }`,
})
export class ProblemBox {
  /** The act that may have failed. */
  readonly of = input<Acting | null>(null);
  /** A problem without an act. */
  readonly because = input<Problem | null>(null);
  protected readonly t = words(uiWords);
  private readonly dates = inject(Dates);
  protected readonly problem = computed(() => this.of()?.problem() ?? this.because());
  protected readonly title = computed(() => titleOf(this.problem(), (code) => this.t(`problems.${code}`)));
  protected readonly changed = computed(() => {
    const current = this.problem()?.current;
    return current ? this.t('changedBy', { name: current.changedBy ?? this.t('somebody'), time: this.dates.time(current.changedAt) }) : null;
  });
}

/** The server's sentence, or ours when there was none. */
export function titleOf(problem: Problem | null, say: (code: (typeof ours)[number]) => string): string {
  if (!problem) return '';
  const code = ours.find((known) => known === problem.code);
  return code ? say(code) : problem.title;
}
