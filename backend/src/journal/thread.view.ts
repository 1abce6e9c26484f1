import { ApiProperty } from '@nestjs/swagger';
import type { Day, Id, Moment } from '../house/house.contract.js';
import { knotKinds, threadSubjects } from './thread.contract.js';
import type { JournalEntry, Knot, KnotKey, KnotKind, ThreadSubject, ThreadView as Contract } from './thread.contract.js';

/** The topic it is all about. */
export class ThreadTopicView {
  @ApiProperty({ type: String, format: 'uuid' }) id!: Id;
  @ApiProperty({ type: String }) number!: string;
  @ApiProperty({ type: String }) title!: string;
}

/** One knot: something that happened, or is planned. */
export class KnotView implements Knot {
  @ApiProperty({ type: String }) id!: string;
  @ApiProperty({ type: String, enum: knotKinds }) kind!: KnotKind;
  @ApiProperty({ type: String, description: 'Key of what happened; words for it stand in the frontend.' }) key!: KnotKey;
  @ApiProperty({ type: 'object', additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] } }) params!: Record<string, string | number>;
  @ApiProperty({ type: String }) title!: string;
  @ApiProperty({ type: String, nullable: true }) bodyName!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) at!: Moment | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) plannedOn!: Day | null;
  @ApiProperty({ type: String, enum: threadSubjects }) subject!: ThreadSubject;
  @ApiProperty({ type: String, format: 'uuid' }) subjectId!: Id;
  @ApiProperty({ type: String, description: 'Path of its page in the workspace.' }) path!: string;
  @ApiProperty({ type: Boolean, description: 'The ringed one: where the matter stands, or the thing the thread was asked from.' }) current!: boolean;
}

/** The path of a matter, oldest first, planned knots last. */
export class ThreadView implements Contract {
  @ApiProperty({ type: ThreadTopicView, nullable: true }) topic!: ThreadTopicView | null;
  @ApiProperty({ type: [KnotView] }) knots!: KnotView[];
}

/** What happened to one thing. */
export class JournalEntryView implements JournalEntry {
  @ApiProperty({ type: String }) sequence!: string;
  @ApiProperty({ type: String }) type!: string;
  @ApiProperty({ type: String, format: 'date-time' }) at!: Moment;
  @ApiProperty({ type: String, nullable: true, description: 'null when the program did it by itself.' }) by!: string | null;
  @ApiProperty({ type: String }) sentence!: string;
}
