import { Injectable } from '@nestjs/common';
import type { Actor } from '../house/access/actor.js';
import { searchKinds } from './search.contract.js';
import type { SearchHit, SearchView } from './search.contract.js';
import { SearchQueries } from './search.queries.js';
import type { FoundHit } from './search.queries.js';
import { read } from './search.text.js';

const titleLength = 120;

/** Finds what a person may see by what it is called. */
@Injectable()
export class SearchService {
  constructor(private readonly queries: SearchQueries) {}

  /** @param query what was typed; groups come in the order of their best hit, numbers first */
  async find(actor: Actor, query: string): Promise<SearchView> {
    const asked = read(query);
    const hits = asked.phrase === '' ? [] : await this.queries.hits(actor, asked);
    const groups = searchKinds.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }))
      .filter((group) => group.hits.length > 0)
      .sort((a, b) => Number(isNumber(b.hits[0])) - Number(isNumber(a.hits[0])));
    return { query, groups: groups.map(({ kind, hits: found }) => ({ kind, hits: found.map(hitOf) })), total: hits[0]?.total ?? 0 };
  }
}

const isNumber = (hit: FoundHit | undefined): boolean => hit?.score === 3;

const hitOf = ({ kind, id, number, title, bodyName, on, path }: FoundHit): SearchHit => ({
  kind, id, number, bodyName, on, path, title: title.length > titleLength ? `${title.slice(0, titleLength - 1).trimEnd()}…` : title,
});
