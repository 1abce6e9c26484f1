import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { RouterLink } from '@angular/router';
import type { Id } from '@faden/house/house';
import type { AgendaItemDraft, AgendaItemView, PlaceableItem } from '@faden/meetings/agenda/agenda-item';
import { act } from '../../ui/acts/act';
import { Busy } from '../../ui/acts/busy';
import { ProblemBox } from '../../ui/acts/problem-box';
import { Undo } from '../../ui/acts/undo';
import { Icon } from '../../ui/marks/icon';
import { words } from '../../ui/words/words';
import { planWords } from '../meetings.words';
import { AgendaApi } from './agenda-api';
import { DeclineForm } from './decline-form';

const many = 6;

/** What can come on the agenda: what was left over (taken unless unticked), proposals, escalations, topics of the body. */
@Component({
  selector: 'nw-backlog',
  imports: [RouterLink, MatButton, MatCheckbox, Busy, ProblemBox, Icon, DeclineForm],
  templateUrl: './backlog.html',
  styleUrl: './backlog.css',
})
export class Backlog {
  readonly meetingId = input.required<Id>();
  readonly items = input.required<readonly PlaceableItem[]>();
  readonly changed = output();

  protected readonly t = words(planWords);
  private readonly api = inject(AgendaApi);
  private readonly undo = inject(Undo);
  protected readonly typed = signal('');
  /** The proposal somebody is about to decline. */
  protected readonly declining = signal<Id | null>(null);

  protected readonly carried = computed(() => this.of('CARRY_OVER'));
  protected readonly proposed = computed(() => this.of('PROPOSED'));
  protected readonly escalated = computed(() => this.of('ESCALATION'));
  protected readonly topics = computed(() => this.of('TOPIC'));
  protected readonly searches = computed(() => this.topics().length > many);
  protected readonly found = computed(() => {
    const text = this.typed().trim().toLocaleLowerCase();
    return this.topics().filter(({ title, number }) => !text || `${number ?? ''} ${title}`.toLocaleLowerCase().includes(text));
  });
  private readonly dropped = signal<ReadonlySet<Id>>(new Set());
  /** Everything is carried on unless somebody takes it out. */
  protected readonly ticked = computed(() => this.carried().filter(({ id }) => !this.dropped().has(id)));

  protected readonly put = act((items: readonly PlaceableItem[]) => this.place(items), (placed) => this.offerUndo(placed));

  protected tick(id: Id, on: boolean): void {
    this.dropped.update((before) => new Set(on ? [...before].filter((other) => other !== id) : [...before, id]));
  }

  /** One after the other: they come on the agenda in the order on the screen. */
  private async place(items: readonly PlaceableItem[]): Promise<AgendaItemView[]> {
    const placed: AgendaItemView[] = [];
    try {
      for (const item of items) placed.push(await this.api.add(this.meetingId(), sourceOf(item)));
      return placed;
    } finally {
      this.changed.emit();
    }
  }

  private offerUndo(placed: readonly AgendaItemView[]): void {
    const title = placed.map((item) => item.title).join(', ');
    this.undo.offer({ text: this.t('builder.placed', { title }), undo: async () => {
      await Promise.all(placed.map((item) => this.api.act(item, 'removal')));
      this.changed.emit();
    } });
  }

  private of(wanted: PlaceableItem['kind']): PlaceableItem[] {
    return this.items().filter(({ kind }) => kind === wanted);
  }
}

const sourceOf = ({ kind, id }: PlaceableItem): AgendaItemDraft => (kind === 'TOPIC' ? { topicId: id } : { itemId: id });
