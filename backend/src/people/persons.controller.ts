import { Body, Controller, Get, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../house/access/actor.js';
import { CurrentActor } from '../house/access/current-actor.js';
import { IdParam, IfMatch } from '../house/http/if-match.js';
import { PersonRefView } from '../house/http/views.js';
import { PeopleQueries } from './people.queries.js';
import { PeopleService } from './people.service.js';
import { PersonEditDto, PersonSearchDto } from './person.dto.js';
import { PersonView } from './person.view.js';

/** Persons of the network. */
@ApiTags('people')
@Controller('api/persons')
export class PersonsController {
  constructor(private readonly people: PeopleService, private readonly queries: PeopleQueries) {}

  @Get()
  @ApiOkResponse({ type: [PersonRefView] })
  search(@CurrentActor() actor: Actor, @Query() { search = '' }: PersonSearchDto): Promise<PersonRefView[]> {
    return this.queries.search(actor.networkId, search);
  }

  @Get(':id')
  @ApiOkResponse({ type: PersonView })
  one(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PersonView> {
    return this.people.card(actor, id);
  }

  @Patch(':id')
  @ApiOkResponse({ type: PersonView })
  edit(
    @CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() changes: PersonEditDto,
  ): Promise<PersonView> {
    return this.people.edit(actor, id, version, changes);
  }
}
