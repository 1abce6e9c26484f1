import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client as Postgres } from 'pg';
import { newId } from '../../src/house/database/new-id.js';
import { UnitOfWork } from '../../src/house/database/unit-of-work.js';
import { Signals } from '../../src/house/events/signals.js';
import { LiveStreams } from '../../src/house/live/live-streams.js';
import { LiveSubjects } from '../../src/house/live/live-subjects.js';
import type { Actor } from '../../src/house/access/actor.js';
import type { LiveEvent } from '../../src/house/house.contract.js';
import { anActor } from '../factories/actors.js';
import { anApp } from '../kit/an-app.js';
import type { TestApp } from '../kit/an-app.js';
import { eventually } from '../kit/eventually.js';
import { Listening } from '../kit/listening.js';
import { Thing, aDatabaseWithThings, houseOfThings } from './a-thing.js';

describe('The live stream', () => {
  let app: TestApp;
  let url: string;
  let actor: Actor;
  let token: string;
  const hidden = new Set<string>();
  const open: Listening[] = [];
  const networkId = newId();
  const make = (title = 'a', network = networkId): Promise<Thing> =>
    app.get(UnitOfWork).run(network, (tx) => tx.keep(Thing.make(title, newId())));
  const rename = (id: string, title: string, network = networkId): Promise<Thing> => app.get(UnitOfWork).run(network, async (tx) => {
    const thing = await tx.load(Thing, id);
    thing.rename(title, newId());
    return tx.keep(thing);
  });
  /** What was made before has reached the readers: also a transaction of another database holds it back. */
  const quiet = () => eventually(async () => {
    const held = await app.get(UnitOfWork).run(networkId, (tx) => tx.rows('select 1 from events where tx >= pg_snapshot_xmin(pg_current_snapshot())'));
    expect(held).toEqual([]);
  });
  const listen = async (subjects: string[], lastEventId?: string): Promise<Listening> => {
    await quiet();
    const query = subjects.map((subject) => `subject=${subject}`).join('&');
    const listening = await Listening.to(`${url}/api/live?${query}`, token, lastEventId);
    open.push(listening);
    return listening;
  };
  const types = (events: readonly { data: unknown }[]): string[] => events.map(({ data }) => (data as LiveEvent).type);

  beforeAll(async () => {
    app = await anApp({ root: houseOfThings, database: await aDatabaseWithThings() });
    await app.app.listen(0, '127.0.0.1');
    url = (await app.app.getUrl()).replace('[::1]', '127.0.0.1');
    actor = anActor({ networkId });
    token = app.tokenOf(actor);
    app.get(LiveSubjects).register('thing', async (_, id) => !hidden.has(id));
    app.get(LiveSubjects).register('topic', async (_, id) => !hidden.has(id));
    app.get(LiveSubjects).registerPersonal('today', ({ networkId: mine }, event) => event.networkId === mine && event.data['title'] === 'for today');
  });
  afterEach(() => { for (const listening of open.splice(0)) listening.close(); });
  afterAll(async () => {
    await app.close();
    await app.database.drop();
  });

  it('tells of changes to what one follows, and nothing else', async () => {
    const [mine, other] = [await make(), await make()];
    const listening = await listen([`thing:${mine.id}`]);
    await rename(other.id, 'x');
    await rename(mine.id, 'y');
    await eventually(() => expect(types(listening.events)).toEqual(['thing.renamed']));
    expect(listening.events.at(-1)).toMatchObject({
      id: expect.stringMatching(/^\d+-\d+$/),
      data: { type: 'thing.renamed', subjectType: 'thing', subjectId: mine.id, version: 2, topicId: mine.id },
    });
  });

  it('tells the followers of a topic of the things in it, by each thing\'s own rule', async () => {
    const thing = await make();
    const listening = await listen([`topic:${thing.id}`]);
    await rename(thing.id, 'seen');
    await eventually(() => expect(types(listening.events)).toEqual(['thing.renamed']));
  });

  it('leaves out what one may not see, unknown types, and other networks', async () => {
    const secret = await make('secret');
    hidden.add(secret.id);
    const foreign = await make('foreign', newId());
    const shown = await make('shown');
    const listening = await listen([`thing:${secret.id}`, `thing:${foreign.id}`, `person:${shown.id}`, 'nonsense', `thing:${shown.id}`]);
    await rename(secret.id, 'still secret');
    await rename(foreign.id, 'still foreign', foreign.networkId);
    await rename(shown.id, 'still shown');
    await eventually(() => expect(listening.events).toHaveLength(1));
    expect(listening.events[0]?.data).toMatchObject({ subjectId: shown.id });
  });

  it('has subjects of a person, without an id', async () => {
    const listening = await listen(['today']);
    await make('not for today');
    await make('for today');
    await eventually(() => expect(types(listening.events)).toEqual(['thing.made']));
  });

  it('can be told to follow something else, by its own session only', async () => {
    const [one, two] = [await make(), await make()];
    const listening = await listen([`thing:${one.id}`]);
    const change = (client = app.as(token)) => client.put(`/api/live/${listening.stream}/subjects`, { subjects: [`thing:${two.id}`, 'nonsense'] });
    expect((await change(app.asActor(anActor({ networkId })))).status).toBe(404);
    expect((await change()).body).toEqual({ subjects: [`thing:${two.id}`] });
    await rename(one.id, 'x');
    await rename(two.id, 'y');
    await eventually(() => expect(listening.events.map(({ data }) => (data as LiveEvent).subjectId)).toEqual([two.id]));
  });

  it('resumes after the last event, missing nothing and repeating nothing', async () => {
    const thing = await make();
    const first = await listen([`thing:${thing.id}`]);
    await rename(thing.id, 'one');
    await eventually(() => expect(first.events).toHaveLength(1));
    first.close();
    await rename(thing.id, 'two');
    await rename(thing.id, 'three');
    const second = await listen([`thing:${thing.id}`], first.events[0]?.id);
    await rename(thing.id, 'four');
    await eventually(() => expect(second.events.map(({ data }) => (data as LiveEvent).version)).toEqual([3, 4, 5]));
  });

  it('waits for a slow writer instead of passing over it', async () => {
    const [slow, fast] = [await make('slow'), await make('fast')];
    const listening = await listen([`thing:${slow.id}`, `thing:${fast.id}`]);
    const writer = new Postgres({ connectionString: app.database.programUrl });
    await writer.connect();
    await writer.query('begin');
    await writer.query(`select set_config('app.network', $1, true)`, [networkId]);
    await writer.query(`insert into events (network_id, id, type, subject_type, subject_id, version, at, data)
      values ($1, $2, 'thing.slow', 'thing', $3, 2, now(), '{}')`, [networkId, newId(), slow.id]);
    await rename(fast.id, 'faster');
    await new Promise((resolve) => { setTimeout(resolve, 200); });
    expect(listening.events).toEqual([]);
    await writer.query('commit');
    await writer.end();
    await eventually(() => expect(types(listening.events)).toEqual(['thing.slow', 'thing.renamed']));
  });

  it('ends with its session', async () => {
    const listening = await listen(['today']);
    app.get(Signals).endSession(actor.sessionId);
    await eventually(() => expect(listening.isEnded).toBe(true));
    await eventually(() => expect(app.get(LiveStreams).size).toBe(0));
  });

  it('is closed to nobody, to too many, and to nonsense', async () => {
    expect((await app.nobody.get('/api/live?subject=today')).status).toBe(401);
    expect((await app.as(token).get('/api/live?subject=<script>')).body).toMatchObject({ status: 400, errors: [{ pointer: '/subject' }] });
    await Promise.all(Array.from({ length: 12 }, () => listen(['today'])));
    expect((await app.as(token).get('/api/live?subject=today')).body).toMatchObject({ status: 429, code: 'too_many_requests' });
  });

  it('lets the application end', async () => {
    const thing = await make();
    const listening = await listen([`thing:${thing.id}`]);
    const begin = Date.now();
    await app.app.close();
    expect(Date.now() - begin).toBeLessThan(3_000);
    await eventually(() => expect(listening.isEnded).toBe(true));
  });
});
