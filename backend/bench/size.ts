/** How much of everything there is (quality.md, size M); the small one is for a quick look. */
export interface Size { readonly name: string; readonly networks: number; readonly seconds: number; readonly rounds: number; readonly warmUp: number }

export const sizeM: Size = { name: 'M', networks: 400, seconds: 4, rounds: 5, warmUp: 16 };
export const small: Size = { name: 'small', networks: 20, seconds: 2, rounds: 2, warmUp: 4 };

/** Of each network. */
export const per = {
  network: { persons: 50, bodies: 25, busyBodies: 5 },
  body: { seats: 8, meetings: 10, pastMeetings: 8, topics: 20 },
  meeting: { items: 12 },
  topic: { events: 25 },
  /** The first body of each network is an old one: meetings before all others, with short agendas, so that its list has more than a page. */
  oldBody: { meetings: 60, items: 4 },
} as const;

const kinds = [
  'network', 'organization', 'person', 'account', 'session', 'body', 'seat', 'membership', 'rules', 'topic', 'meeting', 'item', 'decision', 'task', 'event',
  'vote', 'invitation', 'attendance', 'minutes',
] as const;
export type Kind = (typeof kinds)[number];

export const prefixOf = (kind: Kind): string => `01900000-${(kinds.indexOf(kind) + 1).toString(16).padStart(4, '0')}-7000-8000-`;

/** The id of the n-th thing of a kind. */
export const idOf = (kind: Kind, n: number): string => prefixOf(kind) + n.toString(16).padStart(12, '0');

/** Whoever leads the n-th busy body has this session token. */
export const tokenOf = (busyBody: number): string => `bench-${busyBody}`;
