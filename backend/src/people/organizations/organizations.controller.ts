import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../house/access/actor.js';
import { CurrentActor } from '../../house/access/current-actor.js';
import { NotFound } from '../../house/errors/domain-error.js';
import { IdParam } from '../../house/http/if-match.js';
import { OrganizationView } from './organization.view.js';
import { PeopleQueries } from '../people.queries.js';

/** Organisations of the network and their units. */
@ApiTags('people')
@Controller('api/organizations')
export class OrganizationsController {
  constructor(private readonly queries: PeopleQueries) {}

  @Get()
  @ApiOkResponse({ type: [OrganizationView] })
  all(@CurrentActor() actor: Actor): Promise<OrganizationView[]> {
    return this.queries.organizations(actor.networkId);
  }

  @Get(':id')
  @ApiOkResponse({ type: OrganizationView })
  async one(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<OrganizationView> {
    const found = await this.queries.organization(actor.networkId, id);
    if (!found) throw new NotFound('organization', id);
    return found;
  }
}
