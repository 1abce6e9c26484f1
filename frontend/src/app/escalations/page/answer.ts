import { Component, inject, input } from '@angular/core';
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
    <section class="nw-card nw-stack">
      @if (it.outcome; as outcome) {
        <h2>{{ t('sections.answer') }}</h2>
        <p class="nw-wording">{{ outcome.text }}</p>
        @if (outcome.reasons) { <p>{{ outcome.reasons }}</p> }
        @if (outcome.vote?.counts; as counts) { <nw-vote-bar [yes]="counts.yes" [no]="counts.no" [abstain]="counts.abstain" [sentence]="outcome.vote.explanation.sentence" /> }
        @if (outcome.vote; as vote) { <p class="nw-quiet">{{ vote.explanation.sentence }}</p> }
        @if (outcome.decisionNumber; as number) { <p><a [routerLink]="['/beschluesse', number]">{{ number }}</a>@if (outcome.subjectToMinutes) { <span class="nw-quiet"> · {{ t('sections.subjectToMinutes') }}</span> }</p> }
      }
      @if (it.referral; as referral) { <div><h2>{{ t('sections.order') }}</h2><p>{{ referral.order }}</p><p class="nw-quiet">{{ t('dialog.until') }} {{ dates.day(referral.until) }}</p></div> }
      @if (it.groupResponse; as response) { <div><h2>{{ t('sections.group') }}</h2><p>{{ response.text || t('done.groupResponds') }}</p></div> }
      @if (!it.outcome && it.closureText) { <p>{{ it.closureText }}</p> }
    </section>`,
  styles: `p { margin: 0; white-space: pre-line }`,
})
export class Answer {
  readonly escalation = input.required<EscalationView>();
  protected readonly t = words(escalationWords);
  protected readonly dates = inject(Dates);
}
