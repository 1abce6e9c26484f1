import { Service, inject } from '@angular/core';
import type { VoteVerdict } from '@faden/bodies/rules/procedure-rules';
import type { HandCount } from '@faden/decisions/votes/vote';
import type { Id } from '@faden/house/house';
import type {
  AgendaItemDraft, AgendaItemEdit, AgendaItemMove, AgendaItemRefusal, AgendaItemResultDraft, AgendaItemView, ConsentDraft, ItemDecisionDraft, ItemNoteView, PlaceableItem,
} from '@faden/meetings/agenda/agenda-item';
import type { AttendanceMark, AttendanceView } from '@faden/meetings/attendance/attendance';
import { Api } from '../../ui/http/api';
import { reading } from '../../ui/http/reading';
import type { Reading } from '../../ui/http/reading';
import type { Known } from '../meetings-api';

/** Agenda items, their notes and results, and who is there. */
@Service()
export class AgendaApi {
  private readonly api = inject(Api);

  placeable(meetingId: () => Id): Reading<PlaceableItem[]> {
    return reading(() => `/api/meetings/${meetingId()}/placeable`, { live: () => [`meeting:${meetingId()}`], keep: true });
  }

  add(meetingId: Id, draft: AgendaItemDraft): Promise<AgendaItemView> {
    return this.api.post(`/api/meetings/${meetingId}/agenda-items`, draft);
  }

  edit({ id, version }: Known, edit: AgendaItemEdit): Promise<AgendaItemView> {
    return this.api.patch(`/api/agenda-items/${id}`, edit, version);
  }

  move({ id, version }: Known, move: AgendaItemMove): Promise<AgendaItemView> {
    return this.api.post(`/api/agenda-items/${id}/move`, move, version);
  }

  /** Acts without words: back to the backlog, calling it, taking a result back. */
  act({ id, version }: Known, act: 'removal' | 'call' | 'reopening'): Promise<AgendaItemView> {
    return this.api.post(`/api/agenda-items/${id}/${act}`, {}, version);
  }

  decline({ id, version }: Known, refusal: AgendaItemRefusal): Promise<AgendaItemView> {
    return this.api.post(`/api/agenda-items/${id}/declination`, refusal, version);
  }

  result({ id, version }: Known, draft: AgendaItemResultDraft): Promise<AgendaItemView> {
    return this.api.post(`/api/agenda-items/${id}/result`, draft, version);
  }

  decide({ id, version }: Known, draft: ItemDecisionDraft): Promise<AgendaItemView> {
    return this.api.post(`/api/agenda-items/${id}/decision`, draft, version);
  }

  consent({ id, version }: Known, draft: ConsentDraft): Promise<AgendaItemView> {
    return this.api.post(`/api/agenda-items/${id}/consent`, draft, version);
  }

  /** What the rules would say of this count; keeps nothing. */
  verdict(itemId: Id, count: HandCount): Promise<VoteVerdict> {
    return this.api.post(`/api/agenda-items/${itemId}/decision/preview`, { count });
  }

  note(itemId: Id): Promise<ItemNoteView> {
    return this.api.get(`/api/agenda-items/${itemId}/note`);
  }

  takeNote(itemId: Id): Promise<ItemNoteView> {
    return this.api.post(`/api/agenda-items/${itemId}/note/writer`);
  }

  saveNote({ id, version }: Known, text: string): Promise<ItemNoteView> {
    return this.api.put(`/api/agenda-items/${id}/note`, { text }, version);
  }

  mark(meetingId: Id, personId: Id, mark: AttendanceMark): Promise<AttendanceView[]> {
    return this.api.put(`/api/meetings/${meetingId}/attendance/${personId}`, { mark });
  }

  checkIn(meetingId: Id, mark: AttendanceMark): Promise<AttendanceView[]> {
    return this.api.put(`/api/meetings/${meetingId}/attendance/self`, { mark });
  }

  /** Everybody who said yes is here. */
  markAccepted(meetingId: Id): Promise<AttendanceView[]> {
    return this.api.post(`/api/meetings/${meetingId}/attendance/accepted`);
  }

  addGuest(meetingId: Id, name: string): Promise<AttendanceView[]> {
    return this.api.post(`/api/meetings/${meetingId}/attendance/guests`, { name });
  }
}
