import { Injectable } from '@nestjs/common';
import { Database } from '../house/database/queries.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import type { Locale } from '../house/house.contract.js';
import { Network } from './network.js';

/** What other rooms know of a network. */
export interface NetworkFacts {
  id: string;
  name: string;
  shortName: string;
  county: string;
  state: string;
  foundedOn: string;
  leadAgencyId: string | null;
  languages: Locale[];
  statement: string;
  demo: boolean;
}

const columns = `id, name, short_name as "shortName", county, state, founded_on as "foundedOn",
  lead_agency_id as "leadAgencyId", languages, statement, demo`;

/** Networks stand outside row security, so they can be read before anybody is signed in. */
@Injectable()
export class NetworksDoor {
  constructor(private readonly database: Database) {}

  /** One network, or null. */
  async facts(networkId: string): Promise<NetworkFacts | null> {
    const [found] = await this.database.rowsOutsideNetworks<NetworkFacts>(
      `select ${columns} from networks where id = $1`, [networkId]);
    return found ?? null;
  }

  /** Writes a network; the running transaction is in it already. */
  async found(tx: Transaction, facts: Omit<NetworkFacts, 'id' | 'leadAgencyId'>): Promise<void> {
    await tx.manager.insert(Network, { id: tx.networkId, ...facts });
  }

  /** Says which organisation has the lead. */
  async ledBy(tx: Transaction, leadAgencyId: string): Promise<void> {
    await tx.manager.update(Network, { id: tx.networkId }, { leadAgencyId });
  }

  /** All networks of this installation, oldest first. */
  all(): Promise<NetworkFacts[]> {
    return this.database.rowsOutsideNetworks<NetworkFacts>(`select ${columns} from networks order by founded_on, id`);
  }
}
