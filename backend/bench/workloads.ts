import { randomUUID } from 'node:crypto';
import { sessionCookie } from '../src/house/access/request.js';
import { seeded, zipf } from './draw.js';
import type { Shot } from './load.js';
import { idOf, per, tokenOf } from './size.js';
import type { Size } from './size.js';

/** One kind of request, asked of both sides for the same things in the same order; aims and gates are those of decisions.md 27. */
export interface Workload {
  readonly key: 'meeting' | 'list' | 'thread' | 'write';
  readonly name: string;
  readonly aim: number;
  readonly gate: number;
  faden(): Shot;
  bare(): Shot;
}

const { network, body, meeting, oldBody } = per;

const cookie = (busyBody: number): Record<string, string> => ({ cookie: `${sessionCookie}=${tokenOf(busyBody)}` });
const networkOf = (busyBody: number): string => idOf('network', Math.floor(busyBody / network.busyBodies));
const bodyNumber = (busyBody: number): number => Math.floor(busyBody / network.busyBodies) * network.bodies + busyBody % network.busyBodies;
const leadOf = (busyBody: number): string => {
  const number = bodyNumber(busyBody);
  return idOf('person', Math.floor(number / network.bodies) * network.persons + ((number % network.bodies) * 2) % network.persons);
};

/** Numbers in an order that the seed decides, so that the often asked ones lie everywhere. */
function shuffled(count: number, random: () => number): number[] {
  const numbers = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [numbers[at], numbers[other]] = [numbers[other] ?? 0, numbers[at] ?? 0];
  }
  return numbers;
}

/** Two draws that give the same sequence, one for each side. */
const twins = (count: number, seed: number): { faden: () => number; bare: () => number } => {
  const draw = (): (() => number) => zipf(shuffled(count, seeded(seed)), seeded(seed + 1));
  return { faden: draw(), bare: draw() };
};

/** A read: the same thing by its number, at Faden's address and at the bare one's. */
function reading(key: 'meeting' | 'list' | 'thread', name: string, limits: { aim: number; gate: number }, count: number, about: (n: number) => { busyBody: number; path: string; id: string; more?: string[] }): Workload {
  const draw = twins(count, key.length);
  return {
    key, name, ...limits,
    faden: () => {
      const { busyBody, path } = about(draw.faden());
      return { method: 'GET', path, headers: cookie(busyBody) };
    },
    bare: () => {
      const { busyBody, id, more = [] } = about(draw.bare());
      return { method: 'GET', path: ['', key, networkOf(busyBody), id, ...more].join('/') };
    },
  };
}

/** A new item on the last planned meeting of a body; every body as often as every other, because agendas grow. */
function writing(bodies: number): Workload {
  const content = JSON.stringify({ title: 'Schwimmkurse: Zeitplan und Fahrtkosten', type: 'DISCUSSION', plannedMinutes: 10 });
  const turns = { faden: seeded(7), bare: seeded(7) };
  const next = (side: keyof typeof turns): { busyBody: number; meetingId: string } => {
    const busyBody = Math.floor(turns[side]() * bodies);
    return { busyBody, meetingId: idOf('meeting', busyBody * body.meetings + body.meetings - 1) };
  };
  const json = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(content)) };
  return {
    key: 'write', name: 'agenda item with event, journal, key', aim: 1.8, gate: 3,
    faden: () => {
      const { busyBody, meetingId } = next('faden');
      return {
        method: 'POST', path: `/api/meetings/${meetingId}/agenda-items`, body: content,
        headers: { ...json, ...cookie(busyBody), 'sec-fetch-site': 'same-origin', 'idempotency-key': randomUUID() },
      };
    },
    bare: () => {
      const { busyBody, meetingId } = next('bare');
      return { method: 'POST', path: `/write/${networkOf(busyBody)}/${meetingId}/${leadOf(busyBody)}`, body: content, headers: json };
    },
  };
}

/** Everything that is measured. */
export function workloadsOf(size: Size): Workload[] {
  const bodies = size.networks * network.busyBodies;
  return [
    reading('meeting', `one meeting, ${meeting.items} items, ${body.seats} seats`, { aim: 1.3, gate: 2 }, bodies * body.meetings, (n) => {
      const id = idOf('meeting', n);
      return { busyBody: Math.floor(n / body.meetings), path: `/api/meetings/${id}`, id };
    }),
    reading('list', 'page of meetings, by keyset', { aim: 1.3, gate: 2 }, size.networks, (n) => {
      const [busyBody, newestOld] = [n * network.busyBodies, idOf('meeting', bodies * body.meetings + n * oldBody.meetings)];
      const id = idOf('body', bodyNumber(busyBody));
      return { busyBody, path: `/api/meetings?body=${id}&when=past&after=${newestOld}`, id, more: [leadOf(busyBody), newestOld] };
    }),
    reading('thread', 'thread of a topic', { aim: 2, gate: 3 }, bodies * body.topics, (n) => {
      const id = idOf('topic', n);
      return { busyBody: Math.floor(n / body.topics), path: `/api/thread/topic/${id}`, id };
    }),
    writing(bodies),
  ];
}
