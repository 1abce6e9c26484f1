import { Component, computed, input } from '@angular/core';
import type { MinutesState } from '@faden/meetings/minutes/minutes';
import { Path } from '../../ui/thread/path';
import type { Step } from '../../ui/thread/path';
import { words } from '../../ui/words/words';
import { minutesWords } from '../meetings.words';

const names = ['draft', 'review', 'released', 'approved'] as const;
/** How many steps lie behind in each state. */
const behind: Record<MinutesState, number> = { DRAFT: 0, IN_REVIEW: 1, RELEASED: 2, OBJECTED: 2, APPROVED: 4, PUBLISHED: 4, UNPUBLISHED: 4 };

/** The way of the minutes in four steps: written, checked, read, approved. */
@Component({
  selector: 'nw-minutes-steps',
  imports: [Path],
  template: `<nw-path [steps]="steps()" [label]="t('steps.label')" />`,
  styles: `:host { display: block; max-inline-size: 40rem; margin-block-start: .5rem; --path-ground: var(--page) }`,
})
export class MinutesSteps {
  readonly state = input.required<MinutesState>();
  protected readonly t = words(minutesWords);
  protected readonly steps = computed(() => names.map((key, at): Step => {
    const done = behind[this.state()];
    return { key, label: this.t(`steps.${key}`), state: at < done ? 'DONE' : at === done ? 'CURRENT' : 'PLANNED' };
  }));
}
