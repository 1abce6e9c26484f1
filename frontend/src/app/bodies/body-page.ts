import { Component, computed, inject, input } from '@angular/core';
import { MatAnchor } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import { MatTabLink, MatTabNav, MatTabNavPanel } from '@angular/material/tabs';
import { Router, RouterLink } from '@angular/router';
import type { BodyRef } from '@faden/house/house';
import { Dates } from '../ui/days/dates';
import { Icon } from '../ui/marks/icon';
import { Status } from '../ui/marks/status';
import { PageHead } from '../ui/pages/page-head';
import { Waiting } from '../ui/pages/waiting';
import { words } from '../ui/words/words';
import { BodiesApi } from './bodies-api';
import { bodyWords } from './bodies.words';
import { Overview } from './overview/overview';
import { BodyDecisions } from './overview/body-decisions';
import { BodyMeetings } from './overview/body-meetings';
import { BodyTopics } from './overview/body-topics';
import { Rules } from './rules/rules';
import { Members } from './seats/members';

const tabs = {
  ueberblick: 'tabs.overview', themen: 'tabs.topics', sitzungen: 'tabs.meetings', beschluesse: 'tabs.decisions', mitglieder: 'tabs.members', regeln: 'tabs.rules',
} as const;
type Tab = keyof typeof tabs;
const names = Object.keys(tabs) as Tab[];

/** Everything about one body on one page: tabs and day stand in the address. */
@Component({
  selector: 'nw-body-page',
  imports: [RouterLink, MatAnchor, MatFormField, MatSelect, MatOption, MatTabNav, MatTabLink, MatTabNavPanel, Icon, Status, PageHead, Waiting, Overview, BodyTopics, BodyMeetings, BodyDecisions, Members, Rules],
  templateUrl: './body-page.html',
  styles: `
    p { margin: 0 }
    nav, mat-form-field { margin-block-end: 1.25rem }
    /* Six tabs need their room; without it they are a list to choose from. */
    @media (min-width: 1024px) { mat-form-field { display: none } }
    @media (max-width: 1023px) { nav { display: none } }
    .stand { display: flex; flex-wrap: wrap; gap: .5rem 1rem }`,
})
export class BodyPage {
  readonly slug = input.required<string>();
  /** From the address. */
  readonly tab = input<string>();
  readonly stand = input<string>();

  protected readonly t = words(bodyWords);
  protected readonly dates = inject(Dates);
  private readonly router = inject(Router);
  protected readonly body = inject(BodiesApi).one(this.slug, this.stand);

  protected readonly shown = computed<Tab>(() => names.find((name) => name === this.tab()) ?? 'ueberblick');
  /** A body outside has no rules here, and nothing of its own but its name. */
  protected readonly tabs = computed(() => {
    const it = this.body.value();
    return names.filter((name) => it?.bodyType !== 'EXTERNAL' || name === 'ueberblick' || name === 'mitglieder').map((name) => ({ name, label: this.t(tabs[name]) }));
  });
  protected readonly seats = computed(() => {
    const seats = this.body.value()?.seats ?? [];
    return { all: seats.length, filled: seats.filter(({ vacant }) => !vacant).length };
  });
  protected readonly lead = computed(() =>
    this.body.value()?.seats.flatMap(({ members }) => members).find(({ office }) => office === 'CHAIR' || office === 'SPOKESPERSON')?.person ?? null);

  protected go(tab: Tab): void {
    void this.router.navigate([], { queryParams: { tab }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected names(bodies: readonly BodyRef[]): string {
    return bodies.map(({ name }) => name).join(', ');
  }
}
