import { Body, Controller, Delete, Get, HttpCode, Injectable, Module, Patch, Post } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Check, Column, Entity, Unique } from 'typeorm';
import { Client } from 'pg';
import type { Actor } from '../../src/house/access/actor.js';
import { CurrentActor, TokenHash } from '../../src/house/access/current-actor.js';
import { HotRead, Open } from '../../src/house/access/open.js';
import { Policy, rule } from '../../src/house/access/policy.js';
import { Aggregate } from '../../src/house/database/aggregate.js';
import { Database } from '../../src/house/database/queries.js';
import { UnitOfWork } from '../../src/house/database/unit-of-work.js';
import { NotSignedIn, RuleBroken } from '../../src/house/errors/domain-error.js';
import { HouseModule } from '../../src/house/house.module.js';
import { ChoiceField, DayField, IdField, PartField, PartsField, TextField, WholeField } from '../../src/house/http/fields.js';
import { CreatedAt, Idempotent } from '../../src/house/http/idempotent.js';
import { IdParam, IfMatch } from '../../src/house/http/if-match.js';
import type { Settings } from '../../src/house/settings.js';
import { networkTable } from '../../migrations/network-table.js';
import { aDatabase } from '../setup/a-database.js';
import type { TestDatabase } from '../setup/a-database.js';

/** Something without meaning, so that the house can be tried without a room. */
@Entity('things')
@Unique('things_network_id_id_key', ['networkId', 'id'])
@Check('things_count_check', 'count >= 0')
export class Thing extends Aggregate {
  @Column('text') title!: string;
  @Column('int') count: number = 0;
  @Column('date', { nullable: true }) day: string | null = null;

  static make(title: string, by: string): Thing {
    const thing = new Thing();
    thing.title = title;
    thing.tell('thing.made', by, { title });
    return thing;
  }

  rename(title: string, by: string): void {
    if (title === 'forbidden') throw new RuleBroken('forbidden_title', { title }, '/title');
    this.title = title;
    this.tell('thing.renamed', by, { title }, { topicId: this.id });
  }

  remove(by: string): void {
    this.tell('thing.removed', by, {});
  }
}

export class PartDto { @TextField(5) label!: string }

export class ThingDto {
  @TextField(20) title!: string;
  @DayField({ optional: true, nullable: true }) day?: string | null;
  @WholeField(0, 9, { optional: true }) count?: number;
  @ChoiceField(['A', 'B'], { optional: true }) kind?: string;
  @IdField({ optional: true }) otherId?: string;
  @PartField(() => PartDto, { optional: true }) part?: PartDto;
  @PartsField(() => PartDto, 2, { optional: true }) parts?: PartDto[];
}

export const thingPolicy = new Policy<Thing, 'rename'>('thing', {
  see: rule('not_yours', (actor, thing) => actor.roles.includes('MANAGER') || thing.title !== 'secret'),
  rename: rule('only_managers', (actor) => actor.roles.includes('MANAGER'), () => ({ role: 'MANAGER' })),
});

export const thingWords = {
  only_managers: { de: 'Das kann nur das Integrationsmanagement.', en: 'Only the integration manager can do this.' },
  not_yours: { de: 'Das ist nicht Ihres.', en: 'This is not yours.' },
  forbidden_title: { de: 'So darf es nicht heißen: {title}.', en: 'It must not be called: {title}.' },
};

@Injectable()
class Things {
  constructor(private readonly work: UnitOfWork, private readonly database: Database) {}

  make(actor: Actor, order: ThingDto): Promise<Thing> {
    return this.work.run(actor.networkId, (tx) => tx.keep(Object.assign(Thing.make(order.title, actor.personId), { count: order.count ?? 0 })));
  }
  rename(actor: Actor, id: string, version: number, title: string): Promise<Thing> {
    return this.work.run(actor.networkId, async (tx) => {
      const thing = await tx.loadAt(Thing, id, version);
      thingPolicy.require(actor, 'rename', thing);
      thing.rename(title, actor.personId);
      return tx.keep(thing);
    });
  }
  all(actor: Actor): Promise<{ title: string }[]> {
    return this.database.rows(actor.networkId, 'select title from things order by title');
  }
}

const viewOf = ({ id, title, version }: Thing): { id: string; title: string; version: number } => ({ id, title, version });

@Controller('api/things')
class ThingsController {
  constructor(private readonly things: Things) {}

  @Get() all(@CurrentActor() actor: Actor): Promise<{ title: string }[]> {
    return this.things.all(actor);
  }
  @Get('hot') @HotRead() hot(@TokenHash() hash: Buffer): { bytes: number } {
    if (hash.length !== 32) throw new NotSignedIn();
    return { bytes: hash.length };
  }
  @Get('broken') @Open() broken(): never {
    throw new Error('password=hunter2 of "Erika Mustermann"');
  }
  @Post() @Idempotent() @CreatedAt('/api/things')
  async make(@CurrentActor() actor: Actor, @Body() order: ThingDto): Promise<object> {
    return viewOf(await this.things.make(actor, order));
  }
  @Patch(':id')
  async rename(
    @CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() order: ThingDto,
  ): Promise<object> {
    return viewOf(await this.things.rename(actor, id, version, order.title));
  }
  @Delete(':id') @HttpCode(204) gone(@IdParam() _id: string): void { /* nothing to do */ }
}

@Module({ imports: [TypeOrmModule.forFeature([Thing])], controllers: [ThingsController], providers: [Things] })
export class ThingsModule {}

@Module({})
class Root {}

/** The house with nothing but things in it. */
export const houseOfThings = (settings: Settings): DynamicModule =>
  ({ module: Root, imports: [HouseModule.with(settings, [thingWords]), ThingsModule] });

/** A fresh database that has the table `things`. */
export async function aDatabaseWithThings(): Promise<TestDatabase> {
  const database = await aDatabase();
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`
    create table things (
      id uuid not null constraint things_pkey primary key, network_id uuid not null, version int not null,
      title text not null, count int not null, day date,
      constraint things_network_id_id_key unique (network_id, id), constraint things_count_check check (count >= 0)
    );
    ${networkTable('things')}`);
  await owner.end();
  return database;
}
