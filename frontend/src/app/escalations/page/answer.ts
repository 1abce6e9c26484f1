import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EscalationView } from '@faden/escalations/escalation';
import { Dates } from '../../ui/days/dates';
import { VoteBar } from '../../ui/votes/vote-bar';
import { words } from '../../ui/words/words';
import { escalationWords } from '../escalations.words';

/** The answer that every member of the group can read, and what the group made of it. */
@Component({
  selector: 'nw-answer',
  imports: [RouterLink, VoteBar],
  template: `
    @let it = escalation();
    <section class="nw-card">
      @if (it.referral; as referral) {
        <div class="part"><h2>{{ t('sections.order') }}</h2><p class="nw-user">{{ referral.order }}</p><p class="nw-quiet">{{ t('turnUntil', { day: dates.day(referral.until) }) }}</p></div>
      }
      @if (it.outcome; as outcome) {
        <div class="part">
          <h2>{{ isOwn() ? t('sections.solved') : t('sections.answer') }}</h2>
          <p class="nw-wording nw-user">{{ outcome.text }}</p>
          @if (outcome.reasons) { <p class="nw-user">{{ outcome.reasons }}</p> }
          @if (outcome.vote; as vote) {
            @if (vote.counts; as counts) { <nw-vote-bar [yes]="counts.yes" [no]="counts.no" [abstain]="counts.abstain" [sentence]="vote.explanation.sentence" /> }
            <p class="nw-small nw-quiet">{{ vote.explanation.sentence }}</p>
          }
          @if (outcome.decisionNumber; as number) { <p><a [routerLink]="['/beschluesse', number]">{{ number }}</a>@if (outcome.subjectToMinutes) { <span class="nw-quiet"> · {{ t('sections.subjectToMinutes') }}</span> }</p> }
        </div>
      }
      @if (it.groupResponse; as response) { <div class="part"><h2>{{ t('sections.group') }}</h2><p class="nw-user">{{ response.text || t('done.groupResponds') }}</p></div> }
      @if (it.withoutGroupResponse) { <p class="nw-quiet">{{ t('sections.withoutResponse') }}</p> }
      @if (!it.outcome && it.closureText) { <p class="nw-user">{{ it.closureText }}</p> }
    </section>`,
  styles: `
    .nw-card { display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 1fr) }
    .part { display: grid; gap: .5rem; grid-template-columns: minmax(0, 1fr) }
    p { margin: 0 }`,
})
export class Answer {
  readonly escalation = input.required<EscalationView>();
  protected readonly t = words(escalationWords);
  protected readonly dates = inject(Dates);
  /** Settled by those concerned; the board did not answer. */
  protected readonly isOwn = computed(() => ['SETTLED_BY_MEDIATION', 'SETTLED_IN_GROUP'].includes(this.escalation().closure ?? ''));
}
