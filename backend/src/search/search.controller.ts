import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../house/access/actor.js';
import { CurrentActor } from '../house/access/current-actor.js';
import { TextField } from '../house/http/fields.js';
import { searchLimits } from './search.contract.js';
import { SearchService } from './search.service.js';
import { SearchView } from './search.view.js';

/** What somebody types. */
export class SearchQueryDto {
  @TextField(searchLimits.query) q!: string;
}

/** Looking for things by title, name and number. */
@ApiTags('search')
@Controller('api/search')
export class SearchController {
  constructor(private readonly search: SearchService) {}

  @Get() @ApiOkResponse({ type: SearchView })
  find(@CurrentActor() actor: Actor, @Query() { q }: SearchQueryDto): Promise<SearchView> {
    return this.search.find(actor, q);
  }
}
