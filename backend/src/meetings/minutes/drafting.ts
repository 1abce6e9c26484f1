import { Injectable } from '@nestjs/common';
import { quorum } from '../../bodies/rules/rules.door.js';
import type { Transaction } from '../../house/database/unit-of-work.js';
import type { Id } from '../../house/house.contract.js';
import { addDays, berlinDay } from '../../house/time/days.js';
import { Presence } from '../attendance/presence.js';
import { attendanceOf, quorumOf, seatsOf } from '../meeting.drawing.js';
import type { Meeting } from '../meeting.js';
import type { Act } from '../meeting.js';
import type { MeetingRecord } from '../meeting.record.js';
import { MeetingsQueries } from '../meetings.queries.js';
import { Minutes } from './minutes.js';
import type { Frame } from './minutes.js';

const notes = `select n.id as "itemId", n.text from item_notes n where n.meeting_id = $1 and n.text <> ''`;

/** A note that was saved after the end: what it said before, and what it says now. */
export interface LateNote { readonly itemId: Id; readonly meetingId: Id; readonly was: string; readonly is: string }

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

  /** What was still typed while the meeting was being closed reaches the draft, unless its text was edited there already. */
  async follow(tx: Transaction, { itemId, meetingId, was, is }: LateNote, act: Act): Promise<void> {
    const found = await tx.findOne(Minutes, { meetingId });
    if (!found) return;
    const minutes = await tx.load(Minutes, found.id);
    if (minutes.state !== 'DRAFT' || (minutes.texts[itemId] ?? '') !== was) return;
    minutes.edit({ [itemId]: is }, act);
    await tx.keep(minutes);
  }
}

/** Who was there and from when to when, who was not, and whether there was a quorum (domain.md E-14). */
function frameOf(meeting: MeetingRecord, endedAt: Date): Frame {
  const lines = attendanceOf(meeting.people);
  const nameOf = ({ person, guestName }: (typeof lines)[number]): string => person?.name ?? guestName ?? '';
  return {
    startedAt: new Date(meeting.actualStart ?? meeting.startsAt).toISOString(), endedAt: endedAt.toISOString(), location: meeting.location,
    present: lines.flatMap((line) => line.intervals.map(({ from, to }) => ({ name: nameOf(line), seatLabel: line.seatLabel, from, to: to ?? endedAt.toISOString() }))),
    absent: lines.filter(({ intervals, kind }) => intervals.length === 0 && kind === 'PRINCIPAL')
      .map((line) => ({ name: nameOf(line), seatLabel: line.seatLabel, excused: line.status === 'EXCUSED' || line.rsvp === 'DECLINED' })),
    quorumSentence: quorumSentenceOf(meeting),
  };
}

/** As it was found (E-14, E-18); who left afterwards changes nothing about it. Without a finding, as it is at the end. */
function quorumSentenceOf(meeting: MeetingRecord): string | null {
  const now = quorumOf(meeting, 'de');
  if (meeting.rules === null || now?.applies !== true) return null;
  const { present } = meeting.quorumFinding ?? now;
  return quorum(meeting.rules, { ...seatsOf(meeting), present, second: meeting.kind === 'SECOND_AFTER_NO_QUORUM' }, 'de').explanation.sentence;
}
