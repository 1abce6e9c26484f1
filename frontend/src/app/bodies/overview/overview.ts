import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BodyView } from '@faden/bodies/body';
import { Dates } from '../../ui/days/dates';
import { Waiting } from '../../ui/pages/waiting';
import { Path } from '../../ui/thread/path';
import { words } from '../../ui/words/words';
import { BodiesApi } from '../bodies-api';
import { bodyWords } from '../bodies.words';

const few = 3;

/** What a body is about to do, what it waits for, and what it decided last. */
@Component({
  selector: 'nw-overview',
  imports: [RouterLink, Path, Waiting],
  templateUrl: './overview.html',
  styles: `
    .cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); align-items: start }
    ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem }
    p { margin: 0 }
    nw-path { display: block; margin-block-start: .5rem }`,
})
export class Overview {
  readonly body = input.required<BodyView>();
  protected readonly t = words(bodyWords);
  protected readonly dates = inject(Dates);
  private readonly api = inject(BodiesApi);
  private readonly id = computed(() => this.body().id);
  protected readonly meetings = this.api.meetings(this.id, 'coming');
  protected readonly escalations = this.api.escalations(this.id);
  protected readonly decisions = this.api.decisions(this.id);
  protected readonly next = computed(() => this.meetings.value()?.rows[0]);
  protected readonly latest = computed(() => this.decisions.value()?.rows.slice(0, few) ?? []);
}
