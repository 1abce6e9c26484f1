import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { MeetingView } from '@faden/meetings/meeting';
import { act } from '../../ui/acts/act';
import { CanButton } from '../../ui/acts/can-button';
import { ProblemBox } from '../../ui/acts/problem-box';
import { Icon } from '../../ui/marks/icon';
import { Status } from '../../ui/marks/status';
import { PageHead } from '../../ui/pages/page-head';
import { Waiting } from '../../ui/pages/waiting';
import { words } from '../../ui/words/words';
import { ItemLine } from '../agenda/item-line';
import { Rsvp } from '../list/rsvp';
import { meetingLooks } from '../meeting-words';
import { MeetingsApi } from '../meetings-api';
import type { PlainAct } from '../meetings-api';
import { meetingWords, planWords } from '../meetings.words';
import { NoticeBox } from '../plan/notice-box';
import { CancelForm } from './cancel-form';
import { EditForm } from './edit-form';
import { InvitationBox } from './invitation-box';
import { MeetingAgenda } from './meeting-agenda';
import { MeetingFacts } from './meeting-facts';
import { MeetingPeople } from './meeting-people';
import { SecondForm } from './second-form';
import { StandIn } from './stand-in';

/** One meeting: its state, place, people, agenda and minutes, and what one can do next. */
@Component({
  selector: 'nw-meeting-page',
  imports: [
    RouterLink, MatButton, CanButton, ProblemBox, Icon, Status, PageHead, Waiting, Rsvp, NoticeBox, ItemLine,
    CancelForm, EditForm, InvitationBox, MeetingAgenda, MeetingFacts, MeetingPeople, SecondForm, StandIn,
  ],
  templateUrl: './meeting-page.html',
  styles: `
    .ask { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem }
    .ask h2 { margin: 0 }
    p { margin: 0 }`,
})
export class MeetingPage {
  readonly id = input.required<string>();

  protected readonly t = words(meetingWords);
  protected readonly plan = words(planWords);
  private readonly api = inject(MeetingsApi);
  private readonly router = inject(Router);
  protected readonly meeting = this.api.one(this.id);
  /** Which form is open on the page. */
  protected readonly form = signal<'edit' | 'cancel' | null>(null);

  protected readonly look = computed(() => meetingLooks[this.meeting.value()?.word ?? 'DRAFT']);
  protected readonly over = computed(() => {
    const it = this.meeting.value();
    return it ? [it.body.name, it.number ? this.t('number', { number: it.number }) : '', it.kind === 'ORDINARY' ? '' : this.t(`kind.${it.kind}`)].filter(Boolean).join(' · ') : '';
  });
  protected readonly isRunning = computed(() => ['IN_SESSION', 'SUSPENDED'].includes(this.meeting.value()?.state ?? ''));
  protected readonly isPrepared = computed(() => ['DRAFT', 'SCHEDULED', 'INVITED'].includes(this.meeting.value()?.state ?? ''));
  protected readonly notice = computed(() => {
    const it = this.meeting.value();
    return it && ['DRAFT', 'SCHEDULED'].includes(it.state) ? it.notice : null;
  });

  /** A form that was opened while the act was on its way stays open. */
  protected readonly act = act((meeting: MeetingView, what: PlainAct) => this.api.act(meeting, what), (view) => this.meeting.set(view));
  protected readonly open = act((meeting: MeetingView) => this.api.act(meeting, 'opening'), async ({ id }) => {
    await this.router.navigate(['/sitzungen', id, 'live']);
  });

  /** Shows what the server answered, and closes the form it came from. */
  protected take(meeting: MeetingView): void {
    this.meeting.set(meeting);
    this.form.set(null);
  }
}
