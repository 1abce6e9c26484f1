import { ChoiceField, DayField, FlagField, IdField, TextField, TimeField } from '../house/http/fields.js';
import { meetingKinds, meetingLimits, meetingModes } from './meeting.contract.js';
import type {
  MeetingCancellation, MeetingClosing, MeetingDraft, MeetingEdit, MeetingKind, MeetingMode, MeetingOpening, SecondMeetingDraft,
} from './meeting.contract.js';

const may = { optional: true } as const;
const empties = { optional: true, nullable: true } as const;

export class MeetingDraftDto implements MeetingDraft {
  @IdField() bodyId!: string;
  @DayField() day!: string;
  @TimeField() startTime!: string;
  @TimeField() endTime!: string;
  @TextField(meetingLimits.title, may) title?: string;
  @ChoiceField(meetingKinds, may) kind?: MeetingKind;
  @ChoiceField(meetingModes, may) mode?: MeetingMode;
  @TextField(meetingLimits.place, may) location?: string;
  @TextField(meetingLimits.link, may) onlineLink?: string;
  @TextField(meetingLimits.accessibility, may) accessibilityInfo?: string;
  @FlagField(may) takeCarryOver?: boolean;
  @FlagField(may) takeStandingItems?: boolean;
  @FlagField(may) schedule?: boolean;
}

export class MeetingEditDto implements MeetingEdit {
  @TextField(meetingLimits.title, may) title?: string;
  @DayField(may) day?: string;
  @TimeField(may) startTime?: string;
  @TimeField(may) endTime?: string;
  @TextField(meetingLimits.place, empties) location?: string | null;
  @TextField(meetingLimits.link, empties) onlineLink?: string | null;
  @TextField(meetingLimits.accessibility, empties) accessibilityInfo?: string | null;
  @IdField(empties) minuteTakerPersonId?: string | null;
}

export class MeetingOpeningDto implements MeetingOpening {
  @IdField(may) chairPersonId?: string;
}

export class MeetingClosingDto implements MeetingClosing {
  @FlagField(may) confirmOpenItems?: boolean;
}

export class MeetingCancellationDto implements MeetingCancellation {
  @TextField(meetingLimits.reason) reason!: string;
}

export class SecondMeetingDto implements SecondMeetingDraft {
  @DayField() day!: string;
  @TimeField() startTime!: string;
  @TimeField() endTime!: string;
}

const whens = ['coming', 'past', 'drafts'] as const;

export class MeetingsQueryDto {
  @IdField(may) body?: string;
  @ChoiceField(whens, may) when?: (typeof whens)[number];
  @IdField({ ...may, description: 'The last meeting of the page before.' }) after?: string;
}

export class PlanningQueryDto {
  @IdField() body!: string;
}
