import { Component, computed, inject, input } from '@angular/core';
import type { NoticeVerdict } from '@faden/bodies/rules/procedure-rules';
import { Dates } from '../../ui/days/dates';
import { addDays } from '../../ui/days/days';
import { Daystrip } from '../../ui/days/daystrip';
import type { DayMark } from '../../ui/days/daystrip';
import { Icon } from '../../ui/marks/icon';
import { words } from '../../ui/words/words';
import { meetingWords } from '../meetings.words';

const daysBefore = 3;

/** By when the invitation must go out: the days as a strip, and the rule in one sentence of the server. */
@Component({
  selector: 'nw-notice-box',
  imports: [Daystrip, Icon],
  template: `
    @let it = notice();
    <section class="box" [class.late]="it.verdict !== 'IN_TIME'" aria-labelledby="nw-notice">
      <h3 id="nw-notice">{{ t('notice.title') }}</h3>
      <nw-daystrip [from]="from()" [to]="it.meetingOn" [marks]="marks()" [label]="t('notice.title')" />
      @if (it.verdict === 'IN_TIME') { <p class="nw-strong">{{ t('notice.sendBy', { day: dates.day(it.latestReceiptOn, 'long') }) }}</p> }
      @else { <p class="nw-strong warn"><nw-icon name="warning" />{{ t(late()) }}</p> }
      <p>{{ it.explanation.sentence }}</p>
      <ng-content />
    </section>`,
  styles: `
    .box { display: grid; gap: .5rem; padding: 1rem 1.25rem; border: 1px solid var(--hair); border-radius: var(--radius-control); background: var(--card) }
    .late { background: var(--tint-attention); border-color: var(--mark-attention) }
    .warn { display: flex; align-items: center; gap: .5rem; nw-icon { color: var(--mark-attention) } }
    p { margin: 0 }`,
})
export class NoticeBox {
  readonly notice = input.required<NoticeVerdict>();
  protected readonly t = words(meetingWords);
  protected readonly dates = inject(Dates);

  protected readonly late = computed(() => ({
    IN_TIME: 'notice.title', SOFT_LATE: 'notice.soft', URGENT_ONLY: 'notice.urgentOnly', TOO_LATE: 'notice.tooLate',
  } as const)[this.notice().verdict]);

  /** A few days before the last one, but not before today; a day that has passed is still shown. */
  protected readonly from = computed(() => {
    const { today, latestReceiptOn } = this.notice();
    if (latestReceiptOn <= today) return latestReceiptOn;
    const before = addDays(latestReceiptOn, -daysBefore);
    return before < today ? today : before;
  });

  protected readonly marks = computed<DayMark[]>(() => {
    const { latestReceiptOn, meetingOn } = this.notice();
    return [
      { day: latestReceiptOn, label: this.t('notice.lastLong'), tone: 'attention' },
      { day: meetingOn, label: this.t('notice.meeting'), tone: 'active' },
    ];
  });
}
