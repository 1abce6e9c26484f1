import { Injectable } from '@nestjs/common';
import type { Actor } from '../../house/access/actor.js';
import { UnitOfWork } from '../../house/database/unit-of-work.js';
import type { Transaction } from '../../house/database/unit-of-work.js';
import { NotPossibleNow } from '../../house/errors/domain-error.js';
import type { Id } from '../../house/house.contract.js';
import { Clock } from '../../house/time/clock.js';
import { PeopleDoor } from '../../people/people.door.js';
import type { MeetingState } from '../meeting.contract.js';
import type { Act } from '../meeting.js';
import type { Target } from '../meetings.acts.js';
import { MinutesDrafting } from '../minutes/drafting.js';
import { agendaItemPolicy, requirePossible } from './agenda-item.policy.js';
import type { ItemNoteView } from './agenda-item.view.js';
import { ItemNote } from './item-note.js';
import { ItemsQueries } from './items.queries.js';
import type { ItemCase } from './items.queries.js';

/** Writing along, one person at a time, saved as one types. */
@Injectable()
export class NotesService {
  constructor(
    private readonly work: UnitOfWork, private readonly queries: ItemsQueries, private readonly drafting: MinutesDrafting,
    private readonly people: PeopleDoor, private readonly clock: Clock,
  ) {}

  read(actor: Actor, itemId: Id): Promise<ItemNoteView> {
    return this.work.run(actor.networkId, async (tx) => {
      const item = await this.queries.case(actor.networkId, itemId);
      agendaItemPolicy.require(actor, 'see', item.facts);
      return this.view(tx, actor, item, await tx.findOne(ItemNote, { id: itemId }));
    });
  }

  /** Who takes over says so to everybody. */
  takeOver(actor: Actor, itemId: Id): Promise<ItemNoteView> {
    return this.work.run(actor.networkId, async (tx) => {
      const item = await this.allowed(actor, itemId);
      const note = await this.own(tx, item);
      note.takeOver({ by: actor.personId, at: this.clock.now() });
      return this.view(tx, actor, item, await tx.keep(note));
    });
  }

  /**
   * @param version of the note in hand; 0 begins it
   * @throws NotPossibleNow `note_has_other_writer`; StaleVersion when one has written somewhere else oneself
   */
  save(actor: Actor, { id, version }: Target, text: string): Promise<ItemNoteView> {
    return this.work.run(actor.networkId, async (tx) => {
      const item = await this.allowed(actor, id);
      const note = await this.own(tx, item);
      note.requireWriter(actor.personId);
      if (note.version !== version) await tx.loadAt(ItemNote, id, version);
      const [was, act] = [note.text, { by: actor.personId, at: this.clock.now() }];
      note.write(text, act);
      await tx.keep(note);
      await this.tellMinutes(tx, note, was, act);
      return this.view(tx, actor, item, note);
    });
  }

  private async allowed(actor: Actor, itemId: Id): Promise<ItemCase> {
    const item = await this.queries.case(actor.networkId, itemId);
    agendaItemPolicy.require(actor, 'takeNotes', item.facts);
    requirePossible(item.facts, 'takeNotes');
    return item;
  }

  /** The first writer begins the note; two who begin at once take turns at the row of the item. */
  private async own(tx: Transaction, { id, meetingId }: ItemCase): Promise<ItemNote> {
    if (meetingId === null) throw new NotPossibleNow('item_not_called');
    await tx.rows('select 1 from agenda_items where id = $1 for update', [id]);
    const found = await tx.findOne(ItemNote, { id });
    return found ? tx.load(ItemNote, id) : ItemNote.of({ id, meetingId });
  }

  /** The share of the row waits for whoever is closing the meeting at this moment: no last sentence is lost. */
  private async tellMinutes(tx: Transaction, { id: itemId, meetingId, text }: ItemNote, was: string, act: Act): Promise<void> {
    const [meeting] = await tx.rows<{ state: MeetingState }>('select state from meetings where id = $1 for share', [meetingId]);
    if (meeting?.state === 'HELD') await this.drafting.follow(tx, { itemId, meetingId, was, is: text }, act);
  }

  private async view(tx: Transaction, actor: Actor, { id, facts }: ItemCase, note: ItemNote | null): Promise<ItemNoteView> {
    const writer = note?.writerPersonId ? await this.people.ref(tx, note.writerPersonId) : null;
    const mine = writer?.id === actor.personId;
    const may = agendaItemPolicy.may(actor, 'takeNotes', facts) && isOpen(facts.meeting.state);
    return {
      itemId: id, version: note?.version ?? 0, text: note?.text ?? '', writer, mine, writerSince: note?.writerSince?.toISOString() ?? null,
      updatedAt: note?.editedAt?.toISOString() ?? null, can: may ? (writer === null || mine ? ['write'] : ['takeOver']) : [],
    };
  }
}

const isOpen = (state: ItemCase['facts']['meeting']['state']): boolean => state === 'IN_SESSION' || state === 'SUSPENDED' || state === 'HELD';
