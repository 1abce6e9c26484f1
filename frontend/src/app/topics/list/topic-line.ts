import { Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { TopicRow } from '@faden/topics/topic';
import { act } from '../../ui/acts/act';
import { Busy } from '../../ui/acts/busy';
import { ProblemBox } from '../../ui/acts/problem-box';
import { SingleKeys } from '../../ui/acts/single-keys';
import { Dates } from '../../ui/days/dates';
import { Status } from '../../ui/marks/status';
import { words } from '../../ui/words/words';
import { StepForm } from '../steps/step-form';
import { isWorded } from '../steps/step-order';
import type { WordedStep } from '../steps/step-order';
import { topicLooks } from '../topic-looks';
import { TopicsApi } from '../topics-api';
import type { TopicStep } from '../topics-api';
import { topicWords } from '../topics.words';

/** Sorting by number keys, in the order the buttons stand. */
const triage = [['accept', '1'], ['merge', '2'], ['assign', '3'], ['refuse', '4'], ['decline', '4'], ['wait', 'h']] as const satisfies [TopicStep, string][];

/** One topic of the list; a new one is sorted right here, with the buttons or with 1 to 4 and H. */
@Component({
  selector: 'nw-topic-line',
  imports: [RouterLink, MatButton, Busy, ProblemBox, Status, StepForm],
  templateUrl: './topic-line.html',
  styleUrl: './topic-line.css',
  host: { '(keydown)': 'press($event)' },
})
export class TopicLine {
  readonly topic = input.required<TopicRow>();
  /** The list shows one body alone: its name would say nothing. */
  readonly narrowed = input(false);
  readonly changed = output();

  protected readonly t = words(topicWords);
  protected readonly keys = inject(SingleKeys);
  private readonly api = inject(TopicsApi);
  private readonly dates = inject(Dates);
  private readonly host: ElementRef<HTMLElement> = inject(ElementRef);
  /** The form that is open under the row. */
  protected readonly open = signal<WordedStep | null>(null);
  protected readonly running = signal<TopicStep | null>(null);
  protected readonly take = act((step: TopicStep) => this.api.take(this.topic(), step), () => this.changed.emit());

  protected readonly look = computed(() => topicLooks[this.topic().word]);
  protected readonly meta = computed(() => {
    const { number, responsibleBody, raisedBy, raisedOn, comments, plannedMinutes, wish } = this.topic();
    const what = plannedMinutes === null ? this.t(`wants.${wish}`) : this.t('minutes', { minutes: plannedMinutes });
    return [
      number, this.narrowed() ? '' : responsibleBody?.shortName ?? this.t('unassigned'), raisedBy ? this.t('from', { name: raisedBy.name }) : this.dates.day(raisedOn, 'short'), what,
      comments > 0 ? this.t.count('comments', comments) : '',
    ].filter(Boolean).join(' · ');
  });
  protected readonly choices = computed(() => (this.topic().word === 'SUBMITTED' ? triage : [])
    .filter(([step]) => this.topic().can.includes(step)).map(([step, key]) => ({ step, key, label: this.t(`actions.${step}`), opens: isWorded(step) })));

  protected press(event: KeyboardEvent): void {
    const choice = this.choices().find(({ key }) => key === event.key.toLowerCase());
    if (!choice || !this.keys.hears(event)) return;
    event.preventDefault();
    event.stopPropagation();
    this.begin(choice.step);
  }

  protected begin(step: TopicStep): void {
    if (isWorded(step)) return this.open.update((before) => (before === step ? null : step));
    this.running.set(step);
    void this.take.run(step);
  }

  /** Back to the row, for the keyboard. */
  protected close(): void {
    this.open.set(null);
    this.host.nativeElement.querySelector('a')?.focus();
  }
}
