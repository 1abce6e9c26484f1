import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import type { AgendaItemAction, AgendaItemView } from '@faden/meetings/agenda/agenda-item';
import { Busy } from '../../ui/acts/busy';
import { CanButton } from '../../ui/acts/can-button';
import { Foot } from '../../ui/acts/foot';
import { SingleKeys } from '../../ui/acts/single-keys';
import { Icon } from '../../ui/marks/icon';
import { words } from '../../ui/words/words';
import { needsDecision } from '../meeting-words';
import { liveWords, meetingWords } from '../meetings.words';
import type { Desk } from './desk';

/** What the chair can open beside the item. */
export type Panel = 'decision' | 'consent' | 'answer' | 'task';

/** What can be done with the item on top: buttons with their letters; for thumbs a bar at the lower edge. */
@Component({
  selector: 'nw-action-bar',
  imports: [MatButton, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger, Busy, CanButton, Icon],
  templateUrl: './action-bar.html',
  styleUrl: './action-bar.css',
  hostDirectives: [Foot],
  host: { '(document:keydown)': 'press($event)' },
})
export class ActionBar {
  readonly item = input.required<AgendaItemView>();
  readonly desk = input.required<Desk>();
  readonly opened = output<Panel>();
  readonly agenda = output();

  protected readonly t = words(liveWords);
  protected readonly say = words(meetingWords);
  protected readonly keys = inject(SingleKeys);

  /** By count, by consent, or the board's answer to an escalation: one of them fits the body and the item. */
  protected readonly way = computed<{ panel: Panel; action: AgendaItemAction } | null>(() => {
    const it = this.item();
    if (it.escalationId) return { panel: 'answer', action: 'decide' };
    if (knows(it, 'decideByConsent')) return { panel: 'consent', action: 'decideByConsent' };
    return knows(it, 'decide') ? { panel: 'decision', action: 'decide' } : null;
  });
  /** The board's answer is decided by the escalation's own rules, whatever the item says. */
  protected readonly answers = computed(() => this.way()?.panel === 'answer' && this.desk().leads() && this.item().state === 'CALLED');
  protected readonly wants = computed(() => needsDecision[this.item().type] && this.item().state === 'CALLED');
  protected readonly previous = computed(() => {
    const items = this.desk().items();
    return items[items.findIndex(({ id }) => id === this.item().id) - 1];
  });

  protected decide(): void {
    const way = this.way();
    if (way && (this.answers() || this.item().can.includes(way.action))) this.opened.emit(way.panel);
  }

  protected task(): void {
    if (this.item().can.includes('addTask')) this.opened.emit('task');
  }

  protected settle(result: 'NO_AGREEMENT' | 'POSTPONED' | 'ACKNOWLEDGED' | 'WITHDRAWN'): void {
    const needed = { NO_AGREEMENT: 'declareNoAgreement', POSTPONED: 'postpone', ACKNOWLEDGED: 'dispose', WITHDRAWN: 'dispose' } as const;
    if (this.item().can.includes(needed[result])) void this.desk().settle(this.item(), result);
  }

  protected onwards(): void {
    if (this.desk().leads() && (this.desk().next() || this.desk().called())) void this.desk().forward();
  }

  protected back(): void {
    const before = this.previous();
    if (before) this.desk().looked.set(before.id);
  }

  protected press(event: KeyboardEvent): void {
    if (event.defaultPrevented || !this.keys.hears(event)) return;
    const does: Record<string, () => void> = {
      [this.t('keys.decide')]: () => this.decide(), [this.t('keys.task')]: () => this.task(),
      [this.t('keys.noAgreement')]: () => this.settle('NO_AGREEMENT'), [this.t('keys.postpone')]: () => this.settle('POSTPONED'),
      [this.t('keys.next')]: () => (event.shiftKey ? this.back() : this.onwards()),
    };
    const act = does[event.key.toUpperCase()];
    if (!act || (event.shiftKey && event.key.toUpperCase() !== this.t('keys.next'))) return;
    event.preventDefault();
    act();
  }
}

const knows = ({ can, cannot }: AgendaItemView, action: AgendaItemAction): boolean => can.includes(action) || cannot[action] !== undefined;
