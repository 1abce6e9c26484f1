import { Component, computed, input, signal } from '@angular/core';
import type { DecisionView } from '@faden/decisions/decision';
import type { VoteCounts } from '@faden/decisions/votes/vote';
import { uiWords } from '../../ui/words/ui-words';
import { VoteBar } from '../../ui/votes/vote-bar';
import { words } from '../../ui/words/words';
import { decisionWords } from '../decisions.words';

const order: readonly (keyof VoteCounts)[] = ['yes', 'no', 'abstain', 'invalid', 'notVoted', 'excluded', 'absent'];

/** How it was decided: the bar, the rule in one sentence, and every voting seat in a table; or the consent with its objections. */
@Component({
  selector: 'nw-how-decided',
  imports: [VoteBar],
  template: `
    @let it = decision();
    @if (it.vote; as vote) {
      @if (vote.counts; as counts) {
        <nw-vote-bar [yes]="counts.yes" [no]="counts.no" [abstain]="counts.abstain" [sentence]="vote.explanation.sentence" [toggle]="false" />
        <p class="nw-small nw-quiet">
          {{ vote.explanation.sentence }}
          <button type="button" class="nw-link nw-small no-print" [attr.aria-expanded]="asTable()" (click)="asTable.set(!asTable())">{{ asTable() ? ui('vote.asPicture') : ui('vote.asTable') }}</button>
        </p>
        @if (asTable()) {
          <table class="nw-table">
            <caption>{{ t('others') }}</caption>
            <thead><tr><th scope="col">{{ ui('vote.column') }}</th><th scope="col" class="end">{{ ui('vote.number') }}</th></tr></thead>
            <tbody>@for (row of rows(); track row.kind) { <tr><th scope="row">{{ t(row.label) }}</th><td class="end">{{ row.votes }}</td></tr> }</tbody>
          </table>
        }
      } @else { <p>{{ t('consent') }}. <span class="nw-quiet">{{ vote.explanation.sentence }}</span></p> }
      @for (objection of vote.objections; track $index) {
        <p class="objection"><strong>{{ t('vote.objection') }}@if (objection.paramount) { ({{ t('vote.paramount') }}) }:</strong> {{ objection.statement }} <span class="nw-quiet">{{ objection.heldBy }}</span></p>
      }
    }
    @if (it.reasons) { <div><h3>{{ t('reasons') }}</h3><p class="nw-user">{{ it.reasons }}</p></div> }`,
  styles: `
    :host { display: grid; gap: .625rem; grid-template-columns: minmax(0, 1fr) }
    p { margin: 0 }
    table { max-inline-size: 24rem }
    .objection { padding-inline-start: .875rem; border-inline-start: 3px solid var(--hair) }`,
})
export class HowDecided {
  readonly decision = input.required<DecisionView>();
  protected readonly t = words(decisionWords);
  protected readonly ui = words(uiWords);
  protected readonly asTable = signal(false);
  /** Yes, no and abstention always; of the rest what there was. */
  protected readonly rows = computed(() => {
    const counts = this.decision().vote?.counts;
    return counts ? order.map((kind, at) => ({ kind, votes: counts[kind], label: `vote.${kind}` as const, always: at < 3 })).filter(({ votes, always }) => always || votes > 0) : [];
  });
}
