import { QueryFailedError } from 'typeorm';
import type { EntityManager, EntityMetadata, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { ClientBase } from 'pg';
import { NotFound, StaleVersion } from '../errors/domain-error.js';
import { changesOf, insertEvents } from '../events/event-log.js';
import type { Aggregate } from './aggregate.js';
import { insertRow } from './insert-row.js';

/** The class of an aggregate. */
export type Kind<A extends Aggregate> = new () => A;

/** What a unit of work can do; every statement sees one network only. */
export class Transaction {
  /** Whether anything was told, so that those who follow are woken after the commit; and whether a listener waits for it. */
  hasTold = false;
  hasHeard = false;
  readonly #afterCommit: (() => void)[] = [];
  private readonly send = (sql: string, values: unknown[]): Promise<unknown> => this.rows(sql, values);

  constructor(
    readonly networkId: string, readonly manager: EntityManager, private readonly now: () => Date, private readonly isHeard: (type: string) => boolean,
  ) {}

  /** Loads one aggregate and locks its row, so that two verbs cannot race. @throws NotFound */
  async load<A extends Aggregate>(kind: Kind<A>, id: string): Promise<A> {
    const found = await this.manager.findOne(kind, { where: byId<A>(id), lock: lockOf(this.manager, kind) });
    if (!found) throw new NotFound(kind.name, id);
    return found;
  }

  /** Like `load`, for a person who has a version in hand. @throws StaleVersion when it has moved */
  async loadAt<A extends Aggregate>(kind: Kind<A>, id: string, version: number): Promise<A> {
    const found = await this.load(kind, id);
    if (found.version !== version) throw await this.stale(found, version);
    return found;
  }

  /** Aggregates by their columns, without a lock. */
  find<A extends Aggregate>(kind: Kind<A>, where: FindOptionsWhere<A>): Promise<A[]> {
    return this.manager.find(kind, { where });
  }

  /** One aggregate by its columns, without a lock, or null. */
  findOne<A extends Aggregate>(kind: Kind<A>, where: FindOptionsWhere<A>): Promise<A | null> {
    return this.manager.findOne(kind, { where });
  }

  /** Saves the aggregate and, in the same transaction, what it has to tell. @throws StaleVersion when the row moved */
  async keep<A extends Aggregate>(aggregate: A): Promise<A> {
    aggregate.networkId ||= this.networkId;
    const before = aggregate.version;
    aggregate.version = before + 1;
    try {
      await this.save(aggregate, before);
    } catch (error) {
      aggregate.version = before;
      throw error;
    }
    await this.tell(aggregate);
    return aggregate;
  }

  /** Deletes the aggregate and keeps what it has to tell. */
  async drop<A extends Aggregate>(aggregate: A): Promise<void> {
    await this.manager.delete(classOf(aggregate), byId<A>(aggregate.id));
    aggregate.version += 1;
    await this.tell(aggregate);
  }

  /** Raw SQL inside the transaction, for reads and set-wise writes; straight to its connection, past TypeORM's listeners. */
  async rows<R>(sql: string, values: unknown[] = []): Promise<R[]> {
    const { queryRunner } = this.manager;
    if (!queryRunner || queryRunner.isReleased) throw new Error('The transaction is over');
    const client = await queryRunner.connect() as ClientBase;
    try {
      return (await client.query(sql, values)).rows as R[];
    } catch (error) {
      throw new QueryFailedError(sql, values, error as Error);
    }
  }

  /** Runs when the transaction has been committed; not at all when it is rolled back. */
  afterCommit(effect: () => void): void {
    this.#afterCommit.push(effect);
  }

  /** For the unit of work only. */
  committed(): void {
    for (const effect of this.#afterCommit) effect();
  }

  private async save<A extends Aggregate>(aggregate: A, before: number): Promise<void> {
    const metadata = this.manager.dataSource.getMetadata(classOf(aggregate));
    // Trees need the cascade of save; a single row goes without its extra read.
    if (metadata.relations.length > 0) {
      await this.manager.save(aggregate, { reload: false });
      return;
    }
    const row = columnsOf(metadata, aggregate);
    if (before === 0) {
      await insertRow(this.manager, this.send, metadata, row);
      return;
    }
    const { affected } = await this.manager.update(metadata.target, { id: aggregate.id, version: before }, row);
    if (affected === 0) throw await this.stale(aggregate, before);
  }

  private async tell(aggregate: Aggregate): Promise<void> {
    const told = aggregate.releaseEvents();
    if (told.length === 0) return;
    await insertEvents(this.send, this.networkId, aggregate, told, this.now(), this.isHeard);
    this.hasTold = true;
    this.hasHeard ||= told.some(({ type }) => this.isHeard(type));
  }

  private async stale(aggregate: Aggregate, since: number): Promise<StaleVersion> {
    return new StaleVersion(await changesOf(this.manager, aggregate.id, aggregate.version, since));
  }
}

const byId = <A extends Aggregate>(id: string): FindOptionsWhere<A> => ({ id }) as FindOptionsWhere<A>;

const classOf = <A extends Aggregate>(aggregate: A): EntityTarget<A> => aggregate.constructor as Kind<A>;

/** Columns and embedded parts only: what an entity remembers besides stays out of the statement. */
const columnsOf = (metadata: EntityMetadata, aggregate: ObjectLiteral): ObjectLiteral => {
  const names = metadata.columns.map(({ propertyPath }) => propertyPath.split('.')[0] ?? propertyPath);
  return Object.fromEntries([...new Set(names)].map((name): [string, unknown] => [name, aggregate[name]]));
};

const lockOf = <A extends Aggregate>(manager: EntityManager, kind: Kind<A>) => ({
  mode: 'pessimistic_write' as const,
  // Joined tables of an eager relation cannot be locked with it (outer joins).
  tables: [manager.dataSource.getMetadata(kind).tableName],
});
