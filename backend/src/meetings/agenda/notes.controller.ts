import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../house/access/actor.js';
import { CurrentActor } from '../../house/access/current-actor.js';
import { IdParam, IfMatch } from '../../house/http/if-match.js';
import { ItemNoteTextDto } from './agenda-item.dto.js';
import { ItemNoteView } from './agenda-item.view.js';
import { NotesService } from './notes.service.js';

/** The note of an agenda item. */
@ApiTags('meetings')
@Controller('api/agenda-items/:id/note')
export class NotesController {
  constructor(private readonly notes: NotesService) {}

  @Get() @ApiOkResponse({ type: ItemNoteView })
  read(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ItemNoteView> {
    return this.notes.read(actor, id);
  }

  @Put() @ApiOkResponse({ type: ItemNoteView })
  save(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { text }: ItemNoteTextDto): Promise<ItemNoteView> {
    return this.notes.save(actor, { id, version }, text);
  }

  @Post('writer') @HttpCode(200) @ApiOkResponse({ type: ItemNoteView })
  takeOver(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ItemNoteView> {
    return this.notes.takeOver(actor, id);
  }
}
