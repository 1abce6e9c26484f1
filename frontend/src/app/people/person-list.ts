import { Component, computed, inject } from '@angular/core';
import { typedText } from '../search/search-api';
import { Icon } from '../ui/marks/icon';
import { Person } from '../ui/marks/person';
import { Empty } from '../ui/pages/empty';
import { PageHead } from '../ui/pages/page-head';
import { Waiting } from '../ui/pages/waiting';
import { words } from '../ui/words/words';
import { PeopleApi } from './people-api';
import { peopleWords } from './people.words';

/** The people of the network, found by name. */
@Component({
  selector: 'nw-person-list',
  imports: [Icon, Person, Empty, PageHead, Waiting],
  template: `
    <nw-page-head [title]="t('title')" [parent]="{ label: t('network'), path: '/netzwerk' }" />
    <label class="find no-print"><nw-icon name="search" /><span class="nw-hidden">{{ t('find') }}</span><input #box type="search" [placeholder]="t('find')" [value]="wanted.typed()" (input)="wanted.type(box.value)" /></label>
    @if (persons.value()) {
      @if (found().length > 0) {
        <ul class="nw-rows">@for (person of found(); track person.id) { <li class="nw-row"><div class="nw-row-main"><nw-person [person]="person" /><div class="nw-small nw-quiet">{{ person.organization }}</div></div></li> }</ul>
      } @else { <nw-empty picture="needle" [text]="t('nobody')" /> }
    } @else { <nw-waiting [for]="persons" shape="list" [rows]="6" /> }`,
  styles: `
    .find { display: flex; align-items: center; gap: .5rem; max-inline-size: 24rem; min-block-size: 48px; margin-block-end: 1rem; padding-inline: .75rem; border: 1.5px solid var(--outline); border-radius: var(--radius-control); background: var(--card) }
    .find:focus-within { outline: 3px solid var(--focus); outline-offset: 2px }
    input { flex: 1; min-inline-size: 0; border: 0; outline: 0; background: transparent; color: inherit; font: inherit }`,
})
export class PersonList {
  protected readonly t = words(peopleWords);
  protected readonly wanted = typedText();
  protected readonly persons = inject(PeopleApi).search(this.wanted.settled);
  protected readonly found = computed(() => this.persons.value() ?? []);
}
