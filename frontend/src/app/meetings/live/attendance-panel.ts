import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { attendanceLimits } from '@faden/meetings/attendance/attendance';
import type { AttendanceView } from '@faden/meetings/attendance/attendance';
import type { MeetingView } from '@faden/meetings/meeting';
import { act } from '../../ui/acts/act';
import { Busy } from '../../ui/acts/busy';
import { CanButton } from '../../ui/acts/can-button';
import { ProblemBox } from '../../ui/acts/problem-box';
import { Dates } from '../../ui/days/dates';
import { Field } from '../../ui/fields/field';
import { Icon } from '../../ui/marks/icon';
import { Session } from '../../ui/session/session';
import { words } from '../../ui/words/words';
import { AgendaApi } from '../agenda/agenda-api';
import { liveWords } from '../meetings.words';
import { AttendanceList } from './attendance-list';
import type { Mark } from './attendance-list';
import type { Desk } from './desk';

/** Who is there: tapped in a moment, shown at once, taken back when the server does not follow. */
@Component({
  selector: 'nw-attendance-panel',
  imports: [MatButton, MatFormField, MatInput, Busy, CanButton, ProblemBox, Field, Icon, AttendanceList],
  templateUrl: './attendance-panel.html',
  styles: `
    :host { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr) }
    .guest { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; nw-field { flex: 1 1 14rem } button { margin-block-end: .25rem } }
    .finding { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; p { margin: 0; flex: 1 1 16rem } }
    .warn { color: var(--mark-attention) }`,
})
export class AttendancePanel {
  readonly meeting = input.required<MeetingView>();
  readonly desk = input.required<Desk>();

  protected readonly t = words(liveWords);
  protected readonly dates = inject(Dates);
  protected readonly limit = attendanceLimits.guestName;
  private readonly api = inject(AgendaApi);
  private readonly me = inject(Session).me;
  protected readonly guest = signal('');

  protected readonly lines = linkedSignal(() => this.meeting().attendance);
  protected readonly voting = computed(() => this.lines().filter(({ capacity }) => capacity === 'VOTING'));
  protected readonly others = computed(() => this.lines().filter(({ capacity }) => capacity !== 'VOTING'));
  protected readonly isEmpty = computed(() => !this.lines().some(({ here }) => here));
  protected readonly mayMark = computed(() => this.meeting().can.includes('takeAttendance'));
  protected readonly mine = computed(() => this.lines().find(({ person }) => person?.id === this.me()?.personId));
  /** A finding is asked for while none stands that fits who is there now. */
  protected readonly mustFind = computed(() => {
    const { quorum, quorumFinding: found } = this.meeting();
    return quorum?.applies === true && (!found || found.doubted || found.ok !== quorum.ok);
  });
  protected readonly finding = computed(() => {
    const found = this.meeting().quorumFinding;
    if (!found) return this.t('attendance.notFound');
    return found.doubted ? this.t('attendance.doubted') : this.t('attendance.found', { time: this.dates.time(found.at), present: found.present, required: found.required });
  });

  protected readonly send = act((work: () => Promise<AttendanceView[]>) => work(), (lines) => this.desk().takeAttendance(lines));

  protected mark({ line, mark }: Mark): void {
    const { person } = line;
    if (!person) return;
    this.show(line, mark);
    void this.keep(() => this.api.mark(this.meeting().id, person.id, mark));
  }

  protected checkIn(): void {
    const line = this.mine();
    const mark = line?.rsvp === 'ACCEPTED' || this.meeting().mode !== 'ONLINE' ? 'PRESENT' : 'REMOTE';
    if (line) this.show(line, mark);
    void this.keep(() => this.api.checkIn(this.meeting().id, mark));
  }

  protected markAccepted(): void {
    void this.keep(() => this.api.markAccepted(this.meeting().id));
  }

  protected async addGuest(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.guest().trim();
    if (name && await this.keep(() => this.api.addGuest(this.meeting().id, name))) this.guest.set('');
  }

  private show(line: AttendanceView, mark: Mark['mark']): void {
    const here = mark === 'PRESENT' || mark === 'REMOTE';
    this.lines.update((before) => before.map((one) => (one === line ? { ...one, here, status: mark === 'LEFT' ? one.status : mark } : one)));
  }

  /** Taps come faster than answers: each waits for the one before. */
  private keep(work: () => Promise<AttendanceView[]>): Promise<AttendanceView[] | undefined> {
    const turn = this.queue.then(() => this.send.run(work));
    this.queue = turn.then((answer) => { if (!answer) this.lines.set(this.meeting().attendance); });
    return turn;
  }

  private queue: Promise<unknown> = Promise.resolve();
}
