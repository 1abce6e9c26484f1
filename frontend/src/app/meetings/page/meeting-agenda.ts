import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AgendaItemView } from '@faden/meetings/agenda/agenda-item';
import { Dates } from '../../ui/days/dates';
import { words } from '../../ui/words/words';
import { meetingWords } from '../meetings.words';

/** The agenda to read: when, what, for how long, and what came of it. */
@Component({
  selector: 'nw-meeting-agenda',
  imports: [RouterLink],
  templateUrl: './meeting-agenda.html',
  styles: `
    ol { list-style: none; margin: 0; padding: 0 }
    li { display: flex; gap: 1rem; padding-block: .75rem }
    li + li { border-block-start: 1px solid var(--hair) }
    .time { flex: none; inline-size: 3rem }
    .main { min-inline-size: 0; flex: 1 }
    .number { white-space: nowrap }
    [aria-current] { border-inline-start: 4px solid var(--thread); padding-inline-start: .75rem }`,
})
export class MeetingAgenda {
  readonly items = input.required<readonly AgendaItemView[]>();
  protected readonly t = words(meetingWords);
  protected readonly dates = inject(Dates);
}
