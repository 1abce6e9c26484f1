import { Component, ElementRef, Injector, afterNextRender, effect, inject, input, viewChild } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { Icon } from '../marks/icon';
import { Arrival } from './arrival';

/** The head of a page: where it belongs, its one H1, its state and what can be done. Sets the tab's title and takes the focus on arrival. */
@Component({
  selector: 'nw-page-head',
  imports: [RouterLink, Icon],
  template: `
    @if (parent(); as up) { <a class="up" [routerLink]="up.path"><nw-icon name="chevron_left" [size]="18" />{{ up.label }}</a> }
    <div class="line">
      <div class="main">
        @if (over()) { <p class="over">{{ over() }}</p> }
        <h1 #heading tabindex="-1">{{ title() }}</h1>
      </div>
      <div class="nw-actions"><ng-content select="[actions]" /></div>
    </div>
    <div class="nw-chips"><ng-content select="[status]" /></div>
    <ng-content />`,
  styles: `
    :host { display: grid; gap: .5rem; margin-block-end: 1.25rem; grid-template-columns: minmax(0, 1fr) }
    .up { display: inline-flex; align-items: center; inline-size: fit-content; min-block-size: 2rem; font-size: var(--text-small) }
    .line { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: start; justify-content: space-between }
    .main { min-inline-size: 0; flex: 1 1 20rem }
    .over { margin: 0 0 .125rem; color: var(--ink-2); font-size: var(--text-small) }
    .nw-actions:empty, .nw-chips:empty { display: none }
    @media print { .nw-actions, .up { display: none } }`,
})
export class PageHead {
  readonly title = input.required<string>();
  /** The page above this one. */
  readonly parent = input<{ label: string; path: string }>();
  /** Number, body, day: one small line above the title. */
  readonly over = input<string>();
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    const [arrival, title, injector] = [inject(Arrival), inject(Title), inject(Injector)];
    effect(() => title.setTitle(`${this.title()} – Faden`));
    effect(() => {
      if (!arrival.pending()) return;
      afterNextRender(() => this.heading().nativeElement.focus({ preventScroll: true }), { injector });
      arrival.taken();
    });
  }
}
