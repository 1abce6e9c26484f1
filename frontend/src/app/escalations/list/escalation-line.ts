import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EscalationRow } from '@faden/escalations/escalation';
import { Dates } from '../../ui/days/dates';
import { Status } from '../../ui/marks/status';
import { Path } from '../../ui/thread/path';
import { words } from '../../ui/words/words';
import { escalationWords } from '../escalations.words';
import { lookOf, wordKeyOf } from '../looks';

/** One Klärung of a list: what it is about, where it stands, whose turn it is. */
@Component({
  selector: 'nw-escalation-line',
  imports: [RouterLink, Status, Path],
  template: `
    @let it = escalation();
    <div class="line">
      <div class="main">
        <a class="nw-strong" [routerLink]="['/klaerungen', it.number]">{{ it.topic.title }}</a>
        <div class="nw-small nw-quiet">{{ it.number }} · {{ it.originBody.name }} · {{ age() }}</div>
        @if (it.turn; as turn) { <div class="nw-small">{{ t('turn') }} {{ t('turnLine', { name: turn.person.name, day: dates.day(turn.until, 'short') }) }}@if (turn.overdue) { · <strong>{{ t('overdue') }}</strong> }</div> }
      </div>
      <nw-path [steps]="it.steps" [label]="t('way')" />
      <nw-status [tone]="look().tone" [icon]="look().icon" [word]="word()" />
    </div>`,
  styles: `
    .line { display: grid; grid-template-columns: minmax(0, 1fr) 21rem 15rem; gap: .5rem 1.5rem; align-items: center; padding: 1rem 1.25rem }
    nw-status { justify-self: end }
    @media (max-width: 1199px) {
      .line { grid-template-columns: minmax(0, 1fr) auto; align-items: start }
      nw-path { grid-column: 1 / -1; grid-row: 2 }
    }
    @media (max-width: 599px) { .line { grid-template-columns: minmax(0, 1fr); padding: .875rem 1rem } nw-status { grid-row: 2; justify-self: start } nw-path { grid-row: 3 } }`,
})
export class EscalationLine {
  readonly escalation = input.required<EscalationRow>();
  protected readonly t = words(escalationWords);
  protected readonly dates = inject(Dates);
  protected readonly look = computed(() => lookOf(this.escalation()));
  protected readonly word = computed(() => this.t(wordKeyOf(this.escalation())));
  protected readonly age = computed(() => {
    const { ageDays, state } = this.escalation();
    if (state === 'CLOSED') return this.t.count('age.ended', ageDays);
    return ageDays === 0 ? this.t('age.today') : this.t.count('age.open', ageDays);
  });
}
