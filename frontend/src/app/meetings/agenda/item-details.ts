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
  private readonly model = linkedSignal(() => {
    const { title, type, presenter, expectedResult } = this.item();
    return { title, type, presenterPersonId: presenter?.id ?? '', expectedResult: expectedResult ?? '' };
  });
  protected readonly edit = form(this.model, (it) => {
    required(it.title);
    maxLength(it.title, agendaItemLimits.title);
    maxLength(it.expectedResult, agendaItemLimits.expectedResult);
  }, { submission: sending(async ({ title, type, presenterPersonId, expectedResult }) => {
    const isSame = type === this.item().type;
    this.changed.emit(await this.api.edit(this.item(), {
      title, ...(!isSame && { type }), presenterPersonId: presenterPersonId || null, expectedResult: expectedResult.trim() || null,
    }));
  }) });
}
