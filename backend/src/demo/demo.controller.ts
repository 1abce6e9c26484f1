import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Open } from '../house/access/open.js';
import { DemoService } from './demo.service.js';
import { DemoMailView, DemoPersonView, DemoSignInDto, DemoSignedInView } from './demo.view.js';

/** Open ways that exist only in the demo. */
@ApiTags('demo')
@Controller('api/demo')
@Open()
export class DemoController {
  constructor(private readonly demo: DemoService) {}

  @Get('persons')
  @ApiOkResponse({ type: [DemoPersonView] })
  persons(): Promise<DemoPersonView[]> {
    return this.demo.persons();
  }

  @Post('sign-in') @HttpCode(200)
  @ApiOkResponse({ type: DemoSignedInView })
  async signIn(@Body() { personId }: DemoSignInDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<DemoSignedInView> {
    const { cookie, target } = await this.demo.enter(personId);
    void reply.header('set-cookie', cookie);
    return { target };
  }

  @Get('post')
  @ApiOkResponse({ type: [DemoMailView] })
  post(): Promise<DemoMailView[]> {
    return this.demo.post();
  }
}
