import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Router, RouterLink } from '@angular/router';
import type { Moment } from '@faden/house/house';
import type { AgendaItemState, AgendaItemView } from '@faden/meetings/agenda/agenda-item';
import type { MeetingView } from '@faden/meetings/meeting';
import { firstValueFrom } from 'rxjs';
import { act } from '../../ui/acts/act';
import { CanButton } from '../../ui/acts/can-button';
import { ProblemBox } from '../../ui/acts/problem-box';
import { Undo } from '../../ui/acts/undo';
import { Dates } from '../../ui/days/dates';
import { Reorder } from '../../ui/lists/reorder';
import type { Moved } from '../../ui/lists/reorder';
import { Status } from '../../ui/marks/status';
import { Empty } from '../../ui/pages/empty';
import { PageHead } from '../../ui/pages/page-head';
import { Waiting } from '../../ui/pages/waiting';
import { words } from '../../ui/words/words';
import { meetingLooks } from '../meeting-words';
import { MeetingsApi } from '../meetings-api';
import { meetingWords, planWords } from '../meetings.words';
import { InvitationBox } from '../page/invitation-box';
import { peopleIn } from '../people';
import { AgendaApi } from './agenda-api';
import { AgendaRow } from './agenda-row';
import { Backlog } from './backlog';
import { ItemLine } from './item-line';
import { SendDialog } from './send-dialog';
import { TimeBar } from './time-bar';
import { beginnings, moved } from './timing';
import type { Remedy } from './timing';

/** Ways to send an agenda out, the usual one first. */
const ways = ['sendInvitation', 'sendUrgentInvitation', 'amendAgenda'] as const;
const waiting: readonly AgendaItemState[] = ['PROPOSED', 'DECLINED', 'ACCEPTED'];

/** The agenda while it is made: order, minutes, what waits in the backlog, and sending it. */
@Component({
  selector: 'nw-agenda-builder',
  imports: [
    RouterLink, MatButton, CanButton, ProblemBox, Reorder, Status, Empty, PageHead, Waiting, InvitationBox, AgendaRow, Backlog, ItemLine, TimeBar,
  ],
  templateUrl: './agenda-builder.html',
  styles: `
    .over { display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: start; margin-block: .25rem 1rem; nw-time-bar { flex: 1 1 20rem; max-inline-size: 40rem } p { margin: 0 } }
    nw-invitation-box { display: block; margin-block-end: 1rem }`,
  host: { '(keydown.control.enter)': 'sendNow()' },
})
export class AgendaBuilder {
  readonly id = input.required<string>();

  protected readonly t = words(planWords);
  protected readonly say = words(meetingWords);
  private readonly meetings = inject(MeetingsApi);
  private readonly api = inject(AgendaApi);
  private readonly dates = inject(Dates);
  private readonly undo = inject(Undo);
  private readonly dialogs = inject(MatDialog);
  private readonly router = inject(Router);

  protected readonly meeting = this.meetings.one(this.id);
  protected readonly placeable = this.api.placeable(this.id);
  /** As on the screen: changes stand here at once, before the server has them. */
  protected readonly items = linkedSignal(() => placed(this.meeting.value()?.agenda ?? []));
  protected readonly mayEdit = computed(() => this.meeting.value()?.can.includes('editAgenda') ?? false);
  protected readonly look = computed(() => meetingLooks[this.meeting.value()?.word ?? 'DRAFT']);
  protected readonly over = computed(() => {
    const it = this.meeting.value();
    return it ? `${it.body.name} · ${this.dates.dayOf(it.startsAt, 'weekday')}, ${this.dates.time(it.startsAt)}–${this.dates.time(it.endsAt)}` : '';
  });
  protected readonly due = computed(() => {
    const it = this.meeting.value();
    return it?.notice?.verdict === 'IN_TIME' && it.state !== 'INVITED' ? this.dates.day(it.notice.latestReceiptOn, 'weekday') : null;
  });
  protected readonly sending = computed(() => {
    const it = this.meeting.value();
    return it && (ways.find((way) => it.can.includes(way)) ?? ways.find((way) => it.cannot[way]));
  });
  protected readonly people = computed(() => peopleIn(this.meeting.value()?.attendance ?? []));
  protected readonly extra = computed(() => [{ key: 'backlog', label: this.t('builder.toBacklog') }]);
  private readonly starts = computed(() => beginnings(this.items(), this.meeting.value()?.startsAt ?? ''));

