import { Body, Controller, Delete, Get, HttpCode, Patch, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../house/access/actor.js';
import { CurrentActor } from '../../house/access/current-actor.js';
import { noSessionCookie } from './cookies.js';
import { MeService } from './me.service.js';
import { Sessions } from './sessions.js';
import { LocaleChoiceDto } from '../sign-in.dto.js';
import { MeView } from '../sign-in.view.js';

/** The signed-in person. */
@ApiTags('identity')
@Controller('api/me')
export class MeController {
  constructor(private readonly mine: MeService, private readonly sessions: Sessions) {}

  @Get()
  @ApiOkResponse({ type: MeView })
  me(@CurrentActor() actor: Actor): Promise<MeView> {
    return this.mine.me(actor);
  }

  @Patch('locale')
  @ApiOkResponse({ type: MeView })
  speak(@CurrentActor() actor: Actor, @Body() { locale }: LocaleChoiceDto): Promise<MeView> {
    return this.mine.speak(actor, locale);
  }

  @Delete('session') @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.close(actor.sessionId);
    void reply.header('set-cookie', noSessionCookie);
  }
}
