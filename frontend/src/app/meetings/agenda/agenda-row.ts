import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Moment, PersonRef } from '@faden/house/house';
import { agendaItemLimits } from '@faden/meetings/agenda/agenda-item';
import type { AgendaItemView } from '@faden/meetings/agenda/agenda-item';
import { Dates } from '../../ui/days/dates';
import { Icon } from '../../ui/marks/icon';
import { Status } from '../../ui/marks/status';
import { words } from '../../ui/words/words';
import { meetingWords, planWords } from '../meetings.words';
import { ItemDetails } from './item-details';

/** One item of the builder: time, title and minutes in a line; the rest unfolds below it. */
@Component({
  selector: 'nw-agenda-row',
  imports: [RouterLink, Icon, Status, ItemDetails],
  templateUrl: './agenda-row.html',
  styles: `
    .row { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem }
    .time { flex: none; inline-size: 2.75rem }
    .main { flex: 1 1 11rem; min-inline-size: 0 }
    .meta { display: flex; flex-wrap: wrap; gap: .125rem .75rem; align-items: center }
    .minutes { display: flex; align-items: center; gap: .375rem; font-size: var(--text-small) }
    input { inline-size: 4rem; min-block-size: 44px; padding-inline: .5rem; border: 1.5px solid var(--outline); border-radius: var(--radius-control); background: var(--card); text-align: end; font-variant-numeric: tabular-nums }
    .more { display: grid; place-items: center; inline-size: 44px; block-size: 44px; border: 0; border-radius: var(--radius-control); background: none; cursor: pointer }
    .more[aria-expanded=true] nw-icon { transform: rotate(180deg) }`,
})
export class AgendaRow {
  readonly item = input.required<AgendaItemView>();
  /** As it will be counted in the order on the screen. */
  readonly number = input.required<string>();
  readonly begins = input.required<Moment>();
  /** Who may present it. */
  readonly people = input<readonly PersonRef[]>([]);
  readonly minutes = output<number>();
  readonly changed = output();

  protected readonly t = words(planWords);
  protected readonly say = words(meetingWords);
  protected readonly dates = inject(Dates);
  protected readonly open = signal(false);
  protected readonly most = agendaItemLimits.minutes;
  protected readonly known = computed(() => this.item().plannedMinutes);

  protected set(box: HTMLInputElement): void {
    const minutes = Math.trunc(box.valueAsNumber);
    const isRight = Number.isFinite(minutes) && minutes >= 0 && minutes <= this.most;
    if (isRight && minutes !== this.known()) this.minutes.emit(minutes);
    else box.value = String(this.known());
  }

  protected done(): void {
    this.open.set(false);
    this.changed.emit();
  }
}
