import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WhoMay } from '../house/access/who-may.js';
import { Database } from '../house/database/queries.js';
import { LiveSubjects } from '../house/live/live-subjects.js';
import { PeopleModule } from '../people/people.module.js';
import { BodiesController } from './bodies.controller.js';
import { BodiesDoor } from './bodies.door.js';
import { BodiesQueries } from './bodies.queries.js';
import { BodiesService } from './bodies.service.js';
import { Body, BodyReport } from './body.js';
import { OfficeHolders } from './office-holders.js';
import { ProcedureRules } from './rules/procedure-rules.js';
import { RulesController } from './rules/rules.controller.js';
import { RulesService } from './rules/rules.service.js';
import { Membership } from './seats/membership.js';
import { Seat } from './seats/seat.js';
import { SeatsController } from './seats/seats.controller.js';
import { SeatsQueries } from './seats/seats.queries.js';
import { SeatsService } from './seats/seats.service.js';

/** Bodies, their seats, who sits on them, and the rules they follow. */
@Module({
  imports: [TypeOrmModule.forFeature([Body, BodyReport, Seat, Membership, ProcedureRules]), PeopleModule],
  controllers: [BodiesController, SeatsController, RulesController],
  providers: [BodiesDoor, BodiesQueries, BodiesService, OfficeHolders, RulesService, SeatsQueries, SeatsService],
  exports: [BodiesDoor],
})
export class BodiesModule implements OnModuleInit {
  constructor(
    private readonly live: LiveSubjects, private readonly whoMay: WhoMay,
    private readonly holders: OfficeHolders, private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.whoMay.answeredBy(this.holders);
    // Bodies and seats are open to the network; row security keeps the networks apart.
    for (const [type, table] of [['body', 'bodies'], ['seat', 'seats'], ['membership', 'memberships'], ['procedureRules', 'procedure_rules']] as const) {
      this.live.register(type, async ({ networkId }, id) =>
        await this.database.one(networkId, `select from ${table} where id = $1`, [id]) !== undefined);
    }
  }
}
