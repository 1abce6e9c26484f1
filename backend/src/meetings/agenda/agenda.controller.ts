import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { VoteVerdictView } from '../../bodies/rules/rules.door.js';
import type { Actor } from '../../house/access/actor.js';
import { CurrentActor } from '../../house/access/current-actor.js';
import { CreatedAt, Idempotent } from '../../house/http/idempotent.js';
import { IdParam, IfMatch } from '../../house/http/if-match.js';
import {
  AgendaItemDeclinationDto, AgendaItemDraftDto, AgendaItemEditDto, AgendaItemMoveDto, AgendaItemResultDto, ConsentDto, CountPreviewDto, ItemDecisionDto,
} from './agenda-item.dto.js';
import { AgendaItemView, PlaceableItemView } from './agenda-item.view.js';
import { AgendaService } from './agenda.service.js';
import { ItemDecisionsService } from './item-decisions.service.js';

/** The agenda of a meeting: building it, and going through it. */
@ApiTags('meetings')
@Controller('api')
export class AgendaController {
  constructor(private readonly agenda: AgendaService, private readonly decisions: ItemDecisionsService) {}

  @Get('meetings/:id/placeable') @ApiOkResponse({ type: [PlaceableItemView] })
  placeable(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PlaceableItemView[]> {
    return this.agenda.placeable(actor, id);
  }

  @Post('meetings/:id/agenda-items') @Idempotent() @CreatedAt('/api/agenda-items') @ApiCreatedResponse({ type: AgendaItemView })
  add(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() draft: AgendaItemDraftDto): Promise<AgendaItemView> {
    return this.agenda.add(actor, id, draft);
  }

  @Patch('agenda-items/:id') @ApiOkResponse({ type: AgendaItemView })
  edit(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() changes: AgendaItemEditDto): Promise<AgendaItemView> {
    return this.agenda.edit(actor, { id, version }, changes);
  }

  @Post('agenda-items/:id/move') @HttpCode(200) @ApiOkResponse({ type: AgendaItemView })
  move(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { beforeId }: AgendaItemMoveDto): Promise<AgendaItemView> {
    return this.agenda.move(actor, { id, version }, beforeId);
  }

  @Post('agenda-items/:id/removal') @HttpCode(200) @ApiOkResponse({ type: AgendaItemView })
  remove(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<AgendaItemView> {
    return this.agenda.remove(actor, { id, version });
  }

  @Post('agenda-items/:id/acceptance') @HttpCode(200) @ApiOkResponse({ type: AgendaItemView })
  accept(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<AgendaItemView> {
    return this.agenda.accept(actor, { id, version });
  }

  @Post('agenda-items/:id/declination') @HttpCode(200) @ApiOkResponse({ type: AgendaItemView })
  decline(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { reason }: AgendaItemDeclinationDto): Promise<AgendaItemView> {
    return this.agenda.decline(actor, { id, version }, reason);
  }

  @Post('agenda-items/:id/call') @HttpCode(200) @ApiOkResponse({ type: AgendaItemView })
  call(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<AgendaItemView> {
    return this.agenda.call(actor, { id, version });
  }

  @Post('agenda-items/:id/result') @HttpCode(200) @ApiOkResponse({ type: AgendaItemView })
  record(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() draft: AgendaItemResultDto): Promise<AgendaItemView> {
    return this.agenda.record(actor, { id, version }, draft);
  }

  @Post('agenda-items/:id/reopening') @HttpCode(200) @ApiOkResponse({ type: AgendaItemView })
  reopen(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<AgendaItemView> {
    return this.agenda.reopen(actor, { id, version });
  }

  @Post('agenda-items/:id/decision') @HttpCode(200) @ApiOkResponse({ type: AgendaItemView })
  decide(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() draft: ItemDecisionDto): Promise<AgendaItemView> {
    return this.decisions.decide(actor, { id, version }, draft);
  }

  /** A POST because of its body; nothing is kept. */
  @Post('agenda-items/:id/decision/preview') @HttpCode(200) @ApiOkResponse({ type: VoteVerdictView })
  preview(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() { count }: CountPreviewDto): Promise<VoteVerdictView> {
    return this.decisions.preview(actor, id, count);
  }

  @Post('agenda-items/:id/consent') @HttpCode(200) @ApiOkResponse({ type: AgendaItemView })
  consent(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() draft: ConsentDto): Promise<AgendaItemView> {
    return this.decisions.consent(actor, { id, version }, draft);
  }
}
