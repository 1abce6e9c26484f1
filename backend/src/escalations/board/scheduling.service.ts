import { Injectable } from '@nestjs/common';
import type { Actor } from '../../house/access/actor.js';
import { MeetingsDoor } from '../../meetings/meetings.door.js';
import type { Scheduling } from '../escalation.contract.js';
import type { EscalationView } from '../escalation.view.js';
import { EscalationActs } from '../escalations.acts.js';
import type { Target } from '../escalations.acts.js';
import { paperOf } from './paper.js';
import { BoardPlaces, choosePlace } from './places.js';

/** Minutes that the board's agenda sets aside; the chair may change them there. */
const minutes = 20;

/** T11: the chair or the secretariat puts it on the board's agenda. */
@Injectable()
export class SchedulingService {
  constructor(private readonly acts: EscalationActs, private readonly meetings: MeetingsDoor, private readonly places: BoardPlaces) {}

  schedule(actor: Actor, target: Target, order: Scheduling): Promise<EscalationView> {
    return this.acts.run(actor, target, 'schedule', async ({ tx, escalation, before, act, step }) => {
      const { place, late } = choosePlace(await this.places.of(tx, escalation.boardBodyId), order, actor.locale);
      const { meetingId } = place;
      const itemId = await this.meetings.placeEscalation(tx, {
        meetingId, escalationId: escalation.id, topicId: escalation.topicId, title: before.topic.title, minutes, late, by: act.by,
        presenterPersonId: before.groupLead?.person.id ?? null,
      });
      const next = await step('ON_BOARD_AGENDA', { boardMeetingOn: place.on });
      escalation.schedule({ itemId, meetingId, paper: paperOf(before), reason: order.reason ?? null }, next);
    });
  }
}
