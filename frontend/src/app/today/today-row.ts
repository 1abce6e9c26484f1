import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { Day } from '@faden/house/house';
import type { TodayItem, TodayView } from '@faden/notices/today';
import { act } from '../ui/acts/act';
import { Busy } from '../ui/acts/busy';
import { LazyMenu } from '../ui/acts/lazy-menu';
import { ProblemBox } from '../ui/acts/problem-box';
import { Undo } from '../ui/acts/undo';
import { Dates } from '../ui/days/dates';
import { addDays, weekdayOf } from '../ui/days/days';
import { Icon } from '../ui/marks/icon';
import { Status } from '../ui/marks/status';
import { words } from '../ui/words/words';
import { RowMenu } from './row-menu';
import { TodayApi } from './today-api';
import { lineOf, paramsOf, todayLooks } from './today-lines';
import { todayWords } from './today.words';

/** One thing that waits: what, until when, and the one button that moves it on. */
@Component({
  selector: 'nw-today-row',
  imports: [RouterLink, MatButton, MatIconButton, RowMenu, Busy, ProblemBox, Icon, Status],
  templateUrl: './today-row.html',
  styleUrl: './today-row.css',
})
export class TodayRow {
  readonly item = input.required<TodayItem>();
  /** The first row carries the one filled button of the page. */
  readonly first = input(false);
  /** The list as it stands after an act of this row. */
  readonly changed = output<TodayView | null>();

  protected readonly t = words(todayWords);
  protected readonly dates = inject(Dates);
  private readonly api = inject(TodayApi);
  private readonly undo = inject(Undo);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly router = inject(Router);

  protected readonly look = computed(() => todayLooks[this.item().key]);
  protected readonly line = computed(() => lineOf(this.item(), this.t, this.dates));
  protected readonly meta = computed(() => this.t(`meta.${this.item().key}`, paramsOf(this.item(), this.dates)));
  /** The server's path may carry a query. */
  protected readonly target = computed(() => this.router.parseUrl(this.item().path));
  protected readonly isWhy = signal(false);
  protected readonly menu = new LazyMenu();
  protected readonly kind = computed(() => ({ 'meet.rsvp': 'rsvp', 'task.due': 'task' } as const)[this.item().key as string] ?? 'link');

  protected readonly answer = act(async (answer: 'ACCEPTED' | 'DECLINED') => {
    await this.api.answer(this.item().subjectId, answer);
    void this.announcer.announce(this.t(`answered.${answer}`, paramsOf(this.item(), this.dates)));
  }, () => this.changed.emit(null));

  protected readonly finish = act(async () => {
    const { subjectId, version } = this.item();
    return this.api.finish(subjectId, version ?? 0, this.t('done'));
  }, (task) => {
    this.undo.offer({ text: this.t('taskDone', { title: task.title }), undo: async () => {
      await this.api.unfinish(task);
      this.changed.emit(null);
    } });
    this.changed.emit(null);
  });

  protected readonly snooze = act((until: Day) => this.api.snooze(this.item().id, until), (today) => {
    const { id } = this.item();
    const back = today.items.find((item) => item.id === id)?.snoozedUntil ?? null;
    this.undo.offer({ text: this.t('snoozed', { day: back ? this.dates.near(back) : '' }), undo: async () => this.changed.emit(await this.api.snooze(id, today.today)) });
    this.changed.emit(today);
  });

  protected later(): void {
    void this.snooze.run(addDays(this.dates.today(), 1));
  }

  /** Next week begins on Monday. */
  protected muchLater(): void {
    const today = this.dates.today();
    void this.snooze.run(addDays(today, ((8 - weekdayOf(today)) % 7) || 7));
  }
}
