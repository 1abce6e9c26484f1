import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { DemoPerson } from '@faden/identity/sign-in';
import { act } from '../ui/acts/act';
import { ProblemBox } from '../ui/acts/problem-box';
import { reading } from '../ui/http/reading';
import { Waiting } from '../ui/pages/waiting';
import { Words, words } from '../ui/words/words';
import { SignInApi, safe } from './sign-in-api';
import { signInWords } from './sign-in.words';

const atFirst = 8;

/** The demo's way in: choose an invented person. */
@Component({
  selector: 'nw-demo-persons',
  imports: [MatButton, ProblemBox, Waiting, RouterLink],
  template: `
    <section class="nw-section" aria-labelledby="nw-demo">
      <h2 id="nw-demo">{{ t('demo.title') }}</h2>
      <p>{{ t('demo.text') }} <a routerLink="/demo/post">{{ t('post.title') }}</a></p>
      @if (persons.value()) {
        <label for="nw-demo-search">{{ t('demo.search') }}</label>
        <input #box id="nw-demo-search" type="search" autocomplete="off" [value]="wanted()" (input)="wanted.set(box.value)" />
        <nw-problem-box [of]="enter" />
        <ul class="nw-rows">
          @for (person of shown(); track person.personId) {
            <li class="nw-row">
              <div class="nw-row-main"><strong>{{ person.name }}</strong><div class="nw-quiet nw-small">{{ person.roles[locale()] }}@if (person.organization) { · {{ person.organization }} }</div></div>
              <button matButton="outlined" type="button" [attr.aria-label]="t('demo.enter', { name: person.name })" [attr.aria-disabled]="enter.busy() || null" (click)="enter.run(person)">{{ t('enter') }}</button>
            </li>
          } @empty { <li class="nw-row">{{ t('demo.none') }}</li> }
        </ul>
        @if (hidden() > 0) { <button type="button" class="nw-link" (click)="all.set(true)">{{ t.count('demo.more', hidden()) }}</button> }
      } @else { <nw-waiting [for]="persons" shape="list" /> }
    </section>`,
  styles: `
    label { display: block; font-weight: 600; margin-block-end: .25rem }
    input { inline-size: min(24rem, 100%); min-block-size: 48px; padding-inline: 1rem; margin-block-end: 1rem; border: 1.5px solid var(--outline); border-radius: var(--radius-control); background: var(--card) }
    .nw-rows + .nw-link { margin-block-start: .5rem }
    @media (max-width: 599px) { .nw-row-main { flex-basis: 100% } }`,
})
export class DemoPersons {
  readonly target = input<string>();
  protected readonly t = words(signInWords);
  protected readonly locale = inject(Words).locale;
  protected readonly wanted = signal('');
  protected readonly all = signal(false);
  private readonly api = inject(SignInApi);
  protected readonly persons = reading<DemoPerson[]>(() => '/api/demo/persons');
  private readonly found = computed(() => {
    const text = this.wanted().trim().toLowerCase();
    return (this.persons.value() ?? []).filter(({ name, organization, roles }) =>
      [name, organization ?? '', roles[this.locale()]].some((part) => part.toLowerCase().includes(text)));
  });
  protected readonly shown = computed(() => (this.all() || this.wanted() ? this.found() : this.found().slice(0, atFirst)));
  protected readonly hidden = computed(() => this.found().length - this.shown().length);
  protected readonly enter = act(({ personId }: DemoPerson) => this.api.asDemoPerson({ personId }, this.target() === undefined ? undefined : safe(this.target())));
}
