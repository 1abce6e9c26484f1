import { Service, inject } from '@angular/core';
import type { DecisionAction, DecisionEffect, DecisionPage, DecisionView, TrackingState } from '@faden/decisions/decision';
import type { Id } from '@faden/house/house';
import type { TaskPage } from '@faden/tasks/task';
import { Api } from '../ui/http/api';
import { reading } from '../ui/http/reading';
import type { Reading } from '../ui/http/reading';

/** What the register is narrowed by; what is missing narrows nothing. */
export interface DecisionChoice { body?: Id; year?: string; effect?: DecisionEffect; tracking?: TrackingState; search?: string }
/** What an act needs: which one, and the version on the screen. */
export interface Known { id: Id; version: number }

/** The steps of carrying out that are one POST each, and where they go. */
const addresses = {
  startImplementation: 'implementation', reportDelay: 'delay', reportImplemented: 'completion', acknowledge: 'acknowledgement', keepOngoing: 'ongoing',
  declareObsolete: 'obsolescence',
} as const satisfies Partial<Record<DecisionAction, string>>;
export type TrackingAct = keyof typeof addresses;

/** Decisions and recommendations: reading gives a Reading; acting is a promise of the new state. */
@Service()
export class DecisionsApi {
  private readonly api = inject(Api);

  list(choice: () => DecisionChoice): Reading<DecisionPage> {
    return reading(() => `/api/decisions${queryOf(choice())}`, { live: ({ rows }) => rows.slice(0, 30).map(({ id }) => `decision:${id}`), keep: true });
  }

  more(choice: DecisionChoice, after: string): Promise<DecisionPage> {
    return this.api.get(`/api/decisions${queryOf({ ...choice, after })}`);
  }

  one(idOrNumber: () => string): Reading<DecisionView> {
    return reading(() => `/api/decisions/${idOrNumber()}`, { live: ({ id, meeting }) => [`decision:${id}`, ...(meeting ? [`meeting:${meeting.id}`] : [])] });
  }

  /** What is done because of it, by those who may be seen doing it. */
  tasks(decision: () => DecisionView): Reading<TaskPage> {
    return reading(() => `/api/tasks?source=${decision().id}`, {
      live: ({ rows }) => [decision().topic ? `topic:${decision().topic?.id}` : `body:${decision().body.id}`, ...rows.slice(0, 20).map(({ id }) => `task:${id}`)],
    });
  }

  act({ id, version }: Known, act: TrackingAct, report: object): Promise<DecisionView> {
    return this.api.post(`/api/decisions/${id}/${addresses[act]}`, report, version);
  }
}

function queryOf(choice: DecisionChoice & { after?: string }): string {
  const query = new URLSearchParams(Object.entries(choice).filter(([, value]) => value)).toString();
  return query && `?${query}`;
}
