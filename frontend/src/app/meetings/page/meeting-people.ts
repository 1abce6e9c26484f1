import { Component, computed, input } from '@angular/core';
import type { AttendanceView } from '@faden/meetings/attendance/attendance';
import { Person } from '../../ui/marks/person';
import { words } from '../../ui/words/words';
import { meetingWords } from '../meetings.words';

type Came = 'THERE' | 'REMOTE' | 'EXCUSED' | 'MISSING';

const cameOf = ({ intervals, status }: AttendanceView): Came => {
  if (intervals.length > 0) return status === 'REMOTE' ? 'REMOTE' : 'THERE';
  return status === 'EXCUSED' ? 'EXCUSED' : 'MISSING';
};

/** Who is invited and what they answered; once the meeting has begun, who came. */
@Component({
  selector: 'nw-meeting-people',
  imports: [Person],
  templateUrl: './meeting-people.html',
  styles: `
    ul { list-style: none; margin: 0; padding: 0 }
    li { display: grid; grid-template-columns: minmax(0, 1fr) fit-content(7rem); gap: 0 1rem; align-items: baseline; padding-block: .375rem }
    .seat { display: block }
    .answer { color: var(--ink-2); text-align: end }`,
})
export class MeetingPeople {
  readonly attendance = input.required<readonly AttendanceView[]>();
  readonly begun = input.required<boolean>();
  protected readonly t = words(meetingWords);
  /** Deputies stand in the list only once they have answered or come. */
  protected readonly people = computed(() => this.attendance().filter(({ kind, rsvp, intervals }) =>
    kind === 'PRINCIPAL' || kind === 'GUEST' || intervals.length > 0 || (rsvp !== 'UNKNOWN' && !this.begun())));
  protected readonly counts = computed(() => {
    if (this.people().length === 0) return null;
    const count = (holds: (one: AttendanceView) => boolean): number => this.people().filter(holds).length;
    const there = count(({ intervals }) => intervals.length > 0);
    if (this.begun()) return this.t('came.count', { there, missing: this.people().length - there });
    const answered = (answer: string): number => count(({ rsvp }) => rsvp === answer);
    return this.t('rsvp.count', { accepted: answered('ACCEPTED'), declined: answered('DECLINED'), open: answered('UNKNOWN') + answered('TENTATIVE') });
  });

  protected word(one: AttendanceView): string {
    return this.begun() ? this.t(`came.${cameOf(one)}`) : this.t(`rsvp.${one.rsvp}`);
  }
}
