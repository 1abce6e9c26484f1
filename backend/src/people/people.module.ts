import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LiveSubjects } from '../house/live/live-subjects.js';
import { Consent } from './consents/consent.js';
import { NetworkRole } from './network-role.js';
import { Organization } from './organizations/organization.js';
import { OrganizationsController } from './organizations/organizations.controller.js';
import { PeopleDoor } from './people.door.js';
import { PeopleQueries } from './people.queries.js';
import { PeopleService } from './people.service.js';
import { Person } from './person.js';
import { PersonsController } from './persons.controller.js';

/** Organisations and persons. */
@Module({
  imports: [TypeOrmModule.forFeature([Organization, Person, Consent, NetworkRole])],
  controllers: [PersonsController, OrganizationsController],
  providers: [PeopleDoor, PeopleQueries, PeopleService], exports: [PeopleDoor],
})
export class PeopleModule implements OnModuleInit {
  constructor(private readonly live: LiveSubjects, private readonly queries: PeopleQueries) {}

  onModuleInit(): void {
    // Cards are open to everybody signed in; row security keeps the networks apart.
    this.live.register('person', ({ networkId }, id) => this.queries.exists(networkId, id));
  }
}
