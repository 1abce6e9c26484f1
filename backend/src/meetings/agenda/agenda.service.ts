import { Injectable } from '@nestjs/common';
import type { Actor } from '../../house/access/actor.js';
import { UnitOfWork } from '../../house/database/unit-of-work.js';
import type { Transaction } from '../../house/database/unit-of-work.js';
import { NotFound, NotPossibleNow, RuleBroken } from '../../house/errors/domain-error.js';
import type { Id } from '../../house/house.contract.js';
import { Clock } from '../../house/time/clock.js';
import type { Act } from '../meeting.js';
import { Meeting } from '../meeting.js';
import { meetingPolicy } from '../meeting.policy.js';
import type { MeetingFacts } from '../meeting.policy.js';
import { ahead, isOneOf } from '../meeting.workflow.js';
import type { Target } from '../meetings.acts.js';
import { MeetingsQueries } from '../meetings.queries.js';
import { MeetingsViews } from '../meetings.views.js';
import type { AgendaItemAction, AgendaItemDraft, AgendaItemEdit, AgendaItemResultDraft, PlaceableItem } from './agenda-item.contract.js';
import { agendaItemPolicy, requirePossible } from './agenda-item.policy.js';
import { AgendaItem } from './agenda-item.js';
import type { AgendaItemView } from './agenda-item.view.js';
import { ItemDrafts } from './item-drafts.js';
import { Items } from './items.js';
import { ItemsQueries } from './items.queries.js';

/** A verb says `kept` when it has kept the item itself. */
type Verb = (item: AgendaItem, act: Act & { by: string }, tx: Transaction) => Kept | Promise<Kept>;
type Kept = void | 'kept';

