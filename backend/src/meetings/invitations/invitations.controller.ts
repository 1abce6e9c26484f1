import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../house/access/actor.js';
import { CurrentActor } from '../../house/access/current-actor.js';
import { IdParam, IfMatch } from '../../house/http/if-match.js';
import { MeetingCancellationDto } from '../meeting.dto.js';
import { MeetingView } from '../meeting.view.js';
import { InvitationOrderDto, RsvpAnswerDto } from './invitation.dto.js';
import { InvitationPreviewView, InvitationView } from './invitation.view.js';
import { InvitationsService } from './invitations.service.js';
import { RsvpService } from './rsvp.service.js';

/** Inviting to a meeting, calling it off, and the answers. */
@ApiTags('meetings')
@Controller('api/meetings/:id')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService, private readonly rsvps: RsvpService) {}

  @Get('invitation/preview') @ApiOkResponse({ type: InvitationPreviewView })
  preview(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<InvitationPreviewView> {
    return this.invitations.preview(actor, id);
  }

  @Post('invitation') @HttpCode(200) @ApiOkResponse({ type: MeetingView })
  invite(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() order: InvitationOrderDto): Promise<MeetingView> {
    return this.invitations.invite(actor, { id, version }, order);
  }

  @Post('invitation/undoing') @HttpCode(200) @ApiOkResponse({ type: MeetingView })
  undo(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<MeetingView> {
    return this.invitations.undo(actor, { id, version });
  }

  @Post('cancellation') @HttpCode(200) @ApiOkResponse({ type: MeetingView })
  cancel(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { reason }: MeetingCancellationDto): Promise<MeetingView> {
    return this.invitations.cancel(actor, { id, version }, reason);
  }

  @Get('invitations') @ApiOkResponse({ type: [InvitationView] })
  list(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<InvitationView[]> {
    return this.rsvps.list(actor, id);
  }

  @Put('rsvp') @ApiOkResponse({ type: MeetingView })
  answer(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() answer: RsvpAnswerDto): Promise<MeetingView> {
    return this.rsvps.answer(actor, id, answer);
  }
}
