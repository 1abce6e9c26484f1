import { CdkTrapFocus } from '@angular/cdk/a11y';
import { BreakpointObserver } from '@angular/cdk/layout';
import { Component, DestroyRef, ElementRef, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import type { Id } from '@faden/house/house';
import type { AgendaItemView } from '@faden/meetings/agenda/agenda-item';
import type { MeetingState } from '@faden/meetings/meeting';
import { firstValueFrom, map } from 'rxjs';
import { BodiesApi } from '../../bodies/bodies-api';
import { Busy } from '../../ui/acts/busy';
import { CanButton } from '../../ui/acts/can-button';
import { ProblemBox } from '../../ui/acts/problem-box';
import { Clock } from '../../ui/days/clock';
import { Dates } from '../../ui/days/dates';
import { Icon } from '../../ui/marks/icon';
import { PageHead } from '../../ui/pages/page-head';
import { Waiting } from '../../ui/pages/waiting';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import { needsDecision } from '../meeting-words';
import { liveWords, meetingWords } from '../meetings.words';
import { ActionBar } from './action-bar';
import type { Panel } from './action-bar';
import { AgendaColumn } from './agenda-column';
import { AnswerPanel } from './answer-panel';
import { AttendancePanel } from './attendance-panel';
import { CockpitHead } from './cockpit-head';
import { ConsentPanel } from './consent-panel';
import { DecisionPanel } from './decision-panel';
import { Desk } from './desk';
import { EndDialog } from './end-dialog';
import { ItemPaper } from './item-paper';
import { ItemResult, sentenceOf } from './item-result';
import { NoteDesk } from './note-desk';
import { Notes } from './notes';
import { TaskLine } from './task-line';

type View = 'item' | 'attendance' | 'agenda';
const ended: readonly MeetingState[] = ['HELD', 'CLOSED', 'FAILED_NO_QUORUM', 'CANCELLED'];

/** The running meeting for one pair of hands: who is there, what is on, what is said, what is decided, what comes next. */
@Component({
  selector: 'nw-cockpit',
  imports: [
    CdkTrapFocus, MatButton, MatIconButton, Busy, CanButton, ProblemBox, Clock, Icon, PageHead, Waiting, ActionBar, AgendaColumn, AnswerPanel, AttendancePanel,
    CockpitHead, ConsentPanel, DecisionPanel, ItemPaper, ItemResult, Notes, TaskLine,
  ],
  templateUrl: './cockpit.html',
  styleUrl: './cockpit.css',
})
export class Cockpit {
  readonly id = input.required<string>();

  protected readonly t = words(liveWords);
  protected readonly say = words(meetingWords);
  protected readonly ui = words(uiWords);
  private readonly dates = inject(Dates);
  private readonly dialogs = inject(MatDialog);
  private readonly router = inject(Router);
  private readonly host: ElementRef<HTMLElement> = inject(ElementRef);

  protected readonly desk = new Desk(this.id);
  protected readonly notes = new NoteDesk(this.id);
  protected readonly rules = inject(BodiesApi).rules(() => this.desk.meeting()?.body.id);
  protected readonly titles = { decision: 'decision.title', consent: 'decision.consentTitle', answer: 'answer.title', task: 'task.title' } as const;
  protected readonly choices = [
    { result: 'ACKNOWLEDGED', action: 'dispose', word: 'do.acknowledge' }, { result: 'POSTPONED', action: 'postpone', word: 'do.postpone' },
    { result: 'NO_AGREEMENT', action: 'declareNoAgreement', word: 'do.noAgreement' }, { result: 'WITHDRAWN', action: 'dispose', word: 'do.withdraw' },
  ] as const;

  /** It has begun, and nothing has been called yet. */
  protected readonly isFresh = computed(() => {
    const it = this.desk.meeting();
    return it?.state === 'IN_SESSION' && this.desk.items().every(({ calledAt }) => calledAt === null);
  });
  /** Who is there comes first; once the first item is called, the item does. */
  protected readonly view = linkedSignal<boolean, View>({ source: this.isFresh, computation: (fresh) => (fresh ? 'attendance' : 'item') });
  /** What stands open, and for which item: another item hides it, an old reading that comes late does not close it for good. */
  private readonly opened = signal<{ itemId: Id | undefined; panel: Panel } | null>(null);
  protected readonly panel = computed(() => {
    const opened = this.opened();
    return opened?.itemId === this.desk.item()?.id ? opened?.panel ?? null : null;
  });
  protected readonly made = linkedSignal<Id | undefined, string[]>({ source: () => this.desk.item()?.id, computation: () => [] });

  /** On a phone the panel covers the page, and the focus stays in it. */
  protected readonly covers = toSignal(inject(BreakpointObserver).observe('(max-width: 839px)').pipe(map(({ matches }) => matches)), { initialValue: false });
  protected readonly begins = computed(() => (this.isFresh() && this.desk.leads() ? this.desk.next() : undefined));
  protected readonly ready = computed(() => {
    const { quorum, quorumFinding, attendance } = this.desk.meeting() ?? { quorum: null, quorumFinding: null, attendance: [] };
    return quorum?.applies ? quorumFinding !== null && !quorumFinding.doubted : attendance.some(({ here }) => here);
  });
  protected readonly isElsewhere = computed(() => {
    const [called, item] = [this.desk.called(), this.desk.item()];
    return called !== undefined && item?.id !== called.id;
  });
  protected readonly standing = computed(() => {
    const it = this.desk.meeting();
    if (!it || ended.includes(it.state)) return '';
    return it.state === 'IN_SESSION' || it.state === 'SUSPENDED' ? '' : `${this.t('notBegun')} ${this.t('begins', { day: this.dates.moment(it.startsAt, 'long') })}`;
  });
  protected readonly watch = computed(() => {
    const chair = this.desk.meeting()?.chair;
    return chair ? this.t('watch', { name: chair.name }) : this.t('watchNobody');
  });
  protected readonly warning = computed(() => {
    const it = this.desk.meeting();
    if (it && ended.includes(it.state)) return this.t('over');
    if (it?.state === 'SUSPENDED') return this.t('paused');
    if (it?.state !== 'IN_SESSION' || !it.quorum?.applies || this.isFresh()) return null;
    if (it.quorumFinding?.doubted) return this.t('attendance.doubted');
    return it.quorum.ok ? null : this.t('attendance.lost');
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.notes.end());
    let before: Id | undefined;
    effect(() => {
      const called = this.desk.called();
      if (called && before !== undefined && before !== called.id) untracked(() => this.desk.say(this.t('called', { number: called.number, title: called.title })));
      if (called) before = called.id;
    });
    let shown: Id | undefined;
    effect(() => {
      const id = this.desk.item()?.id;
      if (shown !== undefined && id !== shown) scrollTo({ top: 0 });
      shown = id;
    });
  }

  protected over(item: AgendaItemView): string {
    return `${this.t('topOf', { number: item.number, count: this.desk.items().length })} · ${this.t(`needs.${item.type}`)}`;
  }

  protected turn(view: View): void {
    this.view.set(this.view() === view ? 'item' : view);
  }

  protected look(id: Id | null): void {
    this.desk.looked.set(id === this.desk.called()?.id ? null : id);
    this.view.set('item');
  }

  protected async begin(item: AgendaItemView): Promise<void> {
    await this.desk.call(item);
    this.view.set('item');
  }

  protected call(item: AgendaItemView): void {
    void this.desk.call(item);
  }

  protected unfold(panel: Panel): void {
    this.opened.set({ itemId: this.desk.item()?.id, panel });
  }

  /** Closes what stands beside the item; the focus goes back to the buttons. */
  protected shut(): void {
    this.opened.set(null);
    this.host.nativeElement.querySelector<HTMLElement>('nw-action-bar button')?.focus();
  }

  protected recorded(item: AgendaItemView): void {
    this.desk.looked.set(item.id);
    this.desk.takeItem(item);
    this.desk.say(sentenceOf(item, this.t, this.say) || this.t('done.noAgreement', { number: item.number }));
    this.shut();
  }

  protected answered(): void {
    this.desk.looked.set(this.desk.item()?.id ?? null);
    this.desk.reading.reload();
    this.shut();
  }

  protected taskMade(sentence: string): void {
    this.made.update((before) => [...before, sentence]);
    this.desk.say(`${this.t('task.added')} ${sentence}`);
  }

  /** Items nobody reached are named before the meeting ends; an item that needs a decision has to get a result first. */
  protected async end(): Promise<void> {
    const called = this.desk.called();
    if (called && needsDecision[called.type]) return this.desk.asked.set('end');
    const open = this.desk.items().filter(({ state }) => state === 'SCHEDULED');
    const sure = open.length === 0 || await firstValueFrom(this.dialogs.open<EndDialog, readonly AgendaItemView[], boolean>(EndDialog, {
      data: open, width: '32rem', ariaLabelledBy: 'nw-end', role: 'alertdialog',
    }).afterClosed());
    if (sure && await this.desk.ending.run(open.length > 0)) await this.router.navigate(['/sitzungen', this.id(), 'protokoll']);
  }
}
