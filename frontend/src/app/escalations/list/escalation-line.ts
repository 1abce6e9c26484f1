import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EscalationRow } from '@faden/escalations/escalation';
import { Dates } from '../../ui/days/dates';
import { Status } from '../../ui/marks/status';
import { Path } from '../../ui/thread/path';
import { words } from '../../ui/words/words';
import { escalationWords } from '../escalations.words';
import { looks } from '../looks';

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
      <nw-status [tone]="look().tone" [icon]="look().icon" [word]="word()" />
      <nw-path class="path" [steps]="it.steps" [label]="t('way')" />
    </div>`,
  styles: `
    .line { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .5rem 1rem; align-items: start; padding: 1rem 1.25rem }
    .path { grid-column: 1 / -1 }
    @media (max-width: 599px) { .line { grid-template-columns: minmax(0, 1fr); padding: .875rem 1rem } nw-status { justify-self: start } }`,
})
export class EscalationLine {
  readonly escalation = input.required<EscalationRow>();
  protected readonly t = words(escalationWords);
  protected readonly dates = inject(Dates);
  protected readonly look = computed(() => looks[this.escalation().state]);
  protected readonly word = computed(() => {
    const { state, closure } = this.escalation();
    return closure === null ? this.t(`state.${state}`) : this.t(`closure.${closure}`);
  });
  protected readonly age = computed(() => {
    const days = this.escalation().ageDays;
    return days === 0 ? this.t('age.today') : days === 1 ? this.t('age.one') : this.t('age.other', { days });
  });
}
