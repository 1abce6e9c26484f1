/** Words that every room shares. Both programs read this; it imports nothing. */

/** A UUID. */
export type Id = string;
/** A calendar day in Europe/Berlin, `YYYY-MM-DD`. */
export type Day = string;
/** An instant, ISO 8601 with offset. */
export type Moment = string;

export const locales = ['de', 'en'] as const;
export type Locale = (typeof locales)[number];

export const visibilities = ['PUBLIC', 'NETWORK', 'BODY', 'RESTRICTED'] as const;
export type Visibility = (typeof visibilities)[number];

/** A person as other objects mention them. */
export interface PersonRef {
  id: Id;
  name: string;
  organization: string | null;
}

/** A body as other objects mention it. */
export interface BodyRef {
  id: Id;
  name: string;
  shortName: string;
}

/** Somebody who may do what the reader may not. */
export interface Who {
  personId: Id;
  name: string;
  /** Key of an office or a network role, to be said in the reader's language. */
  office: string;
}

/** Why an action is shut for this person now. `reason` is a stable key; `sentence` is it in the person's language. */
export interface Refused {
  reason: string;
  sentence: string;
  who: Who[];
}

/** What the server says a person can do with an object, and why not the rest. */
export interface Doable<Action extends string> {
  can: Action[];
  cannot: Partial<Record<Action, Refused>>;
}

/** One page of a list read by keyset; `next` is handed back as `?after=` and is null on the last page. */
export interface Page<Row> {
  rows: Row[];
  next: string | null;
}

export interface FieldProblem {
  /** JSON pointer of the field, as in RFC 6901. */
  pointer: string;
  code: string;
  /** What is wrong and what helps, in the person's language. */
  message: string;
  params?: Record<string, string | number>;
}

/** RFC 9457 problem details. `code` is stable; `title` and `detail` are in the person's language. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  instance?: string;
  errors?: FieldProblem[];
  params?: Record<string, string | number>;
  who?: Who[];
  /** Only with `stale_version`: what stands now, the name of who changed it last, and the types of the events since. */
  current?: { version: number; changedAt: Moment; changedBy: string | null; changes: string[] };
}

/** What the live stream says: this object changed; read it again if you show it. */
export interface LiveEvent {
  type: string;
  subjectType: string;
  subjectId: Id;
  /** The subject's version since this event; nothing to read for who has it already. */
  version: number;
  topicId: Id | null;
  bodyId: Id | null;
  meetingId: Id | null;
  by: Id | null;
  at: Moment;
}

/** `GET /api/live?subject=meeting:ID&subject=today` opens; `PUT /api/live/:stream/subjects` with this changes it. */
export interface LiveSubjects {
  subjects: string[];
}
