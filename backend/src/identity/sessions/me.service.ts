import { Injectable } from '@nestjs/common';
import { hasRole, isInNetwork, leads } from '../../house/access/actor.js';
import type { Actor } from '../../house/access/actor.js';
import { Database } from '../../house/database/queries.js';
import { UnitOfWork } from '../../house/database/unit-of-work.js';
import { NotFound } from '../../house/errors/domain-error.js';
import type { Locale } from '../../house/house.contract.js';
import { Settings } from '../../house/settings.js';
import { Account } from '../accounts/account.js';
import type { Me, MyBody } from '../sign-in.contract.js';

const person = `
select p.name, p.family_name as "familyName", coalesce(o.short_name, o.name) as organization, (select a.locale from accounts a where a.id = $2) as locale
from persons p left join organizations o on o.network_id = p.network_id and o.id = p.organization_id where p.id = $1`;

const bodies = `
select id, slug, name, short_name as "shortName", body_type as "bodyType" from bodies where id = any ($1::uuid[]) order by position, name, id`;

/** What the workspace needs to know about the signed-in person. */
@Injectable()
export class MeService {
  constructor(private readonly database: Database, private readonly work: UnitOfWork, private readonly settings: Settings) {}

  async me(actor: Actor): Promise<Me> {
    const { personId, accountId, networkId, roles } = actor;
    const found = await this.database.one<Pick<Me, 'name' | 'familyName' | 'organization' | 'locale'>>(networkId, person, [personId, accountId]);
    if (!found) throw new NotFound('person', personId);
    const leadsSomewhere = actor.seats.some(({ bodyId }) => leads(actor, bodyId));
    return {
      personId, ...found, demo: this.settings.demo, roles: [...roles], bodies: await this.bodies(actor),
      may: {
        mediate: hasRole(actor, 'MANAGER'), proposeTopics: isInNetwork(actor),
        planMeetings: leadsSomewhere || hasRole(actor, 'MANAGER', 'SECRETARIAT'),
      },
    };
  }

  async speak(actor: Actor, locale: Locale): Promise<Me> {
    await this.work.runOutsideNetworks(async (tx) => { await tx.manager.update(Account, { id: actor.accountId }, { locale }); });
    return this.me(actor);
  }

  private async bodies(actor: Actor): Promise<MyBody[]> {
    const ids = [...new Set(actor.seats.map(({ bodyId }) => bodyId))];
    const rows = await this.database.rows<Omit<MyBody, 'office' | 'leads'>>(actor.networkId, bodies, [ids]);
    return rows.map((row) => ({
      ...row, leads: leads(actor, row.id),
      office: actor.seats.find(({ bodyId, office }) => bodyId === row.id && office !== null)?.office ?? null,
    }));
  }
}
