import { CdkTrapFocus } from '@angular/cdk/a11y';
import { Component, Service, input, output } from '@angular/core';
import { DateAdapter, MAT_DATE_FORMATS } from '@angular/material/core';
import { MatCalendar, MatDatepickerIntl } from '@angular/material/datepicker';
import type { Day } from '@faden/house/house';
import { uiWords } from '../words/ui-words';
import { words } from '../words/words';
import { BerlinDateAdapter, berlinFormats } from './berlin-date-adapter';

/** The calendar's own words in our language. */
@Service({ autoProvided: false })
class CalendarWords extends MatDatepickerIntl {
  private readonly t = words(uiWords);
  override calendarLabel = this.t('calendar.label');
  override prevMonthLabel = this.t('calendar.prevMonth');
  override nextMonthLabel = this.t('calendar.nextMonth');
  override prevYearLabel = this.t('calendar.prevYear');
  override nextYearLabel = this.t('calendar.nextYear');
  override prevMultiYearLabel = this.t('calendar.prevYears');
  override nextMultiYearLabel = this.t('calendar.nextYears');
  override switchToMonthViewLabel = this.t('calendar.months');
  override switchToMultiYearViewLabel = this.t('calendar.years');
}

/** A month to point at; fetched when somebody opens it. */
@Component({
  selector: 'nw-calendar',
  imports: [MatCalendar, CdkTrapFocus],
  providers: [
    { provide: DateAdapter, useClass: BerlinDateAdapter },
    { provide: MAT_DATE_FORMATS, useValue: berlinFormats },
    { provide: MatDatepickerIntl, useClass: CalendarWords },
  ],
  template: `
    <div role="dialog" aria-modal="true" [attr.aria-label]="t('calendar.label')" cdkTrapFocus cdkTrapFocusAutoCapture>
      <mat-calendar [selected]="day() || null" [startAt]="day() || null" [minDate]="min() ?? null" [maxDate]="max() ?? null" (selectedChange)="picked.emit($event ?? '')" />
    </div>`,
  styles: `
    div { inline-size: 19rem; padding: .5rem; border: 1px solid var(--hair); border-radius: var(--radius-card); background: var(--raise); box-shadow: var(--shadow) }`,
})
export class Calendar {
  /** '' for none. */
  readonly day = input.required<Day>();
  readonly min = input<Day>();
  readonly max = input<Day>();
  readonly picked = output<Day>();
  protected readonly t = words(uiWords);
}
