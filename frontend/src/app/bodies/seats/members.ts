import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { BodyView, MembershipView, SeatView } from '@faden/bodies/body';
import { CanButton } from '../../ui/acts/can-button';
import { Dates } from '../../ui/days/dates';
import { Person } from '../../ui/marks/person';
import { words } from '../../ui/words/words';
import { bodyWords } from '../bodies.words';
import { AppointForm } from './appoint-form';
import { EndForm } from './end-form';
import { SeatForm } from './seat-form';

/** Which form is open, and for which seat or membership. */
type Open = { what: 'seat' } | { what: 'appoint' | 'endSeat'; seat: SeatView } | { what: 'endMembership'; seat: SeatView; membership: MembershipView };

/** The seats of a body and who sits on them, with terms; changes keep the history. */
@Component({
  selector: 'nw-members',
  imports: [MatButton, CanButton, Person, AppointForm, EndForm, SeatForm],
  templateUrl: './members.html',
  styles: `
    :host { display: grid; gap: 1rem }
    tbody th, td { vertical-align: top }
    .row { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center }`,
})
export class Members {
  readonly body = input.required<BodyView>();
  readonly changed = output();
  protected readonly t = words(bodyWords);
  protected readonly dates = inject(Dates);
  protected readonly open = signal<Open | null>(null);

  protected done(): void {
    this.open.set(null);
    this.changed.emit();
  }

  protected isOpenFor(seat: SeatView): boolean {
    const open = this.open();
    return open !== null && open.what !== 'seat' && open.seat.id === seat.id;
  }
}
