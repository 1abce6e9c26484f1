import { Service, inject } from '@angular/core';
import type { Appointment, BodyRow, BodyView, MembershipView, SeatDraft, SeatView } from '@faden/bodies/body';
import type { NoticeVerdict, ProcedureRulesView, VoteExample, VoteVerdict } from '@faden/bodies/rules/procedure-rules';
import type { DecisionPage } from '@faden/decisions/decision';
import type { EscalationPage } from '@faden/escalations/escalation';
import type { Day, Id } from '@faden/house/house';
import type { MeetingPage } from '@faden/meetings/meeting';
import type { TopicPage } from '@faden/topics/topic';
import { Api } from '../ui/http/api';
import { reading } from '../ui/http/reading';
import type { Reading } from '../ui/http/reading';

/** What an act needs: which one, and the version on the screen. */
interface Known { id: Id; version: number }

/** Bodies, their seats and rules, and what a body's page shows of other rooms. */
@Service()
export class BodiesApi {
  private readonly api = inject(Api);

  all(): Reading<BodyRow[]> {
    return reading(() => '/api/bodies');
  }

  /** By id or by the word in its address; nothing while there is none. */
  one(idOrSlug: () => string | undefined, on: () => Day | undefined = () => undefined): Reading<BodyView> {
    return reading(() => (idOrSlug() ? `/api/bodies/${idOrSlug()}${on() ? `?on=${on()}` : ''}` : undefined));
  }

  rules(bodyId: () => Id | undefined): Reading<ProcedureRulesView> {
    return reading(() => (bodyId() ? `/api/bodies/${bodyId()}/rules` : undefined));
  }

  notice(bodyId: () => Id | undefined, meetingOn: () => Day): Reading<NoticeVerdict> {
    return reading(() => (meetingOn() && bodyId() ? `/api/bodies/${bodyId()}/rules/notice?meetingOn=${meetingOn()}` : undefined), { keep: true });
  }

  topics(bodyId: () => Id): Reading<TopicPage> {
    return reading(() => `/api/topics?body=${bodyId()}`, { live: ({ rows }) => rows.slice(0, 30).map(({ id }) => `topic:${id}`) });
  }

  meetings(bodyId: () => Id, when: 'coming' | 'past'): Reading<MeetingPage> {
    return reading(() => `/api/meetings?when=${when}&body=${bodyId()}`, { live: ({ rows }) => rows.slice(0, 10).map(({ id }) => `meeting:${id}`) });
  }

  decisions(bodyId: () => Id): Reading<DecisionPage> {
    return reading(() => `/api/decisions?body=${bodyId()}`);
  }

  escalations(bodyId: () => Id): Reading<EscalationPage> {
    return reading(() => `/api/escalations?state=open&body=${bodyId()}`, { live: ({ rows }) => rows.slice(0, 10).map(({ id }) => `escalation:${id}`) });
  }

  organizations(): Reading<{ id: Id; name: string }[]> {
    return reading(() => '/api/organizations');
  }

  tryVote(bodyId: Id, example: VoteExample): Promise<VoteVerdict> {
    return this.api.post(`/api/bodies/${bodyId}/rules/vote`, example);
  }

  addSeat(bodyId: Id, draft: SeatDraft): Promise<SeatView> {
    return this.api.post(`/api/bodies/${bodyId}/seats`, draft);
  }

  endSeat({ id, version }: Known, validTo: Day): Promise<SeatView> {
    return this.api.post(`/api/seats/${id}/end`, { validTo }, version);
  }

  appoint(seatId: Id, appointment: Appointment): Promise<MembershipView> {
    return this.api.post(`/api/seats/${seatId}/memberships`, appointment);
  }

  endMembership({ id, version }: Known, endsOn: Day): Promise<MembershipView> {
    return this.api.post(`/api/memberships/${id}/end`, { endsOn }, version);
  }
}
