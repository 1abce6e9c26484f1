import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { topicLimits } from '@faden/topics/topic';
import type { TopicView } from '@faden/topics/topic';
import { Busy } from '../../ui/acts/busy';
import { KeptOffer } from '../../ui/acts/kept-offer';
import { keptText } from '../../ui/acts/kept-text';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { asOpened, changesOf, versionFor } from '../../ui/fields/opened';
import { sending } from '../../ui/fields/sending';
import { Session } from '../../ui/session/session';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import { TopicsApi } from '../topics-api';
import { topicWords } from '../topics.words';

interface TopicText { title: string; description: string; proposal: string; summary: string }

/** Changes of a topic's texts. Only what was changed is sent; what others change meanwhile does not overwrite it. */
@Component({
  selector: 'nw-topic-form',
  imports: [FormRoot, FormField, FormProblem, Field, MatFormField, MatInput, MatButton, Busy, KeptOffer],
  template: `
    <form [formRoot]="draft" class="nw-card nw-stack" [attr.aria-label]="t('edit')">
      <nw-kept-offer [of]="kept" />
      <nw-form-problem [of]="draft" />
      <nw-field [label]="t('intake.what')" [of]="draft.title"><mat-form-field><input matInput [formField]="draft.title" /></mat-form-field></nw-field>
      @if (leads()) {
        <nw-field [label]="t('summary')" [of]="draft.summary" [optional]="true" [hint]="t('summaryHint')"><mat-form-field><textarea matInput rows="3" [formField]="draft.summary"></textarea></mat-form-field></nw-field>
      }
      <nw-field [label]="t('about')" [of]="draft.description" [optional]="true" [hint]="t('intake.noCases')"><mat-form-field><textarea matInput rows="6" [formField]="draft.description"></textarea></mat-form-field></nw-field>
      <nw-field [label]="t('proposal')" [of]="draft.proposal" [optional]="true" [hint]="t('proposalHint')"><mat-form-field><textarea matInput rows="4" [formField]="draft.proposal"></textarea></mat-form-field></nw-field>
      <div class="nw-actions">
        <button matButton="filled" type="submit" [nwBusy]="draft().submitting()">{{ ui('save') }}</button>
        <button matButton="text" type="button" (click)="leave()">{{ ui('cancel') }}</button>
      </div>
    </form>`,
})
export class TopicForm {
  readonly topic = input.required<TopicView>();
  readonly changed = output<TopicView>();
  readonly closed = output();

  protected readonly t = words(topicWords);
  protected readonly ui = words(uiWords);
  private readonly api = inject(TopicsApi);
  private readonly session = inject(Session);
  /** „Stand der Dinge" is the lead's to pin. */
  protected readonly leads = computed(() => (this.session.me()?.bodies ?? []).some(({ id, leads }) => leads && id === this.topic().responsibleBody?.id));

  /** As it was when the form opened: others may change the topic meanwhile. */
  private readonly opened = asOpened(this.topic);
  private readonly model = linkedSignal<TopicText>(() => textOf(this.opened()));
  protected readonly kept = keptText(() => `thema:${this.opened().id}`, this.model, () => textOf(this.opened()));
  protected readonly draft = form(this.model, (it) => {
    required(it.title);
    maxLength(it.title, topicLimits.title);
    maxLength(it.summary, topicLimits.summary);
    maxLength(it.description, topicLimits.description);
    maxLength(it.proposal, topicLimits.proposal);
  }, { submission: sending((text) => this.save(text)) });

  protected async leave(): Promise<void> {
    await this.kept.forget();
    this.closed.emit();
  }

  /** In the version of the screen, unless somebody else has changed the same texts: then the server says who. */
  private async save(text: TopicText): Promise<void> {
    const edit = changesOf(textOf(this.opened()), text);
    const view = Object.keys(edit).length > 0 ? await this.api.edit(versionFor(this.opened(), this.topic(), edit, textOf), edit) : this.topic();
    await this.kept.forget();
    this.changed.emit(view);
  }
}

const textOf = ({ title, description, proposal, summary }: TopicView): TopicText => ({ title, description, proposal, summary: summary?.text ?? '' });
