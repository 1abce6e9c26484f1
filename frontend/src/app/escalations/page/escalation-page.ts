import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Dates } from '../../ui/days/dates';
import { Person } from '../../ui/marks/person';
import { Status } from '../../ui/marks/status';
import { PageHead } from '../../ui/pages/page-head';
import { Waiting } from '../../ui/pages/waiting';
import { Path } from '../../ui/thread/path';
import { ThreadOf } from '../../ui/thread/thread-of';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import { NextStep } from '../acts/next-step';
import { EscalationsApi } from '../escalations-api';
import { escalationWords } from '../escalations.words';
import { lookOf, wordKeyOf } from '../looks';
import { Answer } from './answer';
import { History } from './history';
import { Matter } from './matter';

/** One Klärung: what is asked, where it stands, whose turn it is, and what this person can do. */
@Component({
  selector: 'nw-escalation-page',
  imports: [RouterLink, Person, Status, PageHead, Waiting, Path, ThreadOf, NextStep, Answer, History, Matter],
  templateUrl: './escalation-page.html',
  styles: `
    p { margin: 0 }
    .turn { max-inline-size: none }
    .way { margin-block-end: 1.25rem }`,
})
export class EscalationPage {
  /** Number or id, from the address. */
  readonly number = input.required<string>();
  /** The act to begin with, when somebody comes for it. */
  readonly schritt = input<string>();

  protected readonly t = words(escalationWords);
  protected readonly dates = inject(Dates);
  protected readonly ui = words(uiWords);
  protected readonly lookOf = lookOf;
  protected readonly wordKeyOf = wordKeyOf;
  protected readonly escalation = inject(EscalationsApi).one(this.number);
  protected readonly over = computed(() => {
    const it = this.escalation.value();
    return it ? [it.number, it.originBody.name, this.t(`path.${it.path}`)].join(' · ') : '';
  });
}
