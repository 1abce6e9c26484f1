import { Component, DestroyRef, computed, inject, input, output, signal } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { CanButton } from '../../ui/acts/can-button';
import { SaveState } from '../../ui/acts/save-state';
import type { SaveStanding } from '../../ui/acts/save-state';
import { Clock } from '../../ui/days/clock';
import { Dates } from '../../ui/days/dates';
import { Icon } from '../../ui/marks/icon';
import { Quorum } from '../../ui/votes/quorum';
import { words } from '../../ui/words/words';
import { liveWords, meetingWords } from '../meetings.words';
import type { Desk } from './desk';

const slack = 60_000;

/** The bar above the running meeting: which one, since when, who is there, what is saved, and its end. */
@Component({
  selector: 'nw-cockpit-head',
  imports: [RouterLink, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger, CanButton, SaveState, Clock, Icon, Quorum],
  templateUrl: './cockpit-head.html',
  styleUrl: './cockpit-head.css',
})
export class CockpitHead {
  readonly desk = input.required<Desk>();
  readonly saved = input.required<SaveStanding>();
  /** The list of who is there is on the screen. */
  readonly attending = input(false);
  readonly attendance = output();
  readonly finish = output();

  protected readonly t = words(liveWords);
  protected readonly say = words(meetingWords);
  protected readonly dates = inject(Dates);
  private readonly now = signal(Date.now());
  protected readonly title = computed(() => {
    const it = this.desk().meeting();
    return it ? [it.body.name, it.number ? this.say('number', { number: it.number }) : ''].filter(Boolean).join(' · ') : '';
  });
  protected readonly times = computed(() => {
    const it = this.desk().meeting();
    return it?.actualStart ? this.t('times', { now: this.time(this.now()), since: this.dates.time(it.actualStart), end: this.dates.time(it.endsAt) }) : '';
  });
  /** When it will end as planned minutes go; said only when that is later than planned. */
  protected readonly forecast = computed(() => {
    const it = this.desk().meeting();
    if (it?.state !== 'IN_SESSION') return null;
    const ends = this.now() + this.left();
    return ends - Date.parse(it.endsAt) > slack ? this.t('forecast', { time: this.time(ends) }) : null;
  });
  protected readonly running = computed(() => {
    const item = this.desk().called();
    return item?.calledAt && item.plannedMinutes > 0 ? { minutes: item.plannedMinutes, since: item.calledAt } : null;
  });
  protected readonly there = computed(() => (this.desk().meeting()?.attendance ?? []).filter(({ here }) => here).length);

  constructor() {
    const timer = setInterval(() => this.now.set(Date.now()), 15_000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** Planned time of what is still to come, in milliseconds. */
  private left(): number {
    const called = this.desk().called();
    const spent = called?.calledAt ? Math.min(called.plannedMinutes * 60_000, this.now() - Date.parse(called.calledAt)) : 0;
    const open = this.desk().items().filter(({ state }) => state !== 'DISPOSED');
    return open.reduce((sum, { plannedMinutes }) => sum + plannedMinutes * 60_000, -spent);
  }

  private time(moment: number): string {
    return this.dates.time(new Date(moment).toISOString());
  }
}
