import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PersonOffice, PersonView } from '@faden/people/person';
import { Dates } from '../ui/days/dates';
import { words } from '../ui/words/words';
import { peopleWords } from './people.words';

/** Seats, offices and roles of a person, each with its time. */
@Component({
  selector: 'nw-person-offices',
  imports: [RouterLink],
  template: `
    <ul>
      @for (held of offices(); track held.bodyId + held.seatLabel + held.kind) {
        <li>
          <span class="nw-strong">{{ nameOf(held) }}</span>,
          <a [routerLink]="['/gremien', held.bodySlug]">{{ held.bodyName }}</a>
          <div class="nw-small nw-quiet">{{ held.seatLabel }} · {{ capacityOf(held) }} · {{ span(held.startsOn, held.endsOn) }}</div>
        </li>
      }
      @for (held of roles(); track held.role) {
        <li><span class="nw-strong">{{ roleOf(held) }}</span><div class="nw-small nw-quiet">{{ span(held.startsOn, held.endsOn) }}</div></li>
      }
    </ul>
    @if (offices().length + roles().length === 0) { <p class="nw-quiet">{{ t('noOffices') }}</p> }`,
  styles: `
    ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem }
    p { margin: 0 }`,
})
export class PersonOffices {
  readonly offices = input.required<readonly PersonOffice[]>();
  readonly roles = input.required<PersonView['networkRoles']>();
  protected readonly t = words(peopleWords);
  private readonly dates = inject(Dates);

  protected nameOf({ office, kind }: PersonOffice): string {
    return office === null ? this.t(`kind.${kind}`) : this.t(`office.${office}`);
  }

  protected capacityOf({ capacity }: PersonOffice): string {
    return this.t(`capacity.${capacity}`);
  }

  protected roleOf({ role }: PersonView['networkRoles'][number]): string {
    return this.t(`role.${role}`);
  }

  protected span(startsOn: string, endsOn: string | null): string {
    const since = this.t('since', { day: this.dates.day(startsOn) });
    return endsOn === null ? since : `${since}, ${this.t('until', { day: this.dates.day(endsOn) })}`;
  }
}
