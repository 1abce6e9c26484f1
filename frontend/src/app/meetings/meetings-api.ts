import { Service, inject } from '@angular/core';
import type { Id } from '@faden/house/house';
import type { InvitationOrder, InvitationPreview, RsvpAnswer } from '@faden/meetings/invitations/invitation';
import type {
  MeetingCancellation, MeetingClosing, MeetingDraft, MeetingEdit, MeetingPage, MeetingPlanning, MeetingView, SecondMeetingDraft,
} from '@faden/meetings/meeting';
import type { ChangeRequest, MinutesEdit, MinutesView, ObjectionDraft } from '@faden/meetings/minutes/minutes';
import { Api } from '../ui/http/api';
import { reading } from '../ui/http/reading';
import type { Reading } from '../ui/http/reading';

/** Which meetings a list shows. */
export interface MeetingChoice { when: 'coming' | 'past' | 'drafts'; bodyId?: Id }
/** What an act on a meeting needs: which one, and the version on the screen. */
export interface Known { id: Id; version: number }

/** Acts of a meeting that need no words. */
export type PlainAct = 'scheduling' | 'opening' | 'no-quorum' | 'suspension' | 'resumption' | 'quorum-finding' | 'quorum-doubt';

/** Meetings and their minutes. Reading gives a Reading; acting is a promise of the new state. */
@Service()
export class MeetingsApi {
  private readonly api = inject(Api);

  list(choice: () => MeetingChoice): Reading<MeetingPage> {
    return reading(() => this.page(choice()), { live: ({ rows }) => rows.slice(0, 30).map(({ id }) => `meeting:${id}`), keep: true });
  }

  more(choice: MeetingChoice, after: string): Promise<MeetingPage> {
    return this.api.get(`${this.page(choice)}&after=${encodeURIComponent(after)}`);
  }

  one(id: () => Id): Reading<MeetingView> {
    return reading(() => `/api/meetings/${id()}`, { live: (meeting) => [`meeting:${meeting.id}`] });
  }

  planning(bodyId: () => Id | undefined): Reading<MeetingPlanning> {
    return reading(() => when(bodyId(), (id) => `/api/meetings/planning?body=${id}`));
  }

  invitation(id: () => Id | undefined): Reading<InvitationPreview> {
    return reading(() => when(id(), (known) => `/api/meetings/${known}/invitation/preview`));
  }

  minutes(meetingId: () => Id): Reading<MinutesView> {
    return reading(() => `/api/meetings/${meetingId()}/minutes`, { live: (minutes) => [`minutes:${minutes.id}`, `meeting:${minutes.meetingId}`] });
  }

  /** The minutes as they stand now, beside what a page shows. */
  minutesNow(meetingId: Id): Promise<MinutesView> {
    return this.api.get(`/api/meetings/${meetingId}/minutes`);
  }

  create(draft: MeetingDraft): Promise<MeetingView> {
    return this.api.post('/api/meetings', draft);
  }

  edit({ id, version }: Known, edit: MeetingEdit): Promise<MeetingView> {
    return this.api.patch(`/api/meetings/${id}`, edit, version);
  }

  act({ id, version }: Known, act: PlainAct): Promise<MeetingView> {
    return this.api.post(`/api/meetings/${id}/${act}`, {}, version);
  }

  close({ id, version }: Known, closing: MeetingClosing): Promise<MeetingView> {
    return this.api.post(`/api/meetings/${id}/closing`, closing, version);
  }

  cancel({ id, version }: Known, cancellation: MeetingCancellation): Promise<MeetingView> {
    return this.api.post(`/api/meetings/${id}/cancellation`, cancellation, version);
  }

  second({ id, version }: Known, draft: SecondMeetingDraft): Promise<MeetingView> {
    return this.api.post(`/api/meetings/${id}/second-meeting`, draft, version);
  }

  invite({ id, version }: Known, order: InvitationOrder): Promise<MeetingView> {
    return this.api.post(`/api/meetings/${id}/invitation`, order, version);
  }

  undoInvitation({ id, version }: Known): Promise<MeetingView> {
    return this.api.post(`/api/meetings/${id}/invitation/undoing`, {}, version);
  }

  answer(id: Id, answer: RsvpAnswer): Promise<unknown> {
    return this.api.put(`/api/meetings/${id}/rsvp`, answer);
  }

  editMinutes({ id, version }: Known, edit: MinutesEdit): Promise<MinutesView> {
    return this.api.patch(`/api/minutes/${id}`, edit, version);
  }

  actOnMinutes({ id, version }: Known, act: 'submission' | 'signature' | 'approval'): Promise<MinutesView> {
    return this.api.post(`/api/minutes/${id}/${act}`, {}, version);
  }

  requestChange({ id, version }: Known, request: ChangeRequest): Promise<MinutesView> {
    return this.api.post(`/api/minutes/${id}/change-request`, request, version);
  }

  agree(id: Id): Promise<MinutesView> {
    return this.api.post(`/api/minutes/${id}/agreement`);
  }

  object(id: Id, objection: ObjectionDraft): Promise<MinutesView> {
    return this.api.post(`/api/minutes/${id}/objections`, objection);
  }

  private page({ when, bodyId }: MeetingChoice): string {
    return `/api/meetings?when=${when}${bodyId ? `&body=${bodyId}` : ''}`;
  }
}

const when = (id: Id | undefined, address: (id: Id) => string): string | undefined => (id ? address(id) : undefined);
