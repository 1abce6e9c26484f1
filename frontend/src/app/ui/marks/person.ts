import { Component, booleanAttribute, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PersonRef } from '@faden/house/house';

/** A person as text: the name, a link to their page, and where they work. */
@Component({
  selector: 'nw-person',
  imports: [RouterLink],
  template: `<bdi>@if (plain()) {{{ person().name }}} @else {<a [routerLink]="['/personen', person().id]">{{ person().name }}</a>}</bdi>
    @if (where() && person().organization; as place) {<span class="nw-quiet">, {{ place }}</span>}`,
})
export class Person {
  readonly person = input.required<PersonRef>();
  /** Without a link: inside something that is a link already. */
  readonly plain = input(false, { transform: booleanAttribute });
  /** Says the organisation too. */
  readonly where = input(false, { transform: booleanAttribute });
}
