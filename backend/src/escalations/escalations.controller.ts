import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../house/access/actor.js';
import { CurrentActor } from '../house/access/current-actor.js';
import { EscalationsQueryDto } from './escalation.dto.js';
import { EscalationPageView, EscalationView } from './escalation.view.js';
import { EscalationsService } from './escalations.service.js';

/** Escalations as they are read. */
@ApiTags('escalations')
@Controller('api/escalations')
export class EscalationsController {
  constructor(private readonly escalations: EscalationsService) {}

  @Get() @ApiOkResponse({ type: EscalationPageView })
  list(@CurrentActor() actor: Actor, @Query() query: EscalationsQueryDto): Promise<EscalationPageView> {
    return this.escalations.page(actor, query);
  }

  @Get(':idOrNumber') @ApiOkResponse({ type: EscalationView })
  one(@CurrentActor() actor: Actor, @Param('idOrNumber') idOrNumber: string): Promise<EscalationView> {
    return this.escalations.one(actor, idOrNumber);
  }
}
