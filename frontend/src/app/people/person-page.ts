import { Component, computed, inject, input, signal } from '@angular/core';
import { MatAnchor } from '@angular/material/button';
import type { PersonView } from '@faden/people/person';
import { CanButton } from '../ui/acts/can-button';
import { Icon } from '../ui/marks/icon';
import { PageHead } from '../ui/pages/page-head';
import { Waiting } from '../ui/pages/waiting';
import { Session } from '../ui/session/session';
import { words } from '../ui/words/words';
import { PeopleApi } from './people-api';
import { peopleWords } from './people.words';
import { PersonContact } from './person-contact';
import { PersonForm } from './person-form';
import { PersonOffices } from './person-offices';
import { PersonTasks } from './person-tasks';

/** One person: what they hold in the network, how to reach them, which languages they speak. */
@Component({
  selector: 'nw-person-page',
  imports: [MatAnchor, CanButton, Icon, PageHead, Waiting, PersonContact, PersonForm, PersonOffices, PersonTasks],
  template: `
    @if (person.value(); as it) {
      <nw-page-head [title]="it.name" [over]="over()" [parent]="{ label: t('title'), path: '/personen' }">
        <ng-container actions>
          @if (mail(); as address) { <a matButton="filled" [href]="'mailto:' + address"><nw-icon name="mail" />{{ t('write') }}</a> }
          <nw-can-button action="edit" [of]="it" [label]="t('edit')" icon="edit" (press)="editing.set(true)" />
        </ng-container>
        @if (it.invented) { <p class="nw-quiet nw-small">{{ t('invented') }}</p> }
      </nw-page-head>
      <div class="nw-two">
        <div class="nw-stack">
          @if (editing()) { <nw-person-form [person]="it" (changed)="take($event)" (closed)="editing.set(false)" /> }
          <section class="nw-card">
            <h2>{{ t('offices') }}</h2>
            @if (offices.value(); as held) { <nw-person-offices [offices]="held" [roles]="it.networkRoles" /> } @else { <nw-waiting [for]="offices" shape="list" /> }
          </section>
        </div>
        <aside class="nw-stack">
          <section class="nw-card"><nw-person-contact [person]="it" /></section>
          @if (isOwn()) { <section class="nw-card"><nw-person-tasks /></section> }
        </aside>
      </div>
    } @else { <nw-waiting [for]="person" /> }`,
  styles: `p { margin: 0 }`,
})
export class PersonPage {
  readonly id = input.required<string>();

  protected readonly t = words(peopleWords);
  private readonly api = inject(PeopleApi);
  protected readonly person = this.api.one(this.id);
  protected readonly offices = this.api.offices(this.id);
  protected readonly editing = signal(false);
  private readonly session = inject(Session);
  protected readonly isOwn = computed(() => this.session.me()?.personId === this.person.value()?.id);

  protected readonly over = computed(() => {
    const it = this.person.value();
    return [it?.functionTitle, it?.organization?.name].filter(Boolean).join(' · ');
  });
  /** The official address first: a private one is only there with consent. */
  protected readonly mail = computed(() => {
    const mails = (this.person.value()?.contactChannels ?? []).filter(({ kind }) => kind === 'EMAIL');
    return (mails.find(({ purpose }) => purpose === 'OFFICIAL') ?? mails[0])?.value;
  });

  protected take(person: PersonView): void {
    this.person.set(person);
    this.editing.set(false);
  }
}
