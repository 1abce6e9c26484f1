import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../house/database/unit-of-work.js';
import { addDays, berlinDay } from '../../house/time/days.js';
import { Presence } from '../attendance/presence.js';
import { attendanceOf, quorumOf } from '../meeting.drawing.js';
import type { Meeting } from '../meeting.js';
import type { Act } from '../meeting.js';
import type { MeetingRecord } from '../meeting.record.js';
import { MeetingsQueries } from '../meetings.queries.js';
import { Minutes } from './minutes.js';
import type { Frame } from './minutes.js';

const notes = `select n.id as "itemId", n.text from item_notes n where n.meeting_id = $1 and n.text <> ''`;

/** The draft of the minutes, generated at closing: nothing that stands is typed twice. */
@Injectable()
export class MinutesDrafting {
  constructor(private readonly queries: MeetingsQueries, private readonly presence: Presence) {}

  /** Frame from the attendance, texts from the notes of the items. */
  async begin(tx: Transaction, meeting: Meeting, act: Act): Promise<void> {
    const record = await this.queries.one(tx.networkId, meeting.id);
    const { rules } = await this.presence.rules(tx, meeting);
    const written = await tx.rows<{ itemId: string; text: string }>(notes, [meeting.id]);
    await tx.keep(Minutes.begin({
      meetingId: meeting.id, bodyId: meeting.bodyId, frame: frameOf(record, act.at), texts: Object.fromEntries(written.map(({ itemId, text }) => [itemId, text])),
      approval: rules.minutes.approvalMode, signaturesNeeded: rules.minutes.signatures, draftDueOn: addDays(berlinDay(act.at), rules.minutes.draftDueDays),
    }, act));
  }
}

/** Who was there and from when to when, who was not, and whether there was a quorum (domain.md E-14). */
function frameOf(meeting: MeetingRecord, endedAt: Date): Frame {
  const lines = attendanceOf(meeting.people);
  const nameOf = ({ person, guestName }: (typeof lines)[number]): string => person?.name ?? guestName ?? '';
  const quorum = quorumOf(meeting, 'de');
  return {
    startedAt: new Date(meeting.actualStart ?? meeting.startsAt).toISOString(), endedAt: endedAt.toISOString(), location: meeting.location,
    present: lines.flatMap((line) => line.intervals.map(({ from, to }) => ({ name: nameOf(line), seatLabel: line.seatLabel, from, to: to ?? endedAt.toISOString() }))),
    absent: lines.filter(({ intervals, kind }) => intervals.length === 0 && kind === 'PRINCIPAL')
      .map((line) => ({ name: nameOf(line), seatLabel: line.seatLabel, excused: line.status === 'EXCUSED' || line.rsvp === 'DECLINED' })),
    quorumSentence: quorum?.applies === true ? quorum.explanation.sentence : null,
  };
}
