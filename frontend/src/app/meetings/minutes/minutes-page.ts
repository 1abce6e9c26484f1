import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Component, DestroyRef, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Id, Moment } from '@faden/house/house';
import type { MinutesView } from '@faden/meetings/minutes/minutes';
import { act } from '../../ui/acts/act';
import { Busy } from '../../ui/acts/busy';
import { CanButton } from '../../ui/acts/can-button';
import { Drafts } from '../../ui/acts/drafts';
import { ProblemBox } from '../../ui/acts/problem-box';
import { SaveState } from '../../ui/acts/save-state';
import { Dates } from '../../ui/days/dates';
import { Icon } from '../../ui/marks/icon';
import { Status } from '../../ui/marks/status';
import { Empty } from '../../ui/pages/empty';
import { PageHead } from '../../ui/pages/page-head';
import { Waiting } from '../../ui/pages/waiting';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import { Autosave } from '../autosave';
import { minutesLooks } from '../meeting-words';
import { MeetingsApi } from '../meetings-api';
import { minutesWords } from '../meetings.words';
import { ChangeForm } from './change-form';
import { MinutesFrame } from './minutes-frame';
import { MinutesItemCard } from './minutes-item';
import { MinutesSteps } from './minutes-steps';
import { ObjectionForm } from './objection-form';

/** The text of each item. */
type Texts = Record<Id, string>;

/** The minutes from draft to approval: written once in the meeting, finished here, checked, read, agreed to. */
@Component({
  selector: 'nw-minutes-page',
  imports: [
    MatButton, Busy, CanButton, ProblemBox, SaveState, Icon, Status, Empty, PageHead, Waiting, ChangeForm, MinutesFrame, MinutesItemCard, MinutesSteps, ObjectionForm,
  ],
  templateUrl: './minutes-page.html',
  styles: `
    p { margin-block-end: .5rem }
    .said, .hint { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; padding: .625rem 1rem; border-radius: var(--radius-control); max-inline-size: none }
    .bar { position: sticky; z-index: 2; inset-block-start: 0; display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding-block: .5rem; background: var(--page) }
    .said { background: var(--tint-done); nw-icon { color: var(--mark-done) } }
    .hint { background: var(--tint-attention); p { margin: 0 } }
    .contents ol { list-style: none; margin: 0; padding: 0; button { text-align: start; min-block-size: 44px } }
    .plain { list-style: none; margin: 0 0 .5rem; padding: 0; p { margin: 0 } li { padding-block: .25rem } }
    @media (max-width: 1119px) { .contents { display: none } }`,
})
export class MinutesPage {
  readonly id = input.required<string>();

  protected readonly t = words(minutesWords);
  protected readonly ui = words(uiWords);
  protected readonly dates = inject(Dates);
  private readonly api = inject(MeetingsApi);
  private readonly drafts = inject(Drafts);
  private readonly announcer = inject(LiveAnnouncer);

  protected readonly minutes = this.api.minutes(this.id);
  protected readonly look = computed(() => minutesLooks[this.minutes.value()?.state ?? 'DRAFT']);
  protected readonly gaps = computed(() => (this.minutes.value()?.items ?? []).filter(({ text, decisions, result }) => !text && decisions.length === 0 && result !== 'NOT_REACHED').length);
  /** Which form is open beside the minutes. */
  protected readonly open = signal<'object' | 'change' | null>(null);
  /** What was just done, as a sentence. */
  protected readonly said = signal<string | null>(null);
  /** The texts under one's own pen; null for readers. */
  protected readonly writing = signal<Autosave<Texts> | null>(null);

  protected readonly act = act(async (work: () => Promise<MinutesView>, sentence: (view: MinutesView) => string | null) => {
    await this.writing()?.flush();
    const view = await work();
    this.say(view, sentence(view));
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => void this.writing()?.end());
    effect(() => {
      const now = this.minutes.value();
      if (now) untracked(() => this.writing()?.hear({ text: textsOf(now), version: now.version }, now.can.includes('edit')));
    });
  }

  protected agree(it: MinutesView): void {
    void this.act.run(() => this.api.agree(it.id), () => this.t('done.agree'));
  }

  protected submit(it: MinutesView): void {
    void this.act.run(() => this.api.actOnMinutes(this.minutes.value() ?? it, 'submission'), () => this.t('done.submit'));
  }

  protected sign(it: MinutesView): void {
    void this.act.run(() => this.api.actOnMinutes(this.minutes.value() ?? it, 'signature'), ({ state }) => (state === 'IN_REVIEW' ? this.t('signed') : this.t('done.signAndRelease')));
  }

  protected approve(it: MinutesView): void {
    void this.act.run(() => this.api.actOnMinutes(it, 'approval'), () => null);
  }

  /** Shows and says what came of a form, and closes it. */
  protected take(view: MinutesView, sentence: string | null): void {
    this.say(view, sentence);
    this.open.set(null);
  }

  /** Shows what the server answered, and says it; a form that was opened meanwhile stays open. */
  private say(view: MinutesView, sentence: string | null): void {
    this.minutes.set(view);
    this.said.set(sentence);
    if (!view.can.includes('edit')) this.writing.set(null);
    if (sentence) void this.announcer.announce(sentence);
  }

  protected edit({ id, version, items }: MinutesView): void {
    this.said.set(null);
    this.writing.set(new Autosave<Texts>({ text: textsOf({ items }), version }, {
      thing: `minutes:${id}`,
      save: async (text, known) => {
        const view = await this.api.editMinutes({ id, version: known }, { items: Object.entries(text).map(([itemId, words]) => ({ itemId, text: words })) });
        this.minutes.set(view);
        return view.version;
      },
      read: async () => {
        const view = await this.api.minutesNow(this.id());
        return { text: textsOf(view), version: view.version };
      },
    }, this.drafts));
  }

  protected async stop(): Promise<void> {
    await this.writing()?.flush();
    if (this.writing()?.state() === 'saved') this.writing.set(null);
  }

  protected textOf(itemId: Id): string {
    return this.writing()?.text()[itemId] ?? '';
  }

  protected type(itemId: Id, text: string): void {
    const now = this.writing();
    now?.type({ ...now.text(), [itemId]: text });
  }

  protected goTo(itemId: Id): void {
    const heading = document.getElementById(`nw-item-${itemId}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }

  protected moment(at: number): Moment {
    return new Date(at).toISOString();
  }

  protected print(): void {
    window.print();
  }
}

const textsOf = ({ items }: Pick<MinutesView, 'items'>): Texts => Object.fromEntries(items.map(({ itemId, text }) => [itemId, text]));