  protected readonly change = act((work: () => Promise<AgendaItemView>) => work(), (item) => this.replace(item));
  private queue: Promise<unknown> = Promise.resolve();
  private open = 0;

  protected readonly title = ({ title }: AgendaItemView): string => title;
  /** Said after a move. */
  protected readonly begins = (item: AgendaItemView): string => this.dates.time(this.startOf(item));
  protected readonly numberAt = (index: number): string => String(index + 1);
  protected startOf({ id, startsAt }: AgendaItemView): Moment {
    return this.starts().get(id) ?? startsAt;
  }

  protected put({ item, from, to }: Moved<AgendaItemView>): void {
    const order = moved(this.items(), from, to);
    this.items.set(order);
    this.keep(() => this.api.move(this.now(item), { beforeId: order[to + 1]?.id ?? null }));
  }

  protected plan(item: AgendaItemView, plannedMinutes: number): void {
    this.replace({ ...item, plannedMinutes });
    this.keep(() => this.api.edit(this.now(item), { plannedMinutes }));
  }

  protected remove(item: AgendaItemView): void {
    const beforeId = this.items()[this.items().findIndex(({ id }) => id === item.id) + 1]?.id;
    this.keep(async () => {
      const removed = await this.api.act(this.now(item), 'removal');
      this.undo.offer({ text: this.t('builder.removed', { title: item.title }), undo: async () => {
        await this.api.add(this.id(), { itemId: item.id, ...(beforeId && { beforeId }) });
        this.refresh();
      } });
      return removed;
    });
  }

  protected help(remedy: Remedy): void {
    const item = this.items().find(({ id }) => id === remedy.id);
    if (!item) return;
    if (remedy.kind === 'shorten') this.plan(item, remedy.minutes);
    else this.remove(item);
  }

  protected sendNow(): void {
    const it = this.meeting.value();
    if (it && ways.some((way) => it.can.includes(way))) void this.send(it);
  }

  /** Asks once with recipients and mail on the screen, then shows the meeting, where the minute runs. */
  protected async send(meeting: MeetingView): Promise<void> {
    await this.queue;
    const sent = await firstValueFrom(this.dialogs.open<SendDialog, MeetingView, MeetingView>(SendDialog, {
      data: meeting, width: '42rem', maxWidth: '100vw', ariaLabelledBy: 'nw-send', autoFocus: 'h2',
    }).afterClosed());
    if (!sent) return;
    const text = meeting.state === 'INVITED' ? this.t('send.changed') : this.t('send.sent', { count: sent.invitation?.recipients ?? 0 });
    this.undo.offer({ text, undo: () => this.meetings.undoInvitation(sent) });
    await this.router.navigate(['/sitzungen', sent.id]);
  }

  protected refresh(): void {
    this.meeting.reload();
    this.placeable.reload();
  }

  /** One after the other, so that a second move knows the version the first one made; reads again when all are through. */
  private keep(work: () => Promise<AgendaItemView>): void {
    this.open += 1;
    this.queue = this.queue.then(async () => {
      await this.change.run(work);
      this.open -= 1;
      if (this.open === 0) this.refresh();
    });
  }

  private now(item: AgendaItemView): AgendaItemView {
    return this.items().find(({ id }) => id === item.id) ?? item;
  }

  private replace(item: AgendaItemView): void {
    this.items.update((before) => placed(before.map((one) => (one.id === item.id ? item : one))));
  }
}

/** What stands on the agenda; proposals and what lies in the backlog do not. */
const placed = (items: readonly AgendaItemView[]): AgendaItemView[] => items.filter(({ state }) => !waiting.includes(state));
