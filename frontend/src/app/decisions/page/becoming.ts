import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { DecisionAction, DecisionView, TrackingState } from '@faden/decisions/decision';
import { act } from '../../ui/acts/act';
import { CanButton } from '../../ui/acts/can-button';
import { ProblemBox } from '../../ui/acts/problem-box';
import { Dates } from '../../ui/days/dates';
import { Person } from '../../ui/marks/person';
import { words } from '../../ui/words/words';
import { DecisionsApi } from '../decisions-api';
import type { TrackingAct } from '../decisions-api';
import { decisionWords } from '../decisions.words';
import { TaskForm } from './task-form';
import { TaskRows } from './task-rows';
import { TrackingForm } from './tracking-form';

/** The usual next step of each state; the others stand beside it. */
const nextStep: Readonly<Record<TrackingState, TrackingAct | null>> = {
  OPEN: 'startImplementation', IN_IMPLEMENTATION: 'reportImplemented', ONGOING: 'reportImplemented', IMPLEMENTED: 'acknowledge', ACKNOWLEDGED: null, OBSOLETE: null,
};
const order: readonly TrackingAct[] = ['startImplementation', 'reportImplemented', 'acknowledge', 'reportDelay', 'keepOngoing', 'declareObsolete'];

/** What becomes of a decision: who is responsible until when, how far it is, its tasks, and what can be reported. */
@Component({
  selector: 'nw-becoming',
  imports: [CanButton, ProblemBox, Person, TrackingForm, TaskRows, TaskForm],
  templateUrl: './becoming.html',
  styles: `
    :host { display: block }
    p { margin: 0 }
    .state { display: grid; gap: .25rem 2rem; grid-template-columns: repeat(auto-fit, minmax(9rem, max-content)) }
    .state dt { margin: 0 }
    .nw-card { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr) }`,
})
export class Becoming {
  readonly decision = input.required<DecisionView>();
  readonly changed = output<DecisionView>();

  protected readonly t = words(decisionWords);
  protected readonly dates = inject(Dates);
  private readonly api = inject(DecisionsApi);
  /** The form that is open; a new state closes it. */
  protected readonly form = linkedSignal<number, TrackingAct | 'addTask' | null>({ source: () => this.decision().version, computation: () => null });
  protected readonly report = computed(() => {
    const form = this.form();
    return form === 'addTask' ? null : form;
  });
  protected readonly next = computed(() => {
    const { tracking } = this.decision();
    return tracking && nextStep[tracking.status];
  });
  /** What this person can do besides; a refusal is said only of the next step. */
  protected readonly others = computed(() => order.filter((one) => one !== this.next() && this.decision().can.includes(one)));
  protected readonly note = act(() => this.api.act(this.decision(), 'acknowledge', {}), (view) => this.changed.emit(view));

  protected label(action: DecisionAction): `actions.${DecisionAction}` {
    return `actions.${action}`;
  }

  /** Taking note asks nothing; everything else has a form. */
  protected press(action: TrackingAct | 'addTask'): void {
    if (action === 'acknowledge') void this.note.run();
    else this.form.set(action);
  }
}
