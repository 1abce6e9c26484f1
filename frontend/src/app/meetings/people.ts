import type { PersonRef } from '@faden/house/house';
import type { AttendanceView } from '@faden/meetings/attendance/attendance';
import type { MeetingView } from '@faden/meetings/meeting';

/** Everybody a meeting knows by name, once each, in the order of the list; guests have no name to choose. */
export const peopleIn = (attendance: readonly AttendanceView[], ...others: (PersonRef | null)[]): PersonRef[] => {
  const all = [...attendance.map(({ person }) => person), ...others].filter((person) => person !== null);
  return [...new Map(all.map((person) => [person.id, person])).values()];
};

/** How many may vote now: what the rules count, or those of the voting seats who are there. */
export const votersIn = ({ quorum, attendance }: MeetingView): number =>
  (quorum?.applies ? quorum.present : attendance.filter(({ capacity, counts, here }) => capacity === 'VOTING' && counts && here).length);
