import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../house/access/actor.js';
import { CurrentActor } from '../../house/access/current-actor.js';
import { IdParam, IfMatch } from '../../house/http/if-match.js';
import { MeetingClosingDto, MeetingOpeningDto } from '../meeting.dto.js';
import { MeetingView } from '../meeting.view.js';
import { SessionService } from './session.service.js';

/** Running a meeting. */
@ApiTags('meetings')
@Controller('api/meetings/:id')
export class SessionController {
  constructor(private readonly session: SessionService) {}

  @Post('opening') @HttpCode(200) @ApiOkResponse({ type: MeetingView })
  open(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() order: MeetingOpeningDto): Promise<MeetingView> {
    return this.session.open(actor, { id, version }, order);
  }

  @Post('suspension') @HttpCode(200) @ApiOkResponse({ type: MeetingView })
  suspend(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<MeetingView> {
    return this.session.suspend(actor, { id, version });
  }

  @Post('resumption') @HttpCode(200) @ApiOkResponse({ type: MeetingView })
  resume(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<MeetingView> {
    return this.session.resume(actor, { id, version });
  }

  @Post('quorum-finding') @HttpCode(200) @ApiOkResponse({ type: MeetingView })
  findQuorum(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<MeetingView> {
    return this.session.findQuorum(actor, { id, version });
  }

  @Post('quorum-doubt') @HttpCode(200) @ApiOkResponse({ type: MeetingView })
  doubtQuorum(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<MeetingView> {
    return this.session.doubtQuorum(actor, { id, version });
  }

  @Post('no-quorum') @HttpCode(200) @ApiOkResponse({ type: MeetingView })
  failForQuorum(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<MeetingView> {
    return this.session.failForQuorum(actor, { id, version });
  }

  @Post('closing') @HttpCode(200) @ApiOkResponse({ type: MeetingView })
  close(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() order: MeetingClosingDto): Promise<MeetingView> {
    return this.session.close(actor, { id, version }, order);
  }
}
