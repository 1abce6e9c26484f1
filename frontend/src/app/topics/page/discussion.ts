import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField, FormRoot, form, maxLength } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { topicLimits } from '@faden/topics/topic';
import type { TopicView } from '@faden/topics/topic';
import { Busy } from '../../ui/acts/busy';
import { KeptOffer } from '../../ui/acts/kept-offer';
import { keptText } from '../../ui/acts/kept-text';
import { Dates } from '../../ui/days/dates';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { sending } from '../../ui/fields/sending';
import { Person } from '../../ui/marks/person';
import { Waiting } from '../../ui/pages/waiting';
import { words } from '../../ui/words/words';
import { TopicsApi } from '../topics-api';
import { topicWords } from '../topics.words';

const nothing = { text: '' };

/** What has been said about a topic, the newest last, and the own word. */
@Component({
  selector: 'nw-discussion',
  imports: [FormRoot, FormField, FormProblem, Field, MatFormField, MatInput, MatButton, Busy, KeptOffer, Person, Waiting],
  templateUrl: './discussion.html',
  styles: `
    h2 { margin: 0 0 .75rem }
    p { margin: 0 }
    ol { list-style: none; margin: 0 0 1.25rem; padding: 0; display: grid; gap: 1rem }
    li { min-inline-size: 0; overflow-wrap: anywhere }
    form { max-inline-size: 46rem }`,
})
export class Discussion {
  readonly topic = input.required<TopicView>();

  protected readonly t = words(topicWords);
  protected readonly dates = inject(Dates);
  private readonly api = inject(TopicsApi);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly id = computed(() => this.topic().id);
  protected readonly comments = this.api.comments(this.id);
  protected readonly mayComment = computed(() => this.topic().can.includes('comment'));
  protected readonly refused = computed(() => this.topic().cannot.comment);

  private readonly model = signal(nothing);
  protected readonly kept = keptText(() => `stimme:${this.id()}`, this.model, () => nothing);
  /** Not required: the box is empty again once a word is sent. */
  protected readonly draft = form(this.model, (it) => { maxLength(it.text, topicLimits.comment); }, { submission: sending(({ text }) => this.send(text)) });

  private async send(text: string): Promise<void> {
    if (!text.trim()) return;
    const said = await this.api.comment(this.id(), text);
    this.comments.set([...(this.comments.value() ?? []), said]);
    this.draft().reset({ ...nothing });
    await this.kept.forget();
    void this.announcer.announce(this.t('said'));
  }
}
