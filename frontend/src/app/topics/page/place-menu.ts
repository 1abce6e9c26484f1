import { Component, computed, inject, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { MatButtonAppearance } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import type { TopicView } from '@faden/topics/topic';
import { AgendaApi } from '../../meetings/agenda/agenda-api';
import { act } from '../../ui/acts/act';
import { Busy } from '../../ui/acts/busy';
import { CanButton } from '../../ui/acts/can-button';
import { ProblemBox } from '../../ui/acts/problem-box';
import { SingleKeys } from '../../ui/acts/single-keys';
import { Undo } from '../../ui/acts/undo';
import { Dates } from '../../ui/days/dates';
import { Icon } from '../../ui/marks/icon';
import { words } from '../../ui/words/words';
import { topicWords } from '../topics.words';

type Place = TopicView['places'][number];

/** „Auf Tagesordnung": the next meetings with the minutes they have left; one press on one places the topic, and can be taken back. */
@Component({
  selector: 'nw-place-menu',
  imports: [RouterLink, MatButton, MatMenu, MatMenuItem, MatMenuTrigger, Busy, CanButton, ProblemBox, Icon],
  template: `
    @let it = topic();
    @if (it.can.includes('placeOnAgenda')) {
      <button type="button" [matButton]="look()" [matMenuTriggerFor]="places" [nwBusy]="place.busy()" aria-keyshortcuts="P"><nw-icon name="event" />{{ t('actions.placeOnAgenda') }}</button>
      <mat-menu #places="matMenu">
        @for (one of it.places; track one.meetingId) {
          <button mat-menu-item type="button" (click)="place.run(one)">
            {{ dates.moment(one.startsAt, 'weekday') }}
            <span class="more">{{ one.title }} · {{ t('freeMinutes', { minutes: one.freeMinutes }) }}</span>
          </button>
        } @empty {
          <a mat-menu-item routerLink="/sitzungen/neu" [queryParams]="{ gremium: it.responsibleBody?.id }">{{ t('noPlaces') }}<span class="more">{{ t('planOne') }}</span></a>
        }
      </mat-menu>
    } @else { <nw-can-button action="placeOnAgenda" [of]="it" [label]="t('actions.placeOnAgenda')" icon="event" /> }
    <nw-problem-box [of]="place" />`,
  styles: `
    :host { display: contents }
    .more { display: block; color: var(--ink-2); font-size: var(--text-small) }`,
  host: { '(document:keydown)': 'press($event)' },
})
export class PlaceMenu {
  readonly topic = input.required<TopicView>();
  readonly look = input<MatButtonAppearance>('outlined');
  readonly placed = output();

  protected readonly t = words(topicWords);
  protected readonly dates = inject(Dates);
  private readonly api = inject(AgendaApi);
  private readonly undo = inject(Undo);
  private readonly keys = inject(SingleKeys);
  private readonly trigger = viewChild(MatMenuTrigger);
  protected readonly canPlace = computed(() => this.topic().can.includes('placeOnAgenda'));

  protected readonly place = act(async ({ meetingId, startsAt }: Place) => ({ startsAt, item: await this.api.add(meetingId, { topicId: this.topic().id }) }), ({ item, startsAt }) => {
    this.placed.emit();
    this.undo.offer({ text: this.t('placed', { title: this.topic().title, day: this.dates.dayOf(startsAt) }), undo: async () => {
      await this.api.act(item, 'removal');
      this.placed.emit();
    } });
  });

  /** P opens the meetings. */
  protected press(event: KeyboardEvent): void {
    if (event.key !== 'p' || !this.canPlace() || !this.keys.hears(event)) return;
    event.preventDefault();
    this.trigger()?.openMenu();
  }
}
