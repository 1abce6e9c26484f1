import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { MatOption, MatSelect } from '@angular/material/select';
import { RouterLink } from '@angular/router';
import { topicLimits, topicWishes } from '@faden/topics/topic';
import type { TopicView, TopicWish } from '@faden/topics/topic';
import { BodiesApi } from '../../bodies/bodies-api';
import { Busy } from '../../ui/acts/busy';
import { KeptOffer } from '../../ui/acts/kept-offer';
import { keptText } from '../../ui/acts/kept-text';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { sending } from '../../ui/fields/sending';
import { Icon } from '../../ui/marks/icon';
import { PageHead } from '../../ui/pages/page-head';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import { TopicsApi } from '../topics-api';
import { topicWords } from '../topics.words';
import { Similar } from './similar';

interface IntakeText { title: string; wish: TopicWish; description: string; bodyId: string }

/** Bringing a topic in: three questions on one page, of which the first is enough; then the number it got. */
@Component({
  selector: 'nw-intake',
  imports: [RouterLink, FormRoot, FormField, FormProblem, Field, MatFormField, MatInput, MatRadioGroup, MatRadioButton, MatSelect, MatOption, MatButton, Busy, Icon, PageHead, KeptOffer, Similar],
  templateUrl: './intake.html',
  styles: `
    .nw-card { max-inline-size: 46rem }
    mat-radio-group { display: flex; flex-wrap: wrap; gap: 0 1rem }
    p { margin: 0 }
    .thanks { justify-items: start; nw-icon { color: var(--mark-done) } }`,
})
export class Intake {
  /** From the address: what the search was for, and the body it is brought to. */
  readonly titel = input<string>();
  readonly gremium = input<string>();

  protected readonly t = words(topicWords);
  protected readonly ui = words(uiWords);
  private readonly api = inject(TopicsApi);
  private readonly all = inject(BodiesApi).all();
  protected readonly bodies = computed(() => (this.all.value() ?? []).filter(({ bodyType }) => bodyType !== 'EXTERNAL'));
  protected readonly wishes = computed(() => topicWishes.map((value) => ({ value, label: this.t(`wish.${value}`) })));
  /** What came of it; the form starts anew afterwards. */
  protected readonly raised = signal<TopicView | null>(null);

  private readonly start = computed<IntakeText>(() => ({ title: this.titel() ?? '', wish: 'UNSURE', description: '', bodyId: this.gremium() ?? '' }));
  private readonly model = linkedSignal(() => this.start());
  protected readonly kept = keptText(() => 'thema:neu', this.model, this.start);
  protected readonly title = computed(() => this.model().title);
  protected readonly draft = form(this.model, (it) => {
    required(it.title);
    maxLength(it.title, topicLimits.title);
    maxLength(it.description, topicLimits.description);
  }, { submission: sending((text) => this.send(text)) });

  constructor() {
    effect(() => {
      if (this.raised()) window.scrollTo({ top: 0 });
    });
  }

  protected another(): void {
    this.raised.set(null);
    this.draft().reset({ ...this.start(), title: '' });
  }

  private async send({ title, wish, description, bodyId }: IntakeText): Promise<void> {
    this.raised.set(await this.api.raise({ title, wish, ...(description.trim() && { description }), ...(bodyId && { bodyId }) }));
    await this.kept.forget();
  }
}
