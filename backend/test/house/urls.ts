import { newId } from '../../src/house/database/new-id.js';
import type { Scene, Thing } from './scene.js';

/** The thing that an address with an id is about. */
const things: Readonly<Record<string, Thing>> = {
  persons: 'person', organizations: 'organization', bodies: 'body', seats: 'seat', memberships: 'membership', topics: 'topic', decisions: 'decision', tasks: 'task',
  escalations: 'escalation', meetings: 'meeting', 'agenda-items': 'item', minutes: 'minutes',
};

/** The address of a route with the ids of the scene in it. */
export function urlOf(path: string, { ids }: Scene): string {
  const [, , room = ''] = path.split('/');
  const thing = things[room];
  return path.replace(/:\w+/g, () => (thing === undefined ? newId() : ids[thing]));
}
