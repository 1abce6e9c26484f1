import { LiveAnnouncer } from '@angular/cdk/a11y';
import { computed, inject, linkedSignal, signal } from '@angular/core';
import type { Signal } from '@angular/core';
import type { Id } from '@faden/house/house';
import type { AgendaItemResultDraft, AgendaItemView } from '@faden/meetings/agenda/agenda-item';
import type { AttendanceView } from '@faden/meetings/attendance/attendance';
import type { MeetingView } from '@faden/meetings/meeting';
import { act } from '../../ui/acts/act';
import { Undo } from '../../ui/acts/undo';
import { words } from '../../ui/words/words';
import { AgendaApi } from '../agenda/agenda-api';
import { needsDecision } from '../meeting-words';
import { MeetingsApi } from '../meetings-api';
import type { PlainAct } from '../meetings-api';
import { liveWords } from '../meetings.words';

type Result = AgendaItemResultDraft['result'];

/** Results that are said with one press, and what is said of them. */
const said = { POSTPONED: 'done.postponed', NO_AGREEMENT: 'done.noAgreement', ACKNOWLEDGED: 'done.acknowledged', WITHDRAWN: 'done.withdrawn' } as const;

/** The chair's desk: the running meeting, the item on top, and what can be done with both. Make it in an injection context. */
export class Desk {
  private readonly meetings = inject(MeetingsApi);
  private readonly agenda = inject(AgendaApi);
  private readonly undo = inject(Undo);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly t = words(liveWords);

  readonly reading = this.meetings.one(() => this.id());
  readonly meeting = this.reading.value;
  readonly items = computed(() => (this.meeting()?.agenda ?? []).filter(({ state }) => ['SCHEDULED', 'CALLED', 'DISPOSED'].includes(state)));
  /** Shared by everybody: what the meeting talks about now. */
  readonly called = computed(() => this.items().find(({ state }) => state === 'CALLED'));
  /** An item somebody looks at here; null follows the meeting. */
  readonly looked = signal<Id | null>(null);
  readonly item = computed(() => this.items().find(({ id }) => id === this.looked()) ?? this.called() ?? lastOf(this.items()));
  readonly next = computed(() => {
    const at = this.items().findIndex(({ id }) => id === (this.called() ?? this.item())?.id);
    return this.items().slice(at + 1).find(isOpen) ?? this.items().find(isOpen);
  });
  readonly leads = computed(() => this.meeting()?.can.includes('callItem') ?? false);
  /** Reads along, also while the meeting stands still. */
  readonly watches = computed(() => !(this.meeting()?.can ?? []).some((action) => ['open', 'callItem', 'suspend', 'resume', 'close'].includes(action)));
  /** The item must not be left before somebody says what came of it: on the way to the next one, or to the end. */
  readonly asked = linkedSignal<AgendaItemView | undefined, 'next' | 'end' | null>({ source: this.called, computation: () => null });

  readonly acting = act((work: () => Promise<unknown>) => work(), () => this.reading.reload());

  /** Ends the meeting; items nobody reached are confirmed by then and stay open for the next one. */
  readonly ending = act((confirmed: boolean) => this.finish(confirmed));

  constructor(private readonly id: Signal<Id>) {}

  take(meeting: MeetingView): void {
    this.reading.set(meeting);
  }

  takeItem(item: AgendaItemView): void {
    const it = this.meeting();
    if (it) this.reading.set({ ...it, agenda: it.agenda.map((one) => (one.id === item.id ? item : one)) });
    this.reading.reload();
  }

  takeAttendance(attendance: AttendanceView[]): void {
    const it = this.meeting();
    if (it) this.reading.set({ ...it, attendance });
    this.reading.reload();
  }

  /** Acts of the meeting that need no words. */
  do(what: PlainAct): Promise<unknown> {
    return this.acting.run(async () => {
      const it = this.meeting();
      if (it) this.take(await this.meetings.act(it, what));
    });
  }

  call(item: AgendaItemView): Promise<unknown> {
    return this.acting.run(async () => {
      this.takeItem(await this.agenda.act(item, 'call'));
      this.looked.set(null);
    });
  }

  /** The next item. What needs no decision is noted in passing; what does is asked about first. */
  forward(): Promise<unknown> {
    const [now, next] = [this.called(), this.next()];
    if (now && needsDecision[now.type]) return Promise.resolve(this.asked.set('next'));
    return this.acting.run(async () => {
      if (now) this.takeItem(await this.agenda.result(now, { result: 'ACKNOWLEDGED' }));
      if (next) this.takeItem(await this.agenda.act(next, 'call'));
      this.looked.set(next ? null : now?.id ?? null);
    });
  }

  /** Says what came of an item. Can be taken back. @param onwards goes on to the next item */
  settle(item: AgendaItemView, result: Exclude<Result, 'REMOVED'>, onwards = false): Promise<unknown> {
    return this.acting.run(async () => {
      const settled = await this.agenda.result(item, { result });
      const next = onwards ? this.next() : undefined;
      this.takeItem(settled);
      this.looked.set(settled.id);
      this.undo.offer({ text: this.t(said[result], { number: item.number }), undo: () => this.reopen(settled) });
      if (next) {
        this.takeItem(await this.agenda.act(next, 'call'));
        this.looked.set(null);
      }
    });
  }

  async reopen(item: AgendaItemView): Promise<void> {
    this.takeItem(await this.agenda.act(item, 'reopening'));
    this.looked.set(item.id);
  }

  say(text: string): void {
    void this.announcer.announce(text);
  }

  private async finish(confirmed: boolean): Promise<MeetingView | undefined> {
    const [it, now] = [this.meeting(), this.called()];
    if (now) await this.agenda.result(now, { result: 'ACKNOWLEDGED' });
    return it && this.meetings.close(it, { confirmOpenItems: confirmed });
  }
}

const isOpen = ({ state }: AgendaItemView): boolean => state === 'SCHEDULED';
/** Between two items the one just settled stays on top. */
const lastOf = (items: readonly AgendaItemView[]): AgendaItemView | undefined =>
  items.filter(({ calledAt }) => calledAt !== null).toSorted((one, other) => String(one.calledAt).localeCompare(String(other.calledAt))).at(-1);
