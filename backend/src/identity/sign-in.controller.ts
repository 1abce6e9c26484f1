import { randomBytes } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open } from '../house/access/open.js';
import { Settings } from '../house/settings.js';
import { NetworksDoor } from '../networks/networks.door.js';
import { browserCookie, browserCookieWith, readCookie, sessionCookieWith } from './sessions/cookies.js';
import { Entrance } from './entrance.js';
import { Sessions } from './sessions/sessions.js';
import { validMinutes } from './sign-in-attempt.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignInOrderDto, SignInWithCodeDto, SignInWithLinkDto } from './sign-in.dto.js';
import { SignInService } from './sign-in.service.js';
import { SignInStartedView, SignInWaysView, SignedInView } from './sign-in.view.js';

/** The way in, open to everybody. */
@ApiTags('identity')
@Controller('api/sign-in')
@Open()
export class SignInController {
  constructor(
    private readonly signIn: SignInService, private readonly entrance: Entrance, private readonly sessions: Sessions,
    private readonly limits: SignInLimits, private readonly networks: NetworksDoor, private readonly settings: Settings,
  ) {}

  @Get('ways')
  @ApiOkResponse({ type: SignInWaysView })
  async ways(): Promise<SignInWaysView> {
    const [first, ...others] = await this.networks.all();
    return { demo: this.settings.demo, network: others.length === 0 ? first?.name ?? null : null };
  }

  @Post() @HttpCode(202)
  @ApiAcceptedResponse({ type: SignInStartedView })
  async start(
    @Body() { email, target }: SignInOrderDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInStartedView> {
    await this.limits.asking(email, request.ip);
    const browser = readCookie(request.headers.cookie, browserCookie) ?? randomBytes(32).toString('base64url');
    void reply.header('set-cookie', browserCookieWith(browser));
    await this.signIn.ask(email, target, browser);
    return { validMinutes };
  }

  @Post('code') @HttpCode(200)
  @ApiOkResponse({ type: SignedInView })
  async withCode(
    @Body() { code, stay = false }: SignInWithCodeDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInView> {
    return this.enter('mailed-code', { code, stay }, request, reply);
  }

  @Post('link') @HttpCode(200)
  @ApiOkResponse({ type: SignedInView })
  async withLink(
    @Body() { token, code, stay = false }: SignInWithLinkDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInView> {
    return this.enter('mailed-link', { token, stay, ...(code !== undefined && { code }) }, request, reply);
  }

  private async enter(way: 'mailed-code' | 'mailed-link', given: object, request: FastifyRequest, reply: FastifyReply): Promise<SignedInView> {
    await this.limits.entering(request.ip);
    const browser = readCookie(request.headers.cookie, browserCookie);
    const { token, stay, target } = await this.sessions.open(await this.entrance.enter(way, { ...given, browser }));
    void reply.header('set-cookie', sessionCookieWith(token, stay));
    return { target };
  }
}
