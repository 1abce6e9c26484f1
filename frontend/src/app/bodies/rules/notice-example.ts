import { Component, inject, input, linkedSignal } from '@angular/core';
import { Dates } from '../../ui/days/dates';
import { addDays } from '../../ui/days/days';
import { Datefield } from '../../ui/fields/datefield';
import { words } from '../../ui/words/words';
import { BodiesApi } from '../bodies-api';
import { bodyWords } from '../bodies.words';

const aMonth = 28;

/** By when one would have to invite for a day, computed by the body's own rule. */
@Component({
  selector: 'nw-notice-example',
  imports: [Datefield],
  template: `
    <h2>{{ t('example') }}</h2>
    <nw-datefield [label]="t('exampleDay')" [(value)]="day" />
    @if (notice.value(); as it) {
      <p class="nw-strong">{{ t('latest') }}: {{ dates.day(it.latestReceiptOn, 'long') }}</p>
      <p role="status">{{ it.explanation.sentence }}</p>
    }`,
  styles: `:host { display: grid; gap: .75rem; grid-template-columns: minmax(0, 1fr) } p { margin: 0 }`,
})
export class NoticeExample {
  readonly bodyId = input.required<string>();
  protected readonly t = words(bodyWords);
  protected readonly dates = inject(Dates);
  protected readonly day = linkedSignal(() => addDays(this.dates.today(), aMonth));
  protected readonly notice = inject(BodiesApi).notice(this.bodyId, this.day);
}
