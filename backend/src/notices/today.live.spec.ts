import { aMemberOf, aManager, anActor } from '../../test/factories/actors.js';
import { newId } from '../house/database/new-id.js';
import type { StoredEvent } from '../house/events/event.js';
import { LiveSubjects } from '../house/live/live-subjects.js';
import { touchesToday } from './today.live.js';

describe('The page Heute, followed live', () => {
  const bodyId = newId();
  const me = aMemberOf(bodyId);
  const subjects = new LiveSubjects();
  subjects.register('task', async (actor) => actor !== stranger);
  const stranger = anActor();
  const event = (given: Partial<StoredEvent> = {}): StoredEvent => ({
    sequence: '1', id: newId(), networkId: me.networkId, type: 'task.created', subjectType: 'task', subjectId: newId(), version: 1, topicId: null, bodyId: null,
    meetingId: null, by: newId(), at: new Date('2026-11-24T10:00:00Z'), data: {}, ...given,
  });
  const touches = touchesToday(subjects);

  it.each([
    ['of one’s body', me, event({ bodyId }), true],
    ['of another body', me, event({ bodyId: newId() }), false],
    ['that one did oneself', me, event({ by: me.personId }), true],
    ['that names one', me, event({ data: { ownerPersonId: me.personId } }), true],
    ['that the manager keeps an eye on', aManager(), event(), true],
    ['that names one, but may not be seen', stranger, event({ data: { ownerPersonId: stranger.personId } }), false],
    ['of a kind that nobody opened', me, event({ bodyId, type: 'minutes.released', subjectType: 'minutes' }), false],
    ['of a kind that never waits', me, event({ bodyId, type: 'body.edited', subjectType: 'body' }), false],
  ])('hears an event %s', async (_, actor, told, expected) => {
    expect(await touches(actor, told)).toBe(expected);
  });
});
