import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { MeetingView } from '@faden/meetings/meeting';
import type { AgendaItemView } from '@faden/meetings/agenda/agenda-item';
import { agendaItemLimits } from '@faden/meetings/agenda/agenda-item';
import { ProblemBox } from '../../ui/acts/problem-box';
import { SaveState } from '../../ui/acts/save-state';
import { Busy } from '../../ui/acts/busy';
import { Dates } from '../../ui/days/dates';
import { berlinDay } from '../../ui/days/days';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import { liveWords } from '../meetings.words';
import type { NoteDesk } from './note-desk';

/** The notes of one item: one person writes, everybody reads along; taking over is seen by all. */
@Component({
  selector: 'nw-notes',
  imports: [MatButton, Busy, ProblemBox, SaveState],
  templateUrl: './notes.html',
  styleUrl: './notes.css',
})
export class Notes {
  readonly meeting = input.required<MeetingView>();
  readonly item = input.required<AgendaItemView>();
  readonly desk = input.required<NoteDesk>();

  protected readonly t = words(liveWords);
  protected readonly ui = words(uiWords);
  protected readonly dates = inject(Dates);
  protected readonly limit = agendaItemLimits.note;
  protected readonly view = computed(() => this.desk().view());
  protected readonly who = computed(() => {
    const { mine, writer } = this.view() ?? { mine: false, writer: null };
    if (mine) return this.t('notes.mine');
    return writer ? this.t('notes.writes', { name: writer.name }) : this.t('notes.nobody');
  });
  protected readonly paragraphs = computed(() => (this.view()?.text ?? '').trim());
  protected readonly clash = computed(() => {
    const writer = this.view()?.writer;
    return writer && !this.view()?.mine ? this.t('notes.conflict', { name: writer.name }) : this.t('notes.conflictNobody');
  });
  /** Only who may take notes hears that nobody does. */
  protected readonly mayTake = computed(() => this.view()?.can.includes('takeOver') ?? false);

  constructor() {
    effect(() => {
      const { id } = this.item();
      untracked(() => this.desk().turnTo(id));
    });
  }

  /** `14:32`, with the day when it was not today. */
  protected moment(at: number): string {
    const moment = new Date(at).toISOString();
    return berlinDay(moment) === this.dates.today() ? this.dates.time(moment) : this.dates.moment(moment, 'short');
  }
}
