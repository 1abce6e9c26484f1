import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { LiveSubjects } from '../house/live/live-subjects.js';
import { MailModule } from '../house/mail/mail.module.js';
import { NetworksModule } from '../networks/networks.module.js';
import { PeopleModule } from '../people/people.module.js';
import { TopicsModule } from '../topics/topics.module.js';
import { AgendaController } from './agenda/agenda.controller.js';
import { AgendaItem } from './agenda/agenda-item.js';
import { agendaItemPolicy } from './agenda/agenda-item.policy.js';
import { AgendaService } from './agenda/agenda.service.js';
import { ItemDecisionsService } from './agenda/item-decisions.service.js';
import { ItemDrafts } from './agenda/item-drafts.js';
import { ItemNote } from './agenda/item-note.js';
import { Items } from './agenda/items.js';
import { ItemsQueries } from './agenda/items.queries.js';
import { NotesController } from './agenda/notes.controller.js';
import { NotesService } from './agenda/notes.service.js';
import { AttendanceController } from './attendance/attendance.controller.js';
import { Attendance } from './attendance/attendance.js';
import { AttendanceService } from './attendance/attendance.service.js';
import { Presence } from './attendance/presence.js';
import { InvitationPost } from './invitations/invitation-post.js';
import { Invitation, Rsvp } from './invitations/invitation.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { RsvpService } from './invitations/rsvp.service.js';
import { StandIns } from './invitations/stand-ins.js';
import { Urgency } from './invitations/urgency.js';
import { Meeting } from './meeting.js';
import { meetingPolicy } from './meeting.policy.js';
import { MeetingActs } from './meetings.acts.js';
import { MeetingsController } from './meetings.controller.js';
import { MeetingsDoor } from './meetings.door.js';
import { MeetingsHistoryDoor } from './meetings-history.door.js';
import { MeetingsQueries } from './meetings.queries.js';
import { MeetingsTimers } from './meetings.timers.js';
import { MeetingsViews } from './meetings.views.js';
import { MinutesDrafting } from './minutes/drafting.js';
import { MinutesController } from './minutes/minutes.controller.js';
import { Minutes, MinutesAgreement, MinutesObjection } from './minutes/minutes.js';
import { minutesPolicy } from './minutes/minutes.policy.js';
import { MinutesQueries, factsOf } from './minutes/minutes.queries.js';
import { MinutesService } from './minutes/minutes.service.js';
import { PlanningService } from './planning/planning.service.js';
import { SessionController } from './session/session.controller.js';
import { SessionService } from './session/session.service.js';

const entities = [Meeting, Invitation, Rsvp, AgendaItem, ItemNote, Attendance, Minutes, MinutesAgreement, MinutesObjection];

/** Meetings: planned, invited, held, minuted. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), NetworksModule, PeopleModule, BodiesModule, TopicsModule, DecisionsModule, MailModule],
  controllers: [MeetingsController, InvitationsController, SessionController, AgendaController, NotesController, AttendanceController, MinutesController],
  providers: [
    MeetingsDoor, MeetingsHistoryDoor, MeetingsQueries, MeetingsViews, MeetingActs, MeetingsTimers, PlanningService, SessionService,
    InvitationPost, InvitationsService, RsvpService, StandIns, Urgency,
    Items, ItemsQueries, ItemDrafts, AgendaService, ItemDecisionsService, NotesService, Presence, AttendanceService, MinutesDrafting, MinutesQueries, MinutesService,
  ],
  exports: [MeetingsDoor, MeetingsHistoryDoor],
})
export class MeetingsModule implements OnModuleInit {
  constructor(
    private readonly live: LiveSubjects, private readonly meetings: MeetingsQueries, private readonly items: ItemsQueries, private readonly minutes: MinutesQueries,
  ) {}

  onModuleInit(): void {
    this.live.register('meeting', async (actor, id) => {
      const facts = await this.meetings.subject(actor.networkId, id);
      return facts !== undefined && meetingPolicy.may(actor, 'see', facts);
    });
    for (const type of ['agendaItem', 'itemNote']) {
      this.live.register(type, async (actor, id) => {
        const item = await this.items.case(actor.networkId, id).catch(() => null);
        return item !== null && agendaItemPolicy.may(actor, 'see', item.facts);
      });
    }
    this.live.register('minutes', async (actor, id) => {
      const found = await this.minutes.find(actor.networkId, id);
      return found !== undefined && minutesPolicy.may(actor, 'see', factsOf(found));
    });
  }
}