/** Building an agenda, and going through it. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly work: UnitOfWork, private readonly items: Items, private readonly queries: ItemsQueries, private readonly meetings: MeetingsQueries,
    private readonly views: MeetingsViews, private readonly drafts: ItemDrafts, private readonly clock: Clock,
  ) {}

  async placeable(actor: Actor, meetingId: Id): Promise<PlaceableItem[]> {
    const facts = await this.meetings.facts(actor.networkId, meetingId);
    meetingPolicy.require(actor, 'proposeItem', facts);
    return this.queries.placeable(actor.networkId, facts.bodyId, meetingId);
  }

  /** Who sets the agenda writes on it; everybody else proposes. */
  add(actor: Actor, meetingId: Id, draft: AgendaItemDraft): Promise<AgendaItemView> {
    return this.work.run(actor.networkId, async (tx) => {
      const facts = await this.meetings.factsLocked(tx, meetingId);
      meetingPolicy.require(actor, 'proposeItem', facts);
      const sets = meetingPolicy.may(actor, 'editAgenda', facts);
      const before = draft.beforeId === undefined ? {} : { beforeId: draft.beforeId };
      const item = draft.itemId !== undefined ? await this.takeOver(tx, actor, meetingId, draft.itemId, before)
        : sets ? await this.items.place(tx, { ...await this.drafts.read(tx, actor, facts.bodyId, draft), meetingId, ...before, by: actor.personId }, facts)
          : await this.propose(tx, actor, facts, draft);
      return item.meetingId === null ? this.views.item(tx, actor, item.id) : this.views.newItem(tx, actor, item, facts);
    });
  }

  edit(actor: Actor, target: Target, changes: AgendaItemEdit): Promise<AgendaItemView> {
    return this.run(actor, target, 'edit', async (item, act, tx) => {
      await this.drafts.requirePerson(tx, changes.presenterPersonId ?? undefined);
      item.edit(changes, act);
      if (changes.type !== undefined && item.meetingId !== null) await this.items.requireFits(tx, await tx.load(Meeting, item.meetingId), item);
    });
  }

  move(actor: Actor, target: Target, beforeId: Id | null): Promise<AgendaItemView> {
    return this.run(actor, target, 'move', async (item, act, tx) => {
      if (beforeId === item.id) throw new RuleBroken('item_before_itself', {}, '/beforeId');
      const meetingId = item.meetingId ?? '';
      item.moveTo(await this.items.makeRoom(tx, meetingId, beforeId, true), act);
      await tx.keep(item);
      await this.items.renumber(tx, meetingId);
      return 'kept' as const;
    });
  }

  /** Back to the backlog of the body. */
  async remove(actor: Actor, target: Target): Promise<AgendaItemView> {
    return this.run(actor, target, 'removeBeforeSession', async (item, act, tx) => {
      if (item.escalationId !== null) throw new NotPossibleNow('escalated_item_stays');
      const { meetingId } = item;
      item.remove(act);
      await tx.keep(item);
      if (meetingId !== null) await this.items.renumber(tx, meetingId);
      return 'kept' as const;
    });
  }

  accept(actor: Actor, target: Target): Promise<AgendaItemView> {
    return this.run(actor, target, 'accept', (item, act) => { item.accept(act); });
  }

  decline(actor: Actor, target: Target, reason: string): Promise<AgendaItemView> {
    return this.run(actor, target, 'decline', (item, act) => { item.decline(reason, act); });
  }

  call(actor: Actor, target: Target): Promise<AgendaItemView> {
    return this.run(actor, target, 'call', async (item, _act, tx) => {
      await this.items.call(tx, item, actor.personId);
      return 'kept' as const;
    });
  }

  /** Everything but decisions. */
  record(actor: Actor, target: Target, { result, resultText }: AgendaItemResultDraft): Promise<AgendaItemView> {
    const action = result === 'NO_AGREEMENT' ? 'declareNoAgreement' : result === 'POSTPONED' ? 'postpone' : 'dispose';
    return this.run(actor, target, action, (item, act) => {
      if (item.escalationId !== null) throw new NotPossibleNow('escalated_item');
      item.dispose(result, resultText ?? null, act);
    });
  }

  /** Takes a result back while the session runs; a decision stays decided. */
  reopen(actor: Actor, target: Target): Promise<AgendaItemView> {
    return this.run(actor, target, 'reopen', async (item, act, tx) => {
      if (item.result === 'DECIDED' || item.escalationId !== null) throw new NotPossibleNow('decision_stands');
      if (await this.items.isCarried(tx, item.id)) throw new NotPossibleNow('item_carried_already');
      const called = await tx.find(AgendaItem, { meetingId: item.meetingId ?? '', state: 'CALLED' });
      item.reopen(called.length === 0 ? 'CALLED' : 'SCHEDULED', act);
    });
  }

  /** Ask first who may (404 before 412 before 409), then load in the person's version, act, keep. */
  private run(actor: Actor, { id, version }: Target, action: AgendaItemAction, verb: Verb): Promise<AgendaItemView> {
    return this.work.run(actor.networkId, async (tx) => {
      const found = await this.queries.case(actor.networkId, id);
      agendaItemPolicy.require(actor, action, found.facts);
      const item = await tx.loadAt(AgendaItem, id, version);
      requirePossible(found.facts, action);
      if (await verb(item, { by: actor.personId, at: this.clock.now() }, tx) !== 'kept') await tx.keep(item);
      return this.views.item(tx, actor, id);
    });
  }

  /** An item that is there already: accepted, proposed, or left over from an earlier meeting. */
  private async takeOver(tx: Transaction, actor: Actor, meetingId: Id, itemId: Id, before: { beforeId?: Id }): Promise<AgendaItem> {
    meetingPolicy.require(actor, 'editAgenda', await this.meetings.facts(actor.networkId, meetingId));
    const meeting = await tx.load(Meeting, meetingId);
    const found = await this.queries.case(actor.networkId, itemId).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
    if (found?.bodyId !== meeting.bodyId) throw new RuleBroken('unknown_agenda_item', {}, '/itemId');
    if (found.state === 'DISPOSED') return this.items.carryOver(tx, itemId, { meetingId, ...before, by: actor.personId });
    if (found.state !== 'PROPOSED' && found.state !== 'ACCEPTED') throw new RuleBroken('item_on_agenda_already', {}, '/itemId');
    const item = await tx.load(AgendaItem, itemId);
    await this.items.put(tx, meeting, item, { ...before, by: actor.personId });
    return item;
  }

  /** It waits with the body until its lead takes it onto an agenda. */
  private async propose(tx: Transaction, actor: Actor, { bodyId, state }: MeetingFacts, draft: AgendaItemDraft): Promise<AgendaItem> {
    if (!isOneOf(state, ...ahead)) throw new NotPossibleNow('agenda_is_fixed');
    const item = AgendaItem.propose({ ...await this.drafts.read(tx, actor, bodyId, draft), bodyId }, { by: actor.personId, at: this.clock.now() });
    return tx.keep(item);
  }
}
