import { Component, computed, input } from '@angular/core';
import type { AttendanceView } from '@faden/meetings/attendance/attendance';
import { Person } from '../../ui/marks/person';
import { words } from '../../ui/words/words';
import { meetingWords } from '../meetings.words';

/** Who is invited and what they answered. */
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
  protected readonly t = words(meetingWords);
  /** Deputies stand in the list only once they have answered or come. */
  protected readonly people = computed(() => this.attendance().filter(({ kind, rsvp, here }) => kind === 'PRINCIPAL' || kind === 'GUEST' || rsvp !== 'UNKNOWN' || here));
  protected readonly counts = computed(() => {
    const answers = this.people().map(({ rsvp }) => rsvp);
    const count = (answer: string): number => answers.filter((one) => one === answer).length;
    return answers.length > 0 ? { accepted: count('ACCEPTED'), declined: count('DECLINED'), open: count('UNKNOWN') + count('TENTATIVE') } : null;
  });
}
