import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../house/access/actor.js';
import { CurrentActor } from '../house/access/current-actor.js';
import { CreatedAt, Idempotent } from '../house/http/idempotent.js';
import { IdParam, IfMatch } from '../house/http/if-match.js';
import { Clock } from '../house/time/clock.js';
import { BodiesQueries } from './bodies.queries.js';
import { BodiesService } from './bodies.service.js';
import { BodyDraftDto, BodyEditDto, BodyEndDto, OnDayDto } from './body.dto.js';
import { BodyRowView, BodyView, PersonOfficeView } from './body.view.js';

/** The bodies of the network, as of any day. */
@ApiTags('bodies')
@Controller('api')
export class BodiesController {
  constructor(private readonly bodies: BodiesService, private readonly queries: BodiesQueries, private readonly clock: Clock) {}

  @Get('bodies')
  @ApiOkResponse({ type: [BodyRowView] })
  list(@CurrentActor() actor: Actor, @Query() { on }: OnDayDto): Promise<BodyRowView[]> {
    return this.queries.list(actor.networkId, on ?? this.clock.today());
  }

  @Post('bodies') @Idempotent() @CreatedAt('/api/bodies')
  @ApiCreatedResponse({ type: BodyView })
  found(@CurrentActor() actor: Actor, @Body() draft: BodyDraftDto): Promise<BodyView> {
    return this.bodies.found(actor, draft);
  }

  @Get('bodies/:idOrSlug')
  @ApiOkResponse({ type: BodyView })
  one(@CurrentActor() actor: Actor, @Param('idOrSlug') idOrSlug: string, @Query() { on }: OnDayDto): Promise<BodyView> {
    return this.bodies.view(actor, idOrSlug, on);
  }

  @Patch('bodies/:id')
  @ApiOkResponse({ type: BodyView })
  edit(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() changes: BodyEditDto): Promise<BodyView> {
    return this.bodies.edit(actor, id, version, changes);
  }

  @Post('bodies/:id/end') @HttpCode(200)
  @ApiOkResponse({ type: BodyView })
  end(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { endedOn }: BodyEndDto): Promise<BodyView> {
    return this.bodies.end(actor, id, version, endedOn);
  }

  @Get('persons/:id/offices')
  @ApiOkResponse({ type: [PersonOfficeView] })
  offices(@CurrentActor() actor: Actor, @IdParam() id: string, @Query() { on }: OnDayDto): Promise<PersonOfficeView[]> {
    return this.bodies.offices(actor, id, on);
  }
}
