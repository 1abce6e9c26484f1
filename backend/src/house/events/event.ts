/** Values an event may carry: plain JSON, because it is read again years later. */
export type EventValue = string | number | boolean | null | readonly EventValue[] | { readonly [key: string]: EventValue };
export type EventData = { readonly [key: string]: EventValue };

/** What else the event touches; these are the indexes of the journal. */
export interface EventAbout { topicId?: string | null; bodyId?: string | null; meetingId?: string | null }

/** An event between `tell` and `keep`; `at` null means the moment of keeping. */
export interface ToldEvent {
  readonly type: string;
  readonly by: string | null;
  readonly data: EventData;
  readonly about: EventAbout;
  readonly at: Date | null;
}

/** An event as the journal keeps it. `subjectType` is the aggregate's class name with a small first letter. */
export interface StoredEvent {
  readonly sequence: string;
  readonly id: string;
  readonly networkId: string;
  readonly type: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly version: number;
  readonly topicId: string | null;
  readonly bodyId: string | null;
  readonly meetingId: string | null;
  readonly by: string | null;
  readonly at: Date;
  readonly data: EventData;
}

/** The name under which the journal and the live stream know an aggregate: `AgendaItem` becomes `agendaItem`. */
export const subjectTypeOf = (aggregate: object): string => {
  const { name } = aggregate.constructor;
  return name.charAt(0).toLowerCase() + name.slice(1);
};
