import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../house/access/actor.js';
import { CurrentActor } from '../house/access/current-actor.js';
import { IdParam } from '../house/http/if-match.js';
import { JournalService } from './journal.service.js';
import { JournalEntryView } from './thread.view.js';

/** What happened to one thing, in sentences. */
@ApiTags('journal')
@Controller('api/journal/:subjectType/:id')
export class JournalController {
  constructor(private readonly journal: JournalService) {}

  @Get() @ApiOkResponse({ type: [JournalEntryView] })
  read(@CurrentActor() actor: Actor, @Param('subjectType') subjectType: string, @IdParam() id: string): Promise<JournalEntryView[]> {
    return this.journal.of(actor, subjectType, id);
  }
}
