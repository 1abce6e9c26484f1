import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { TodayView } from '@faden/notices/today';
import { Dates } from '../ui/days/dates';
import { berlinDay } from '../ui/days/days';
import { Empty } from '../ui/pages/empty';
import { PageHead } from '../ui/pages/page-head';
import { Waiting } from '../ui/pages/waiting';
import { Path } from '../ui/thread/path';
import { words } from '../ui/words/words';
import { TodayApi } from './today-api';
import { TodayRow } from './today-row';
import { todayWords } from './today.words';

const shownAtOnce = 7;
const [noon, night] = [11, 18];

/** Heute: what needs this person now, their next meetings, and for those who mediate what is under way. */
@Component({
  selector: 'nw-today-page',
  imports: [RouterLink, MatButton, Empty, PageHead, Waiting, Path, TodayRow],
  templateUrl: './today-page.html',
  styles: `
    .over { margin: 0; color: var(--ink-2) }
    .nw-row { display: block; padding: 0 }
    .end { margin-block: .75rem 0; color: var(--ink-2); font-size: var(--text-small) }
    .more { margin-block-start: .75rem }
    .dates { list-style: none; margin: .25rem 0 0; padding: 0; li { display: flex; gap: 1rem; align-items: center; padding-block: .75rem } li + li { border-block-start: 1px solid var(--hair) } }
    .day { flex: none; inline-size: 2.5rem; text-align: center; line-height: 1.125rem; font-size: .875rem; b { display: block; font: 650 1.375rem/1.5rem var(--font-head) } }
    .ways { list-style: none; margin: 0; padding-block: .25rem; li { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr); gap: .5rem 1rem; align-items: center; padding-block: .75rem } li + li { border-block-start: 1px solid var(--hair) } }
    @media (max-width: 599px) { .ways li { grid-template-columns: minmax(0, 1fr) } .ways nw-path { margin-inline: -.75rem } }`,
})
export class TodayPage {
  protected readonly t = words(todayWords);
  protected readonly dates = inject(Dates);
  protected readonly today = inject(TodayApi).today();
  private readonly all = signal(false);

  /** What was put off waits elsewhere. */
  protected readonly waiting = computed(() => (this.today.value()?.items ?? []).filter(({ snoozedUntil }) => snoozedUntil === null));
  protected readonly shown = computed(() => (this.all() ? this.waiting() : this.waiting().slice(0, shownAtOnce)));
  protected readonly hidden = computed(() => this.waiting().length - this.shown().length);
  protected readonly greeting = computed(() => {
    const hour = Number(this.dates.time(new Date().toISOString()).slice(0, 2));
    const part = hour < noon ? 'morning' : hour < night ? 'day' : 'evening';
    return this.t(`greeting.${part}`, { name: this.today.value()?.greetingName ?? '' });
  });
  protected readonly meetings = computed(() => (this.today.value()?.nextMeetings ?? []).map((meeting) => {
    const day = berlinDay(meeting.startsAt);
    const facts = [this.dates.time(meeting.startsAt), meeting.location ?? '', meeting.items > 0 ? this.t.count('items', meeting.items) : ''];
    return { ...meeting, day, facts: facts.filter(Boolean).join(' · ') };
  }));

  protected showAll(): void {
    this.all.set(true);
  }

  protected take(view: TodayView | null): void {
    if (view) this.today.set(view);
    else this.today.reload();
  }
}
