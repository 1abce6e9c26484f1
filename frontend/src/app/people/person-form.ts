import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, FormRoot, form, maxLength, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { personLimits } from '@faden/people/person';
import type { PersonView } from '@faden/people/person';
import { Busy } from '../ui/acts/busy';
import { Field } from '../ui/fields/field';
import { FormProblem } from '../ui/fields/form-problem';
import { asOpened } from '../ui/fields/opened';
import { sending } from '../ui/fields/sending';
import { Session } from '../ui/session/session';
import { words } from '../ui/words/words';
import { PeopleApi } from './people-api';
import { peopleWords } from './people.words';

/** Changes of a card: work, languages, phone. Only the person consents to showing a private number. */
@Component({
  selector: 'nw-person-form',
  imports: [FormRoot, FormField, FormProblem, Field, MatFormField, MatInput, MatSelect, MatOption, MatCheckbox, MatButton, Busy],
  template: `
    <form [formRoot]="card" class="nw-card nw-stack" [attr.aria-label]="t('edit')">
      <nw-form-problem [of]="card" />
      <nw-field [label]="t('functionTitle')" [of]="card.functionTitle" [optional]="true"><mat-form-field><input matInput [formField]="card.functionTitle" /></mat-form-field></nw-field>
      <nw-field [label]="t('languages')" [of]="card.languages" [hint]="t('noSuchLanguage')"><mat-form-field><input matInput [formField]="card.languages" /></mat-form-field></nw-field>
      <nw-field [label]="t('phone')" [of]="card.phone" [optional]="true"><mat-form-field><input matInput type="tel" autocomplete="tel" [formField]="card.phone" /></mat-form-field></nw-field>
      <nw-field [label]="t('phonePurpose')" [of]="card.phonePurpose">
        <mat-form-field><mat-select [formField]="card.phonePurpose">
          <mat-option value="OFFICIAL">{{ t('official') }}</mat-option>
          <mat-option value="PRIVATE">{{ t('private') }}</mat-option>
        </mat-select></mat-form-field>
      </nw-field>
      @if (isOwn() && card.phonePurpose().value() === 'PRIVATE') { <mat-checkbox [formField]="card.showPrivateContact">{{ t('showPrivate') }}</mat-checkbox> }
      <div class="nw-actions">
        <button matButton="filled" type="submit" [nwBusy]="card().submitting()">{{ t('save') }}</button>
        <button matButton="text" type="button" (click)="closed.emit()">{{ t('cancel') }}</button>
      </div>
    </form>`,
})
export class PersonForm {
  readonly person = input.required<PersonView>();
  readonly changed = output<PersonView>();
  readonly closed = output();

  protected readonly t = words(peopleWords);
  private readonly api = inject(PeopleApi);
  private readonly session = inject(Session);

  private readonly opened = asOpened(this.person);
  private readonly model = linkedSignal(() => {
    const { functionTitle, languages, contactChannels } = this.opened();
    const phone = contactChannels.find(({ kind }) => kind === 'PHONE');
    const phonePurpose: 'OFFICIAL' | 'PRIVATE' = phone?.purpose ?? 'OFFICIAL';
    return { functionTitle: functionTitle ?? '', languages: languages.join(', '), phone: phone?.value ?? '', phonePurpose, showPrivateContact: false };
  });
  protected readonly card = form(this.model, (it) => {
    maxLength(it.functionTitle, personLimits.functionTitle);
    maxLength(it.phone, personLimits.phone);
    validate(it.languages, ({ value }) => (listed(value()).length > personLimits.languages ? { kind: 'tooMany', message: this.t('noSuchLanguage') } : undefined));
  }, { submission: sending(async ({ functionTitle, languages, phone, phonePurpose, showPrivateContact }) => {
    this.changed.emit(await this.api.edit(this.opened(), {
      functionTitle: functionTitle.trim() || null, languages: listed(languages), phone: phone.trim() || null, phonePurpose,
      ...(this.isOwn() && phonePurpose === 'PRIVATE' && { showPrivateContact }),
    }));
  }) });

  protected isOwn(): boolean {
    return this.session.me()?.personId === this.person().id;
  }
}

const listed = (text: string): string[] => [...new Set(text.split(',').map((one) => one.trim()).filter(Boolean))];
