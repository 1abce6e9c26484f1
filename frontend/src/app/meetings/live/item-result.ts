import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { AgendaItemView } from '@faden/meetings/agenda/agenda-item';
import { CanButton } from '../../ui/acts/can-button';
import { Icon } from '../../ui/marks/icon';
import { VoteBar } from '../../ui/votes/vote-bar';
import { words } from '../../ui/words/words';
import type { Say } from '../../ui/words/words';
import { liveWords, meetingWords } from '../meetings.words';
import type { MeetingWords } from '../words/de';
import type { LiveWords } from '../words/de-live';
import type { Desk } from './desk';

/** What came of an item, and what follows from it: a task, an escalation, or taking it back. */
@Component({
  selector: 'nw-item-result',
  imports: [RouterLink, MatButton, CanButton, Icon, VoteBar],
  templateUrl: './item-result.html',
  styles: `
    .result { display: grid; gap: .75rem; grid-template-columns: minmax(0, 1fr) }
    p { margin: 0 }`,
})
export class ItemResult {
  readonly item = input.required<AgendaItemView>();
  readonly desk = input.required<Desk>();
  readonly task = output();
  protected readonly t = words(liveWords);
  protected readonly say = words(meetingWords);
  private readonly router = inject(Router);
  protected readonly again = (): Promise<void> => this.desk().reopen(this.item());

  protected readonly sentence = computed(() => sentenceOf(this.item(), this.t, this.say));

  protected raise(): void {
    const { id, topic } = this.item();
    void this.router.navigate(['/klaerungen/neu'], { queryParams: { thema: topic?.id, top: id } });
  }
}

/** „Beschluss IB-2026-007 angenommen. (5:1:1)", to read and to hear. */
export function sentenceOf({ decision }: AgendaItemView, t: Say<LiveWords>, say: Say<MeetingWords>): string {
  if (!decision) return '';
  const { number, effect, outcome, tally } = decision;
  const recorded = t('decision.recorded', { name: say(`effect.${effect}`), number, outcome: say(`item.${outcome}`) });
  return tally ? `${recorded} ${t('decision.tally', { yes: tally.yes, no: tally.no, abstain: tally.abstain })}` : recorded;
}
