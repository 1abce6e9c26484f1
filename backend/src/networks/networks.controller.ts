import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../house/access/actor.js';
import { CurrentActor } from '../house/access/current-actor.js';
import { NotFound } from '../house/errors/domain-error.js';
import { NetworkView } from './network.view.js';
import { NetworksDoor } from './networks.door.js';

/** The network a person works in. */
@ApiTags('networks')
@Controller('api/network')
export class NetworksController {
  constructor(private readonly networks: NetworksDoor) {}

  @Get()
  @ApiOkResponse({ type: NetworkView })
  async mine(@CurrentActor() actor: Actor): Promise<NetworkView> {
    const found = await this.networks.facts(actor.networkId);
    if (!found) throw new NotFound('network');
    return found;
  }
}
