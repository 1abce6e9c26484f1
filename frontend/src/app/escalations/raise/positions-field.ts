import { Component, input } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import type { FieldTree } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Field } from '../../ui/fields/field';
import { words } from '../../ui/words/words';
import { escalationWords } from '../escalations.words';
import { emptyPosition } from './raise-model';
import type { PositionText } from './raise-model';

/** The sides of a disagreement; names are not needed. */
@Component({
  selector: 'nw-positions-field',
  imports: [FormField, Field, MatFormField, MatInput, MatButton],
  template: `
    <fieldset>
      <legend>{{ t('raise.positions') }}</legend>
      @if (needed() && positions()().value().length === 0) { <p class="nw-small nw-quiet">{{ t('raise.noPositions') }}</p> } @else { <p class="nw-small nw-quiet">{{ t('raise.positionsHint') }}</p> }
      @for (error of positions()().errors(); track $index) { <p class="nw-small wrong">{{ error.message }}</p> }
      @for (position of positions(); track $index; let at = $index) {
        <div class="position">
          <nw-field [label]="t('raise.label')" [of]="position.label"><mat-form-field><input matInput [formField]="position.label" /></mat-form-field></nw-field>
          <nw-field [label]="t('raise.statement')" [of]="position.statement"><mat-form-field><textarea matInput rows="2" [formField]="position.statement"></textarea></mat-form-field></nw-field>
          <nw-field [label]="t('raise.heldBy')" [optional]="true" [of]="position.heldBy"><mat-form-field><input matInput [formField]="position.heldBy" /></mat-form-field></nw-field>
          <button type="button" class="nw-link" (click)="remove(at)">{{ t('raise.removePosition', { label: position.label().value() || at + 1 }) }}</button>
        </div>
      }
      <button matButton="outlined" type="button" (click)="add()">{{ t('raise.addPosition') }}</button>
    </fieldset>`,
  styles: `
    fieldset { display: grid; gap: .75rem; justify-items: start; margin: 0 0 1rem; padding: 0; border: 0; min-inline-size: 0 }
    legend { font-weight: 600; padding: 0 }
    p { margin: 0 }
    .position { display: grid; gap: .75rem; justify-items: start; inline-size: 100%; padding-inline-start: 1rem; border-inline-start: 3px solid var(--hair) }
    nw-field { inline-size: 100%; margin-block-end: .25rem }
    .wrong { color: var(--error); font-weight: 600 }`,
})
export class PositionsField {
  readonly positions = input.required<FieldTree<PositionText[]>>();
  /** Without agreement there are at least two sides. */
  readonly needed = input(true);
  protected readonly t = words(escalationWords);

  protected add(): void {
    this.positions()().value.update((before) => [...before, { ...emptyPosition }]);
  }

  protected remove(at: number): void {
    this.positions()().value.update((before) => before.filter((_, index) => index !== at));
  }
}
