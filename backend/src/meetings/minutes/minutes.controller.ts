import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../house/access/actor.js';
import { CurrentActor } from '../../house/access/current-actor.js';
import { Idempotent } from '../../house/http/idempotent.js';
import { IdParam, IfMatch } from '../../house/http/if-match.js';
import { ChangeRequestDto, MinutesEditDto, MinutesObjectionDto } from './minutes.dto.js';
import { MinutesService } from './minutes.service.js';
import { MinutesView } from './minutes.view.js';

/** The minutes of a meeting. */
@ApiTags('meetings')
@Controller('api')
export class MinutesController {
  constructor(private readonly minutes: MinutesService) {}

  @Get('meetings/:id/minutes') @ApiOkResponse({ type: MinutesView })
  read(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<MinutesView> {
    return this.minutes.read(actor, id);
  }

  @Patch('minutes/:id') @ApiOkResponse({ type: MinutesView })
  edit(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() changes: MinutesEditDto): Promise<MinutesView> {
    return this.minutes.edit(actor, { id, version }, changes);
  }

  @Post('minutes/:id/submission') @HttpCode(200) @ApiOkResponse({ type: MinutesView })
  submit(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<MinutesView> {
    return this.minutes.submit(actor, { id, version });
  }

  @Post('minutes/:id/change-request') @HttpCode(200) @ApiOkResponse({ type: MinutesView })
  requestChange(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { comment }: ChangeRequestDto): Promise<MinutesView> {
    return this.minutes.requestChange(actor, { id, version }, comment);
  }

  @Post('minutes/:id/signature') @HttpCode(200) @ApiOkResponse({ type: MinutesView })
  sign(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<MinutesView> {
    return this.minutes.sign(actor, { id, version });
  }

  @Post('minutes/:id/agreement') @HttpCode(200) @ApiOkResponse({ type: MinutesView })
  agree(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<MinutesView> {
    return this.minutes.agree(actor, id);
  }

  @Post('minutes/:id/objections') @HttpCode(200) @Idempotent() @ApiOkResponse({ type: MinutesView })
  object(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() draft: MinutesObjectionDto): Promise<MinutesView> {
    return this.minutes.object(actor, id, draft);
  }

  @Post('minutes/:id/approval') @HttpCode(200) @ApiOkResponse({ type: MinutesView })
  approve(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<MinutesView> {
    return this.minutes.approve(actor, { id, version });
  }
}
