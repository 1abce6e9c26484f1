import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import type { PersonRef } from '@faden/house/house';
import { agendaItemLimits, agendaItemTypes } from '@faden/meetings/agenda/agenda-item';
import type { AgendaItemView } from '@faden/meetings/agenda/agenda-item';
import { Busy } from '../../ui/acts/busy';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { asOpened, changesOf, versionFor } from '../../ui/fields/opened';
import { sending } from '../../ui/fields/sending';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import { meetingWords, planWords } from '../meetings.words';
import { AgendaApi } from './agenda-api';

/** What unfolds under an item: title, kind, who presents it, what should come out of it. */
@Component({
  selector: 'nw-item-details',
  imports: [FormRoot, FormField, FormProblem, Field, MatFormField, MatInput, MatSelect, MatOption, MatButton, Busy],
  templateUrl: './item-details.html',
  styles: `
    form { padding: 1rem 0 .5rem; max-inline-size: 40rem }
    .pair { display: flex; flex-wrap: wrap; gap: 0 1rem }
    .pair nw-field { flex: 1 1 12rem }
    p { margin: 0 }`,
})
export class ItemDetails {
  readonly item = input.required<AgendaItemView>();
  readonly people = input<readonly PersonRef[]>([]);
  readonly changed = output<AgendaItemView>();
  readonly closed = output();

  protected readonly t = words(planWords);
  protected readonly say = words(meetingWords);
  protected readonly ui = words(uiWords);
  /** An escalation comes on the agenda by its own way only. */
  protected readonly types = agendaItemTypes.filter((type) => type !== 'ESCALATION');
  private readonly api = inject(AgendaApi);
  private readonly opened = asOpened(this.item);
  private readonly model = linkedSignal(() => textOf(this.opened()));
  protected readonly edit = form(this.model, (it) => {
    required(it.title);
    maxLength(it.title, agendaItemLimits.title);
    maxLength(it.expectedResult, agendaItemLimits.expectedResult);
  }, { submission: sending(async (text) => {
    const edit = changesOf(textOf(this.opened()), text);
    const { presenterPersonId, expectedResult, ...rest } = edit;
    this.changed.emit(Object.keys(edit).length === 0 ? this.item() : await this.api.edit(versionFor(this.opened(), this.item(), edit, textOf), {
      ...rest, ...(presenterPersonId !== undefined && { presenterPersonId: presenterPersonId || null }),
      ...(expectedResult !== undefined && { expectedResult: expectedResult.trim() || null }),
    }));
  }) });
}

const textOf = ({ title, type, presenter, expectedResult }: AgendaItemView) =>
  ({ title, type, presenterPersonId: presenter?.id ?? '', expectedResult: expectedResult ?? '' });
