import { anApp } from '../../../test/kit/an-app.js';
import type { TestApp } from '../../../test/kit/an-app.js';
import { MailServer } from '../../../test/kit/a-mail-server.js';
import { newId } from '../database/new-id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { MailDoor } from './mail.door.js';
import { Mail } from './mail.js';
import type { MailOrder } from './mail.js';
import { MailRound } from './mail-round.js';

const minute = 60_000;

describe('Mail', () => {
  let app: TestApp;
  let server: MailServer;
  const networkId = newId();
  const order = (given: Partial<MailOrder> = {}): MailOrder =>
    ({ networkId, kind: 'INVITATION', to: 'sabine@example.org', subject: 'Größe', text: 'Guten Tag', ...given });
  const run = <T>(work: Parameters<UnitOfWork['run']>[1]): Promise<T> => app.get(UnitOfWork).run(networkId, work) as Promise<T>;
  const post = (given: Partial<MailOrder> = {}): Promise<string> => app.get(MailDoor).post(null, order({ holdUntil: later(1), ...given }));
  const later = (minutes: number): Date => new Date(app.clock.now().getTime() + minutes * minute);
  const mail = (id: string): Promise<Mail> => run((tx) => tx.load(Mail, id));
  const round = async (minutes: number): Promise<void> => {
    app.clock.shift(minutes * minute);
    await app.get(MailRound).run();
  };
  const events = () => run<{ type: string }[]>((tx) => tx.rows('select type from events order by sequence'));

  beforeAll(async () => {
    server = await MailServer.start();
    app = await anApp({ environment: { SMTP_URL: server.url } });
  });
  beforeEach(() => {
    server.manner = 'ACCEPT';
    server.received.length = 0;
  });
  afterAll(async () => {
    await app.close();
    await server.close();
  });

  it('leaves when its hold is over, to one recipient, with what goes along', async () => {
    const id = await post({ attachments: [{ name: 'sitzung.ics', type: 'text/calendar; method=REQUEST', content: 'BEGIN:VCALENDAR' }] });
    await round(0);
    expect(server.received).toHaveLength(0);
    await round(2);
    expect(server.received).toMatchObject([{ subject: 'Größe', to: [{ address: 'sabine@example.org' }], messageId: `<${id}@localhost>` }]);
    expect(server.received[0]?.attachments).toMatchObject([{ filename: 'sitzung.ics', mimeType: 'text/calendar' }]);
    expect(await mail(id)).toMatchObject({ state: 'SENT', attempts: 1 });
  });

  it('leaves right after the commit when nothing holds it, and not at all after a rollback', async () => {
    const work = app.get(UnitOfWork);
    const failed = work.run(networkId, async (tx) => {
      await app.get(MailDoor).post(tx, order());
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    const id = await app.get(MailDoor).post(null, order());
    for (let patience = 100; patience > 0 && (await mail(id)).state !== 'SENT'; patience -= 1) await new Promise((resolve) => { setTimeout(resolve, 20); });
    expect((await mail(id)).state).toBe('SENT');
    expect(server.received).toHaveLength(1);
  });

  it('is taken back while it is held', async () => {
    const subjectId = newId();
    const id = await post({ subjectType: 'meeting', subjectId });
    expect(await run((tx) => app.get(MailDoor).cancel(tx, 'meeting', subjectId))).toBe(1);
    await round(5);
    expect(await mail(id)).toMatchObject({ state: 'CANCELLED' });
    expect(await run((tx) => app.get(MailDoor).cancel(tx, 'meeting', subjectId))).toBe(0);
    expect(server.received).toHaveLength(0);
  });

  it('is tried again with growing pauses while the server asks for patience', async () => {
    const id = await post();
    server.manner = 'NOT_YET';
    await round(2);
    expect(await mail(id)).toMatchObject({ state: 'QUEUED', attempts: 1, failure: 'smtp_451' });
    await round(0.5);
    expect((await mail(id)).attempts).toBe(1);
    await round(1);
    expect((await mail(id)).attempts).toBe(2);
    server.manner = 'ACCEPT';
    await round(5);
    expect(await mail(id)).toMatchObject({ state: 'SENT', attempts: 3, failure: null });
  });

  it('is not tried again when the server refuses the address, and says so', async () => {
    const id = await post({ subjectType: 'meeting', subjectId: newId() });
    server.manner = 'REFUSE';
    await round(2);
    expect(await mail(id)).toMatchObject({ state: 'FAILED', failure: 'smtp_550' });
    expect((await events()).at(-1)).toMatchObject({ type: 'mail.failed' });
  });

  it('goes out at most twice when the line breaks after the whole message', async () => {
    const id = await post({ secret: true });
    server.manner = 'BREAK_AFTER_DATA';
    await round(2);
    expect(await mail(id)).toMatchObject({ state: 'QUEUED', doubts: 1 });
    await round(2);
    await round(500);
    expect(await mail(id)).toMatchObject({ state: 'FAILED', doubts: 2, text: '' });
    expect(server.received.map(({ messageId }) => messageId)).toEqual([`<${id}@localhost>`, `<${id}@localhost>`]);
  });

  it('is taken over once when a process died with it in hand', async () => {
    const id = await post();
    await run(async (tx) => {
      const taken = await tx.load(Mail, id);
      taken.take(app.clock.now());
      return tx.keep(taken);
    });
    await round(5);
    expect((await mail(id)).state).toBe('SENDING');
    await round(6);
    expect(await mail(id)).toMatchObject({ state: 'SENT', doubts: 1 });
  });

  it('waits while the server is away', async () => {
    const away = await anApp({ environment: { SMTP_URL: 'smtp://127.0.0.1:9' } });
    const id = await away.get(MailDoor).post(null, order());
    await away.get(MailRound).run();
    const [kept] = await away.get(UnitOfWork).run(networkId, (tx) => tx.find(Mail, { id }));
    expect(kept).toMatchObject({ state: 'QUEUED', doubts: 0, attempts: 1 });
    await away.close();
  });

  it('is refused to several recipients', async () => {
    await expect(post({ to: 'a@example.org, b@example.org' })).rejects.toMatchObject({ driverError: { code: '23514' } });
  });

  it('stays inside when there is no server', async () => {
    const demo = await anApp();
    const id = await demo.get(MailDoor).post(null, order({ secret: true }));
    await demo.get(MailRound).run();
    const [kept] = await demo.get(UnitOfWork).run(networkId, (tx) => tx.find(Mail, { id }));
    expect(kept).toMatchObject({ state: 'KEPT', text: 'Guten Tag' });
    await demo.close();
  });
});
