import { Component, computed, inject, input } from '@angular/core';
import { MatAnchor } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { EscalationRow } from '@faden/escalations/escalation';
import { Dates } from '../../ui/days/dates';
import { Status } from '../../ui/marks/status';
import { words } from '../../ui/words/words';
import { escalationWords } from '../escalations.words';
import { lookOf, wordKeyOf } from '../looks';

/** One Klärung on the desk: where it stands, whose turn it is and how long, and the way to the next step. */
@Component({
  selector: 'nw-desk-card',
  imports: [RouterLink, MatAnchor, Status],
  template: `
    @let it = escalation();
    @let look = lookOf(it);
    <div class="nw-small nw-quiet">{{ it.originBody.shortName }} · {{ it.number }}</div>
    <h3>{{ it.topic.title }}</h3>
    <nw-status [tone]="look.tone" [icon]="look.icon" [word]="t(wordKeyOf(it))" />
    @if (it.turn; as turn) { <div class="nw-small">{{ turn.person.name }} · <strong [class.late]="turn.overdue">{{ dates.due(turn.until) }}</strong></div> }
    <div class="nw-actions">
      <a [matButton]="first() ? 'filled' : 'outlined'" [routerLink]="['/klaerungen', it.number]">{{ t('desk.look') }}<span class="nw-hidden">: {{ it.topic.title }}</span></a>
      @if (step(); as act) { <a matButton="text" [routerLink]="['/klaerungen', it.number]" [queryParams]="{ schritt: act }">{{ t(label(act)) }}<span class="nw-hidden">: {{ it.topic.title }}</span></a> }
    </div>`,
  styles: `
    :host { display: grid; gap: .5rem; justify-items: start }
    h3 { margin: 0 }
    .late { color: var(--error) }`,
})
export class DeskCard {
  readonly escalation = input.required<EscalationRow>();
  /** The first of those that wait for the reader. */
  readonly first = input(false);
  protected readonly t = words(escalationWords);
  protected readonly dates = inject(Dates);
  protected readonly lookOf = lookOf;
  protected readonly wordKeyOf = wordKeyOf;
  /** What usually comes next, if the reader may do it. */
  protected readonly step = computed(() => {
    const { can, path } = this.escalation();
    const usual = path === 'P1_NO_AGREEMENT' ? ['logMediation', 'startMediation', 'forward'] as const : ['logMediation', 'forward', 'startMediation'] as const;
    return usual.find((act) => can.includes(act)) ?? null;
  });

  protected label(act: 'logMediation' | 'startMediation' | 'forward'): `actions.${typeof act}` {
    return `actions.${act}`;
  }
}
