import { computed, effect, inject, signal, untracked } from '@angular/core';
import type { Signal } from '@angular/core';
import type { Id } from '@faden/house/house';
import type { ItemNoteView } from '@faden/meetings/agenda/agenda-item';
import { act } from '../../ui/acts/act';
import { Drafts } from '../../ui/acts/drafts';
import type { SaveStanding } from '../../ui/acts/save-state';
import { reading } from '../../ui/http/reading';
import { AgendaApi } from '../agenda/agenda-api';
import { Autosave } from '../autosave';

/** The notes of the item on top: read as others write them, saved as one writes oneself. Make it in an injection context. */
export class NoteDesk {
  private readonly api = inject(AgendaApi);
  private readonly drafts = inject(Drafts);
  private readonly itemId = signal<Id | undefined>(undefined);
  private readonly note = reading<ItemNoteView>(() => addressOf(this.itemId()), { live: () => [`meeting:${this.meetingId()}`] });
  private readonly open = signal<{ itemId: Id; text: Autosave<string> } | null>(null);

  readonly view = this.note.value;
  /** The text under one's own pen; null for readers. */
  readonly writing = computed(() => (this.open()?.itemId === this.itemId() ? this.open()?.text ?? null : null));
  readonly state = computed<SaveStanding>(() => this.writing()?.state() ?? 'saved');
  readonly take = act(async () => {
    const id = this.itemId();
    return id ? this.api.takeNote(id) : undefined;
  }, (note) => { if (note) this.note.set(note); });

  constructor(private readonly meetingId: Signal<Id>) {
    effect(() => {
      const note = this.view();
      if (note) untracked(() => this.hear(note));
    });
  }

  /** Another item is on top: what was written is saved on the way. */
  turnTo(itemId: Id): void {
    if (itemId === this.itemId()) return;
    this.end();
    this.itemId.set(itemId);
  }

  /** Somebody chose between two texts; who no longer writes takes the pen back first. */
  async settle(text: string): Promise<void> {
    const now = this.open()?.text;
    if (!now) return;
    if (!this.view()?.can.includes('write') && text !== now.theirs()?.text) await this.take.run();
    await now.choose(text);
    const note = this.view();
    if (note) this.hear(note);
  }

  /** The page goes. */
  end(): void {
    void this.open()?.text.end();
    this.open.set(null);
  }

  private hear(note: ItemNoteView): void {
    const now = this.open();
    const mayWrite = note.can.includes('write');
    if (now?.itemId === note.itemId && (mayWrite || now.text.state() !== 'saved')) return now.text.hear(note, mayWrite);
    this.end();
    if (mayWrite && note.itemId === this.itemId()) this.open.set({ itemId: note.itemId, text: this.textOf(note) });
  }

  private textOf(note: ItemNoteView): Autosave<string> {
    const { itemId: id } = note;
    return new Autosave<string>(note, {
      thing: `note:${id}`,
      save: async (text, version) => (await this.api.saveNote({ id, version }, text)).version,
      read: () => this.api.note(id),
    }, this.drafts);
  }
}

const addressOf = (itemId: Id | undefined): string | undefined => (itemId ? `/api/agenda-items/${itemId}/note` : undefined);
