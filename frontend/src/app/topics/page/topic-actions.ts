import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import type { Knot } from '@faden/journal/thread';
import type { TopicView } from '@faden/topics/topic';
import { CanButton } from '../../ui/acts/can-button';
import { Icon } from '../../ui/marks/icon';
import type { IconName } from '../../ui/marks/icons';
import { words } from '../../ui/words/words';
import type { TopicStep } from '../topics-api';
import { topicWords } from '../topics.words';
import { leadingOf, wayOn } from './leading';
import { PlaceMenu } from './place-menu';

/** What stands in the menu beside the buttons, in this order. */
const others = [
  ['edit', 'edit'], ['triage', 'check'], ['assign', 'arrow_forward'], ['wait', 'snooze'], ['merge', 'call_merge'], ['decline', 'cancel'],
  ['resume', 'play_circle'], ['finish', 'check_circle'], ['reopen', 'undo'],
] as const satisfies [TopicStep | 'edit', IconName][];
type Other = (typeof others)[number][0];

/** The next thing to do with a topic as its one filled button; the rest beside it and in the menu. */
@Component({
  selector: 'nw-topic-actions',
  imports: [RouterLink, MatButton, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger, CanButton, Icon, PlaceMenu],
  templateUrl: './topic-actions.html',
  styles: `:host { display: contents }`,
})
export class TopicActions {
  readonly topic = input.required<TopicView>();
  /** The matter's thread, once it is there: it knows where the topic is now. */
  readonly knots = input.required<readonly Knot[]>();
  readonly busy = input(false);
  readonly step = output<TopicStep>();
  readonly edit = output();
  readonly changed = output();

  protected readonly t = words(topicWords);
  private readonly router = inject(Router);
  protected readonly leading = computed(() => leadingOf(this.topic()));
  protected readonly way = computed(() => {
    const way = wayOn(this.topic().word, this.knots());
    return way && { ...way, label: this.t(`follow.${way.to}`) };
  });
  protected readonly rest = computed(() => others.filter(([step]) => this.topic().can.includes(step) && step !== this.leading())
    .map(([step, icon]) => ({ step, icon, label: this.t(`actions.${step}`) })));

  protected choose(step: Other): void {
    if (step === 'edit') this.edit.emit();
    else this.step.emit(step);
  }

  protected raise(): void {
    void this.router.navigate(['/klaerungen/neu'], { queryParams: { thema: this.topic().id } });
  }
}
