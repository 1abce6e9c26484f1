import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Id } from '@faden/house/house';
import type { AttendanceMark, AttendanceView } from '@faden/meetings/attendance/attendance';
import type { MeetingMode } from '@faden/meetings/meeting';
import { Dates } from '../../ui/days/dates';
import { words } from '../../ui/words/words';
import { liveWords } from '../meetings.words';

/** A person and what was tapped. */
export interface Mark { line: AttendanceView; mark: AttendanceMark }

/** People of one kind, each with what can be tapped; deputies stand under their seat once they are needed. */
@Component({
  selector: 'nw-attendance-list',
  template: `
    <h2>{{ label() }}</h2>
    <ul>
      @for (line of shown(); track line.person?.id ?? line.guestName) {
        <li [class.deputy]="isDeputy(line)">
          <div class="who">
            <strong><bdi>{{ line.person?.name ?? line.guestName }}</bdi></strong>
            <div class="nw-small nw-quiet">{{ facts(line) }}</div>
          </div>
          @if (can() && line.person) {
            <div class="nw-segments" role="group" [attr.aria-label]="line.person.name">
              @for (mark of marksFor(line); track mark) {
                <button type="button" [attr.aria-pressed]="markOf(line) === mark" (click)="marked.emit({ line, mark })">{{ t(keys[mark]) }}</button>
              }
            </div>
          } @else if (markOf(line); as mark) { <span class="nw-small">{{ t(keys[mark]) }}</span> }
          @if (can() && offersDeputy(line)) { <button type="button" class="nw-link more" (click)="unfold(line.seatId)">{{ t('attendance.deputy') }}</button> }
        </li>
      }
    </ul>`,
  styles: `
    ul { list-style: none; margin: 0; padding: 0 }
    li { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1rem; padding-block: .5rem }
    li + li { border-block-start: 1px solid var(--hair) }
    .deputy { padding-inline-start: 1.5rem }
    .who { flex: 1 1 14rem; min-inline-size: 0 }
    .nw-segments button { padding-inline: .75rem; font-size: var(--text-small) }
    h2 { font-size: 1.0625rem; margin-block-end: .25rem }`,
})
export class AttendanceList {
  readonly label = input.required<string>();
  readonly lines = input.required<readonly AttendanceView[]>();
  readonly mode = input<MeetingMode>('IN_PERSON');
  /** May tap for others. */
  readonly can = input(false);
  readonly marked = output<Mark>();

  protected readonly t = words(liveWords);
  protected readonly keys = { PRESENT: 'attendance.here', REMOTE: 'attendance.remote', LEFT: 'attendance.left', EXCUSED: 'attendance.excused', UNEXCUSED: 'attendance.unexcused' } as const;
  private readonly dates = inject(Dates);
  private readonly unfolded = signal<readonly (Id | null)[]>([]);

  protected readonly isDeputy = ({ kind }: AttendanceView): boolean => kind === 'DEPUTY_1' || kind === 'DEPUTY_2';
  protected readonly markOf = markOf;
  protected readonly shown = computed(() => this.lines().filter((line) => !this.isDeputy(line) || this.isNeeded(line)));

  protected unfold(seatId: Id | null): void {
    this.unfolded.update((before) => [...before, seatId]);
  }

  protected offersDeputy(line: AttendanceView): boolean {
    return !this.isDeputy(line) && !line.here && this.lines().some((other) => this.isDeputy(other) && other.seatId === line.seatId && !this.isNeeded(other));
  }

  protected marksFor(line: AttendanceView): AttendanceMark[] {
    const there: AttendanceMark[] = this.mode() === 'IN_PERSON' ? ['PRESENT'] : ['PRESENT', 'REMOTE'];
    return [...there, line.intervals.length > 0 ? 'LEFT' : 'EXCUSED'];
  }

  protected facts(line: AttendanceView): string {
    const times = line.intervals.map(({ from, to }) => (to
      ? this.t('attendance.from', { from: this.dates.time(from), to: this.dates.time(to) }) : this.t('attendance.since', { time: this.dates.time(from) })));
    return [this.roleOf(line), ...times].filter(Boolean).join(' · ');
  }

  private roleOf({ kind, counts, seatLabel, here }: AttendanceView): string {
    if (kind === 'GUEST') return this.t('attendance.guest');
    if (kind === 'PRINCIPAL') return seatLabel ?? '';
    return here && counts ? this.t('attendance.counts', { seat: seatLabel ?? '' }) : this.t('attendance.deputy');
  }

  /** A deputy matters once here, once expected, or once somebody looks for one. */
  private isNeeded({ seatId, here, rsvp }: AttendanceView): boolean {
    return here || rsvp === 'ACCEPTED' || this.unfolded().includes(seatId);
  }
}

/** What stands for a person now, in the words of what can be tapped. */
export function markOf({ here, status, intervals }: AttendanceView): AttendanceMark | null {
  if (here) return status === 'REMOTE' ? 'REMOTE' : 'PRESENT';
  if (intervals.length > 0) return 'LEFT';
  return status === 'EXCUSED' || status === 'UNEXCUSED' ? status : null;
}
