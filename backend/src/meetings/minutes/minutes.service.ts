import { Injectable } from '@nestjs/common';
import type { Actor } from '../../house/access/actor.js';
import { Doables } from '../../house/access/doables.js';
import { UnitOfWork } from '../../house/database/unit-of-work.js';
import type { Transaction } from '../../house/database/unit-of-work.js';
import { NotPossibleNow, RuleBroken } from '../../house/errors/domain-error.js';
import type { Id } from '../../house/house.contract.js';
import { Clock } from '../../house/time/clock.js';
import { addDays, berlinDay } from '../../house/time/days.js';
import { Presence } from '../attendance/presence.js';
import { Meeting } from '../meeting.js';
import type { Act } from '../meeting.js';
import type { Target } from '../meetings.acts.js';
import type { MinutesAction, MinutesEdit, ObjectionDraft } from './minutes.contract.js';
import { Minutes, MinutesAgreement, MinutesObjection } from './minutes.js';
import { minutesPolicy, possibleFor, signerOf } from './minutes.policy.js';
import { MinutesQueries, factsOf } from './minutes.queries.js';
import type { MinutesRecord } from './minutes.queries.js';
import type { MinutesView } from './minutes.view.js';
import { viewOf } from './minutes.drawing.js';

type Verb = (doing: { tx: Transaction; minutes: Minutes; before: MinutesRecord; act: Act & { by: string } }) => void | Promise<void>;

/** Minutes from the draft to the approval, and everybody's part in them. */
@Injectable()
export class MinutesService {
  constructor(
    private readonly work: UnitOfWork, private readonly queries: MinutesQueries, private readonly presence: Presence, private readonly doables: Doables, private readonly clock: Clock,
  ) {}

  async read(actor: Actor, meetingId: Id): Promise<MinutesView> {
    return this.draw(actor, await this.queries.byMeeting(actor.networkId, meetingId));
  }

  edit(actor: Actor, target: Target, { items }: MinutesEdit): Promise<MinutesView> {
    return this.run(actor, target, 'edit', ({ minutes, before, act }) => {
      const known = new Set(before.items.map(({ itemId }) => itemId));
      const wrong = items.findIndex(({ itemId }) => !known.has(itemId));
      if (wrong >= 0) throw new RuleBroken('unknown_agenda_item', {}, `/items/${wrong}/itemId`);
      minutes.edit(Object.fromEntries(items.map(({ itemId, text }) => [itemId, text])), act);
    });
  }

  submit(actor: Actor, target: Target): Promise<MinutesView> {
    return this.run(actor, target, 'submit', ({ minutes, act }) => { minutes.submit(act); });
  }

  requestChange(actor: Actor, target: Target, comment: string): Promise<MinutesView> {
    return this.run(actor, target, 'requestChange', ({ minutes, act }) => { minutes.requestChange(comment, act); });
  }

  /** The last signature releases them to the members. */
  sign(actor: Actor, target: Target): Promise<MinutesView> {
    return this.run(actor, target, 'signAndRelease', async ({ tx, minutes, before, act }) => {
      const as = signerOf(actor, factsOf(before));
      if (as === null) throw new NotPossibleNow('signed_already');
      const { rules } = await this.presence.rules(tx, await tx.load(Meeting, minutes.meetingId));
      minutes.sign(as, addDays(berlinDay(act.at), rules.minutes.objectionDays), act);
    });
  }

  /** Agreeing twice is agreeing once. */
  agree(actor: Actor, id: Id): Promise<MinutesView> {
    return this.work.run(actor.networkId, async (tx) => {
      await this.require(actor, id, 'agree');
      const minutes = await tx.load(Minutes, id);
      const known = await tx.manager.findOneBy(MinutesAgreement, { minutesId: id, personId: actor.personId });
      if (!known) {
        minutes.agree({ by: actor.personId, at: this.clock.now() });
        await tx.manager.insert(MinutesAgreement, { networkId: tx.networkId, minutesId: id, personId: actor.personId, at: this.clock.now() });
        await tx.keep(minutes);
      }
      return this.draw(actor, await this.queries.byId(actor.networkId, id));
    });
  }

  object(actor: Actor, id: Id, { itemId, text }: ObjectionDraft): Promise<MinutesView> {
    return this.work.run(actor.networkId, async (tx) => {
      const before = await this.require(actor, id, 'object');
      if (itemId !== undefined && !before.items.some((item) => item.itemId === itemId)) throw new RuleBroken('unknown_agenda_item', {}, '/itemId');
      const minutes = await tx.load(Minutes, id);
      const act = { by: actor.personId, at: this.clock.now() };
      const objection = Object.assign(new MinutesObjection(), { minutesId: id, itemId: itemId ?? null, byPersonId: act.by, text, at: act.at });
      await tx.keep(objection);
      minutes.object(act, { objectionId: objection.id });
      await tx.keep(minutes);
      return this.draw(actor, await this.queries.byId(actor.networkId, id));
    });
  }

  /** The body has approved them; the meeting is closed with it (M8). */
  approve(actor: Actor, target: Target): Promise<MinutesView> {
    return this.run(actor, target, 'approveInMeeting', ({ tx, minutes, act }) => {
      minutes.approve('approveInMeeting', act);
      return this.closeMeeting(tx, minutes, act);
    });
  }

  /** Nobody objected in time, and the rules take silence for approval. */
  async approveTacitly(tx: Transaction, id: Id): Promise<void> {
    const minutes = await tx.load(Minutes, id);
    const act = { by: null, at: this.clock.now() };
    if (minutes.state !== 'RELEASED' || minutes.approval !== 'TACIT' || (minutes.objectionsUntil ?? '') >= this.clock.today()) return;
    minutes.approve('tacitApproval', act);
    await tx.keep(minutes);
    await this.closeMeeting(tx, minutes, act);
  }

  private async closeMeeting(tx: Transaction, { meetingId }: Minutes, act: Act): Promise<void> {
    const meeting = await tx.load(Meeting, meetingId);
    meeting.approveMinutes(act);
    await tx.keep(meeting);
  }

  private run(actor: Actor, { id, version }: Target, action: MinutesAction, verb: Verb): Promise<MinutesView> {
    return this.work.run(actor.networkId, async (tx) => {
      const before = await this.require(actor, id, action, false);
      const minutes = await tx.loadAt(Minutes, id, version);
      requirePossible(before, action);
      await verb({ tx, minutes, before, act: { by: actor.personId, at: this.clock.now() } });
      await tx.keep(minutes);
      return this.draw(actor, await this.queries.byId(actor.networkId, id));
    });
  }

  private async require(actor: Actor, id: Id, action: MinutesAction, isNow = true): Promise<MinutesRecord> {
    const found = await this.queries.byId(actor.networkId, id);
    minutesPolicy.require(actor, action, factsOf(found));
    if (isNow) requirePossible(found, action);
    return found;
  }

  private async draw(actor: Actor, it: MinutesRecord): Promise<MinutesView> {
    const facts = factsOf(it);
    minutesPolicy.require(actor, 'see', facts);
    return { ...viewOf(it, actor), ...await this.doables.of(minutesPolicy, actor, facts, possibleFor(facts)) };
  }
}

function requirePossible(minutes: MinutesRecord, action: MinutesAction): void {
  if (!possibleFor(factsOf(minutes)).includes(action)) throw new NotPossibleNow('minutes_not_possible_now', { action, state: minutes.state });
}
