import { BreakpointObserver } from '@angular/cdk/layout';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Knot } from '@faden/journal/thread';
import type { TopicView } from '@faden/topics/topic';
import { act } from '../../ui/acts/act';
import { ProblemBox } from '../../ui/acts/problem-box';
import { Dates } from '../../ui/days/dates';
import { Icon } from '../../ui/marks/icon';
import { Status } from '../../ui/marks/status';
import { PageHead } from '../../ui/pages/page-head';
import { Waiting } from '../../ui/pages/waiting';
import { ThreadOf } from '../../ui/thread/thread-of';
import { words } from '../../ui/words/words';
import { StepForm } from '../steps/step-form';
import { isWorded } from '../steps/step-order';
import type { WordedStep } from '../steps/step-order';
import { topicLooks } from '../topic-looks';
import { TopicsApi } from '../topics-api';
import type { TopicStep } from '../topics-api';
import { topicWords } from '../topics.words';
import { Discussion } from './discussion';
import { Matter } from './matter';
import { Positions } from './positions';
import { PositionsForm } from './positions-form';
import { TopicActions } from './topic-actions';
import { TopicForm } from './topic-form';

/** One matter with its history: what it is about, what is proposed, who wants what, and what has been said. */
@Component({
  selector: 'nw-topic-page',
  imports: [RouterLink, ProblemBox, Icon, Status, PageHead, Waiting, ThreadOf, StepForm, Discussion, Matter, Positions, PositionsForm, TopicActions, TopicForm],
  templateUrl: './topic-page.html',
  styleUrl: './topic-page.css',
})
export class TopicPage {
  readonly number = input.required<string>();

  protected readonly t = words(topicWords);
  protected readonly dates = inject(Dates);
  private readonly api = inject(TopicsApi);
  protected readonly topic = this.api.one(this.number);
  /** What is open on the page: a step's form, or one of the two others. */
  protected readonly form = signal<WordedStep | 'edit' | 'positions' | null>(null);
  protected readonly knots = signal<readonly Knot[]>([]);
  /** On a phone the thread is one line until it is opened. */
  protected readonly wide = inject(BreakpointObserver).isMatched('(min-width: 1120px)');

  protected readonly look = computed(() => topicLooks[this.topic.value()?.word ?? 'SUBMITTED']);
  protected readonly open = computed(() => {
    const form = this.form();
    return form !== null && isWorded(form) ? form : null;
  });
  protected readonly over = computed(() => {
    const it = this.topic.value();
    if (!it) return '';
    return [it.number, it.responsibleBody?.name ?? this.t('unassigned'), it.raisedBy && this.t('from', { name: it.raisedBy.name }), this.dates.day(it.raisedOn)].filter(Boolean).join(' · ');
  });
  protected readonly parent = computed(() => ({ label: this.t('title'), path: '/themen' }));
  /** A form that was opened while the step was on its way stays open. */
  protected readonly take = act((step: TopicStep) => this.api.take(this.known(), step), (view) => this.topic.set(view));

  /** Steps with words open their form; the others are taken at once. */
  protected begin(step: TopicStep): void {
    if (isWorded(step)) this.form.set(step);
    else void this.take.run(step);
  }

  /** Shows what the server answered, and closes the form it came from. */
  protected show(view: TopicView): void {
    this.topic.set(view);
    this.form.set(null);
  }

  private known(): { id: string; version: number } {
    return this.topic.value() ?? { id: '', version: 0 };
  }
}
