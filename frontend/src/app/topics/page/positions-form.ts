import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, FormRoot, applyEach, form, max, maxLength, min, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { topicLimits } from '@faden/topics/topic';
import type { TopicView } from '@faden/topics/topic';
import { Busy } from '../../ui/acts/busy';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { asOpened } from '../../ui/fields/opened';
import { sending } from '../../ui/fields/sending';
import { Icon } from '../../ui/marks/icon';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import { TopicsApi } from '../topics-api';
import { topicWords } from '../topics.words';

interface PositionText { label: string; statement: string; heldBy: string; count: number | null }
const empty: PositionText = { label: '', statement: '', heldBy: '', count: null };
const most = 999;

/** The positions of a group, changed as a whole list; names are not needed. */
@Component({
  selector: 'nw-positions-form',
  imports: [FormRoot, FormField, FormProblem, Field, MatFormField, MatInput, MatButton, Busy, Icon],
  template: `
    <form [formRoot]="draft" class="nw-card nw-stack" [attr.aria-label]="t('positions')">
      <h2>{{ t('positions') }}</h2>
      <nw-form-problem [of]="draft" />
      @for (position of draft.positions; track $index; let at = $index) {
        <fieldset>
          <legend class="nw-hidden">{{ position.label().value() || at + 1 }}</legend>
          <nw-field [label]="t('position.label')" [of]="position.label"><mat-form-field><input matInput [formField]="position.label" /></mat-form-field></nw-field>
          <nw-field class="short" [label]="t('position.count')" [of]="position.count" [optional]="true"><mat-form-field><input matInput type="number" inputmode="numeric" [formField]="position.count" /></mat-form-field></nw-field>
          <nw-field class="wide" [label]="t('position.statement')" [of]="position.statement"><mat-form-field><textarea matInput rows="2" [formField]="position.statement"></textarea></mat-form-field></nw-field>
          <nw-field class="wide" [label]="t('position.heldBy')" [of]="position.heldBy" [optional]="true"><mat-form-field><input matInput [formField]="position.heldBy" /></mat-form-field></nw-field>
          <button type="button" class="nw-link" (click)="remove(at)">{{ t('position.remove', { label: position.label().value() || at + 1 }) }}</button>
        </fieldset>
      }
      @if (mayAdd()) { <div><button matButton="outlined" type="button" (click)="add()"><nw-icon name="add" />{{ t('position.add') }}</button></div> }
      <div class="nw-actions">
        <button matButton="filled" type="submit" [nwBusy]="draft().submitting()">{{ ui('save') }}</button>
        <button matButton="text" type="button" (click)="closed.emit()">{{ ui('cancel') }}</button>
      </div>
    </form>`,
  styles: `
    h2 { margin: 0 }
    fieldset { display: grid; grid-template-columns: minmax(0, 1fr) 11rem; gap: .75rem; justify-items: start; margin: 0; padding: 0 0 0 1rem; border: 0; border-inline-start: 3px solid var(--hair); min-inline-size: 0 }
    nw-field { inline-size: 100% }
    .wide { grid-column: 1 / -1 }
    @media (max-width: 599px) { fieldset { grid-template-columns: minmax(0, 1fr) } }`,
})
export class PositionsForm {
  readonly topic = input.required<TopicView>();
  readonly changed = output<TopicView>();
  readonly closed = output();

  protected readonly t = words(topicWords);
  protected readonly ui = words(uiWords);
  private readonly api = inject(TopicsApi);
  /** As it was when the form opened: a list that others changed meanwhile is not overwritten. */
  private readonly opened = asOpened(this.topic);
  private readonly model = linkedSignal<{ positions: PositionText[] }>(() => {
    const positions = this.opened().positions.map(({ label, statement, heldBy, count }) => ({ label, statement, heldBy, count }));
    return { positions: positions.length > 0 ? positions : [{ ...empty }, { ...empty }] };
  });
  protected readonly mayAdd = computed(() => this.model().positions.length < topicLimits.positions);
  protected readonly draft = form(this.model, (it) => {
    applyEach(it.positions, (position) => {
      required(position.label);
      required(position.statement);
      maxLength(position.label, topicLimits.positionLabel);
      maxLength(position.statement, topicLimits.positionStatement);
      maxLength(position.heldBy, topicLimits.positionHolders);
      min(position.count, 0);
      max(position.count, most);
    });
  }, { submission: sending(async (draft) => this.changed.emit(await this.api.statePositions(this.version(), draft))) });

  protected add(): void {
    this.model.update(({ positions }) => ({ positions: [...positions, { ...empty }] }));
  }

  protected remove(at: number): void {
    this.model.update(({ positions }) => ({ positions: positions.filter((_, index) => index !== at) }));
  }

  /** Others may comment and edit; only changed positions are a clash. */
  private version(): TopicView {
    const same = JSON.stringify(this.opened().positions) === JSON.stringify(this.topic().positions);
    return same ? this.topic() : this.opened();
  }
}
