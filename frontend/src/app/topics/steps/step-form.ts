import { Component, ElementRef, afterNextRender, computed, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { topicLimits } from '@faden/topics/topic';
import type { TopicRow, TopicView } from '@faden/topics/topic';
import { BodiesApi } from '../../bodies/bodies-api';
import { Busy } from '../../ui/acts/busy';
import { Dates } from '../../ui/days/dates';
import { addDays } from '../../ui/days/days';
import { Datefield } from '../../ui/fields/datefield';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { sending } from '../../ui/fields/sending';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import { TopicsApi } from '../topics-api';
import { topicWords } from '../topics.words';
import { noWords, orders } from './step-order';
import type { WordedStep } from './step-order';
import { TopicPick } from './topic-pick';

/** What a step of a topic asks for: a body, another topic, a day, and the reason whoever raised it is told. */
@Component({
  selector: 'nw-step-form',
  imports: [FormRoot, FormField, FormProblem, Field, Datefield, MatFormField, MatInput, MatSelect, MatOption, MatButton, Busy, TopicPick],
  template: `
    <form [formRoot]="draft" class="nw-stack" [attr.aria-label]="name()" (keydown.escape)="closed.emit()">
      <nw-form-problem [of]="draft" />
      @switch (step()) {
        @case ('assign') {
          <nw-field [label]="t('dialog.assign')" [of]="draft.bodyId">
            <mat-form-field><mat-select [formField]="draft.bodyId">
              @for (body of targets(); track body.id) { <mat-option [value]="body.id">{{ body.name }}</mat-option> } @empty { <mat-option disabled>{{ ui('loading') }}</mat-option> }
            </mat-select></mat-form-field>
          </nw-field>
        }
        @case ('merge') { <nw-field [label]="t('dialog.into')" [of]="draft.intoId"><nw-topic-pick [formField]="draft.intoId" [except]="topic().id" /></nw-field> }
        @case ('wait') { <nw-datefield [label]="t('dialog.until')" [formField]="draft.followUpOn" [earliest]="tomorrow()" /> }
      }
      @if (needsReason()) {
        <nw-field [label]="t('reason')" [of]="draft.reason" [hint]="t('dialog.reasonTo')"><mat-form-field><textarea matInput rows="2" [formField]="draft.reason"></textarea></mat-form-field></nw-field>
      }
      <div class="nw-actions">
        <button matButton="filled" type="submit" [nwBusy]="draft().submitting()">{{ name() }}</button>
        <button matButton="text" type="button" (click)="closed.emit()">{{ ui('cancel') }}</button>
      </div>
    </form>`,
})
export class StepForm {
  readonly topic = input.required<TopicRow>();
  readonly step = input.required<WordedStep>();
  readonly taken = output<TopicView>();
  readonly closed = output();

  protected readonly t = words(topicWords);
  protected readonly ui = words(uiWords);
  private readonly api = inject(TopicsApi);
  private readonly dates = inject(Dates);
  private readonly bodies = inject(BodiesApi).all();
  protected readonly name = computed(() => this.t(`actions.${this.step()}`));
  protected readonly tomorrow = computed(() => addDays(this.dates.today(), 1));
  protected readonly needsReason = computed(() => this.step() !== 'assign');
  /** A topic is worked on by a body of the network, another one than now. */
  protected readonly targets = computed(() =>
    (this.bodies.value() ?? []).filter(({ id, bodyType }) => bodyType !== 'EXTERNAL' && id !== this.topic().responsibleBody?.id));

  private readonly model = signal({ ...noWords });
  protected readonly draft = form(this.model, (it) => {
    required(it.bodyId, { when: () => this.step() === 'assign' });
    required(it.intoId, { when: () => this.step() === 'merge' });
    required(it.followUpOn, { when: () => this.step() === 'wait' });
    required(it.reason, { when: () => this.needsReason() });
    maxLength(it.reason, topicLimits.reason);
  }, { submission: sending(async (given) => this.taken.emit(await this.api.take(this.topic(), this.step(), orders[this.step()](given)))) });

  constructor() {
    const host: ElementRef<HTMLElement> = inject(ElementRef);
    afterNextRender(() => host.nativeElement.querySelector<HTMLElement>('input, textarea, mat-select')?.focus());
  }
}
