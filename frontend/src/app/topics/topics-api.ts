import { Service, inject } from '@angular/core';
import type { Id } from '@faden/house/house';
import type {
  CommentView, PositionsDraft, TopicAction, TopicAssignment, TopicDraft, TopicEdit, TopicMerging, TopicPage, TopicReason, TopicView, TopicWaiting, TopicWord,
} from '@faden/topics/topic';
import { Api } from '../ui/http/api';
import { reading } from '../ui/http/reading';
import type { Reading } from '../ui/http/reading';

/** What a list of topics is narrowed by. */
export interface TopicChoice { bodyId?: Id; word?: TopicWord; search?: string }
/** What an act on a topic needs: which one, and the version on the screen. */
export interface Known { id: Id; version: number }

/** Where each step of a topic is taken. */
const steps = {
  triage: 'triage', assign: 'assignment', accept: 'acceptance', refuse: 'refusal', decline: 'declination', merge: 'merging',
  wait: 'waiting', resume: 'resumption', finish: 'completion', reopen: 'reopening',
} as const satisfies Partial<Record<TopicAction, string>>;
export type TopicStep = keyof typeof steps;
/** What a step needs besides being taken. */
export type StepOrder = TopicAssignment | TopicReason | TopicMerging | TopicWaiting | object;

/** Topics, what is said about them, and what becomes of them. Reading gives a Reading; acting is a promise of the new state. */
@Service()
export class TopicsApi {
  private readonly api = inject(Api);

  list(choice: () => TopicChoice): Reading<TopicPage> {
    return reading(() => addressOf(choice()), { live: ({ rows }) => rows.slice(0, 30).map(({ id }) => `topic:${id}`), keep: true });
  }

  more(choice: TopicChoice, after: string): Promise<TopicPage> {
    return this.api.get(addressOf(choice, after));
  }

  /** Nothing while there is no number. */
  one(idOrNumber: () => string | undefined): Reading<TopicView> {
    return reading(() => oneAddress(idOrNumber()), { live: ({ id }) => [`topic:${id}`] });
  }

  comments(topicId: () => Id): Reading<CommentView[]> {
    return reading(() => `/api/topics/${topicId()}/comments`, { live: () => [`topic:${topicId()}`] });
  }

  raise(draft: TopicDraft): Promise<TopicView> {
    return this.api.post('/api/topics', draft);
  }

  edit({ id, version }: Known, edit: TopicEdit): Promise<TopicView> {
    return this.api.patch(`/api/topics/${id}`, edit, version);
  }

  statePositions({ id, version }: Known, draft: PositionsDraft): Promise<TopicView> {
    return this.api.put(`/api/topics/${id}/positions`, draft, version);
  }

  take({ id, version }: Known, step: TopicStep, order: StepOrder = {}): Promise<TopicView> {
    return this.api.post(`/api/topics/${id}/${steps[step]}`, order, version);
  }

  comment(topicId: Id, text: string): Promise<CommentView> {
    return this.api.post(`/api/topics/${topicId}/comments`, { text });
  }
}

function addressOf({ bodyId, word, search }: TopicChoice, after?: string): string {
  const given = { body: bodyId, word, search: search?.trim(), after };
  const query = new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return `/api/topics${query.size > 0 ? `?${query.toString()}` : ''}`;
}

const oneAddress = (idOrNumber: string | undefined): string | undefined => (idOrNumber === undefined ? undefined : `/api/topics/${encodeURIComponent(idOrNumber)}`);
