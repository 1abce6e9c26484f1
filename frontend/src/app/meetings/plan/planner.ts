import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { Router } from '@angular/router';
import { meetingLimits } from '@faden/meetings/meeting';
import { BodiesApi } from '../../bodies/bodies-api';
import { Busy } from '../../ui/acts/busy';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { sending } from '../../ui/fields/sending';
import { Icon } from '../../ui/marks/icon';
import { PageHead } from '../../ui/pages/page-head';
import { Waiting } from '../../ui/pages/waiting';
import { Session } from '../../ui/session/session';
import { words } from '../../ui/words/words';
import { MeetingsApi } from '../meetings-api';
import { meetingWords, planWords } from '../meetings.words';
import { NoticeBox } from './notice-box';
import { bodyNamed, draftOf, emptyPlan, plannable, suggested } from './plan-model';
import type { Plan } from './plan-model';
import { WhenFields } from './when-fields';

/** Date, place and notice of a meeting in one go. Nothing is mailed from here. */
@Component({
  selector: 'nw-planner',
  imports: [
    FormRoot, FormField, FormProblem, Field, MatFormField, MatInput, MatSelect, MatOption, MatCheckbox, MatButton, Busy, Icon, PageHead, Waiting, NoticeBox, WhenFields,
  ],
  templateUrl: './planner.html',
  styles: `
    section { display: grid; gap: .5rem; grid-template-columns: minmax(0, 1fr) }
    h2 { display: flex; align-items: baseline; gap: .5rem }
    .step { color: var(--thread); font-family: var(--font-head) }
    .body { max-inline-size: 30rem }
    p { margin: 0 }
    form { max-inline-size: 46rem }`,
})
export class Planner {
  /** From the address: id, slug or short name of the body. */
  readonly gremium = input<string>();

  protected readonly t = words(planWords);
  protected readonly say = words(meetingWords);
  private readonly api = inject(MeetingsApi);
  private readonly bodiesApi = inject(BodiesApi);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  /** What the person pressed: go on to the agenda, or only keep the date. */
  private schedule = true;

  protected readonly bodies = this.bodiesApi.all();
  protected readonly choices = computed(() => plannable(this.bodies.value() ?? [], this.session.me()));
  private readonly model = signal<Plan>(emptyPlan);
  protected readonly plan = form(this.model, (it) => {
    required(it.bodyId);
    required(it.day);
    required(it.startTime);
    required(it.endTime);
    validate(it.endTime, ({ value, valueOf }) =>
      (value() && valueOf(it.startTime) && value() <= valueOf(it.startTime) ? { kind: 'timeOrder', message: this.t('planner.timeOrder') } : undefined));
    maxLength(it.location, meetingLimits.place);
    maxLength(it.onlineLink, meetingLimits.link);
    maxLength(it.accessibilityInfo, meetingLimits.accessibility);
  }, { submission: sending(async (plan) => {
    const { id } = await this.api.create(draftOf(plan, this.schedule));
    await this.router.navigate(this.schedule ? ['/sitzungen', id, 'tagesordnung'] : ['/sitzungen', id]);
  }) });

  protected readonly bodyId = computed(() => this.model().bodyId || undefined);
  protected readonly planning = this.api.planning(this.bodyId);
  protected readonly notice = this.bodiesApi.notice(this.bodyId, computed(() => this.model().day));

  constructor() {
    effect(() => {
      const named = bodyNamed(this.choices(), this.gremium());
      if (named) untracked(() => this.model.update((plan) => ({ ...plan, bodyId: plan.bodyId || named.id })));
    });
    effect(() => {
      const pattern = this.planning.value();
      if (pattern) untracked(() => this.model.update((plan) => suggested(plan, pattern)));
    });
  }

  /** Before sending: goes on to the agenda with the date fixed, or keeps a draft that only its planners see. */
  protected aim(aim: 'build' | 'keep'): void {
    this.schedule = aim === 'build';
  }
}
