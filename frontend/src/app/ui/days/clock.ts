import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Component, DestroyRef, booleanAttribute, computed, effect, inject, input, signal } from '@angular/core';
import type { Moment } from '@faden/house/house';
import { uiWords } from '../words/ui-words';
import { words } from '../words/words';

const round = 2 * Math.PI * 30;
const saidAt = [5, 1, 0];

/** The time an item has left, as a ring that runs empty. Silent, but for the chair at five, one and no minutes. */
@Component({
  selector: 'nw-clock',
  template: `
    <svg width="72" height="72" viewBox="0 0 72 72" aria-hidden="true">
      <circle cx="36" cy="36" r="30" /><circle class="left" [class.over]="seconds() < 0" cx="36" cy="36" r="30" [attr.stroke-dasharray]="dash()" transform="rotate(-90 36 36)" />
    </svg>
    <span aria-hidden="true">{{ face() }}</span>`,
  styles: `
    :host { position: relative; display: inline-grid; place-items: center; inline-size: 72px; block-size: 72px; flex: none }
    svg { position: absolute }
    circle { fill: none; stroke: var(--hair); stroke-width: 7 }
    .left { stroke: var(--primary); stroke-linecap: round }
    .over { stroke: var(--mark-attention) }
    span { font-weight: 700; font-variant-numeric: tabular-nums }`,
  host: { role: 'timer', 'aria-live': 'off', '[attr.aria-label]': 'sentence()' },
})
export class Clock {
  /** Planned length. */
  readonly minutes = input.required<number>();
  readonly since = input.required<Moment>();
  readonly chair = input(false, { transform: booleanAttribute });
  private readonly now = signal(Date.now());
  protected readonly t = words(uiWords);
  protected readonly seconds = computed(() => Math.round(this.minutes() * 60 - (this.now() - Date.parse(this.since())) / 1000));
  protected readonly whole = computed(() => Math.ceil(this.seconds() / 60));
  protected readonly face = computed(() => faceOf(this.seconds()));
  protected readonly dash = computed(() => `${round * Math.min(1, Math.max(0, this.seconds() / (this.minutes() * 60)))} ${round}`);
  protected readonly sentence = computed(() =>
    (this.seconds() < 0 ? this.t.count('clock.over', -this.whole()) : this.t.count('clock.left', this.whole(), { minutes: this.minutes() })));

  constructor() {
    const timer = setInterval(() => this.now.set(Date.now()), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
    const announcer = inject(LiveAnnouncer);
    let before: number | undefined;
    effect(() => {
      const now = this.whole();
      if (before !== undefined && now !== before && this.chair() && saidAt.includes(now)) void announcer.announce(this.sentence());
      before = now;
    });
  }
}

/** `6:08`, over time `+1:20`. */
export function faceOf(seconds: number): string {
  const size = Math.abs(seconds);
  return `${seconds < 0 ? '+' : ''}${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`;
}
