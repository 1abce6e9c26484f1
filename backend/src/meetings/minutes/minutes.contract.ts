import type { Day, Doable, Id, Moment, PersonRef } from '../../house/house.contract.js';
import type { AgendaItemResult } from '../agenda/agenda-item.contract.js';

/** domain.md C20, D3. */
export const minutesStates = ['DRAFT', 'IN_REVIEW', 'RELEASED', 'OBJECTED', 'APPROVED', 'PUBLISHED', 'UNPUBLISHED'] as const;
export type MinutesState = (typeof minutesStates)[number];
export const minutesActions = ['submit', 'requestChange', 'signAndRelease', 'object', 'approveInMeeting', 'tacitApproval', 'publishRedacted', 'expire', 'edit', 'agree'] as const;
export type MinutesAction = (typeof minutesActions)[number];

export const minutesLimits = { text: 20_000, objection: 2_000, comment: 1_000 } as const;

/** GET /api/meetings/:id/minutes -> MinutesView. The frame is generated at closing; nothing is typed twice. */
export interface MinutesView extends Doable<MinutesAction> {
  id: Id;
  version: number;
  meetingId: Id;
  meetingTitle: string;
  bodyName: string;
  state: MinutesState;
  versionNo: number;
  startedAt: Moment;
  endedAt: Moment;
  location: string | null;
  chair: PersonRef | null;
  minuteTaker: PersonRef | null;
  present: { name: string; seatLabel: string | null; from: Moment; to: Moment | null }[];
  absent: { name: string; seatLabel: string | null; excused: boolean }[];
  quorumSentence: string | null;
  items: MinutesItem[];
  draftDueOn: Day;
  releasedAt: Moment | null;
  /** Until then members may object; tacit approval follows where the rules say so. */
  objectionsUntil: Day | null;
  approval: 'VOTE_NEXT_MEETING' | 'TACIT';
  signatures: { person: PersonRef; as: 'CHAIR' | 'MINUTE_TAKER'; at: Moment }[];
  agreed: { count: number; of: number; mine: boolean };
  objections: { id: Id; by: PersonRef | null; itemNumber: string | null; text: string; at: Moment }[];
  requestedChange: string | null;
}
export interface MinutesItem {
  itemId: Id;
  number: string;
  title: string;
  text: string;
  result: AgendaItemResult | null;
  resultText: string | null;
  decisions: { id: Id; number: string; text: string; sentence: string }[];
  tasks: { id: Id; title: string; owner: string; dueOn: Day }[];
}

/** PATCH /api/minutes/:id (If-Match) · POST /api/minutes/:id/submission {} · /change-request {comment} · /signature {} · /agreement {} · /objections {itemId?, text} · /approval {} (If-Match but agreement and objections). */
export interface MinutesEdit {
  items: { itemId: Id; text: string }[];
}
export interface ChangeRequest {
  comment: string;
}
export interface ObjectionDraft {
  itemId?: Id;
  text: string;
}
