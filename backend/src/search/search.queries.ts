import { Injectable } from '@nestjs/common';
import type { Actor } from '../house/access/actor.js';
import { Database } from '../house/database/queries.js';
import { searchKinds, searchLimits } from './search.contract.js';
import type { SearchHit, SearchKind } from './search.contract.js';
import { sources } from './search.sources.js';
import { wordsFor } from './search.text.js';
import type { Asked } from './search.text.js';

/** A hit with how good it is: 3 its number, 2 the phrase as typed, 1 all words, less when letters differ. */
export interface FoundHit extends SearchHit { score: number; total: number }

/** How alike a word and a part of the text must be, for typing errors. Numbers and short words have none: too much is like them. */
const alike = 0.6;
const mayBeMistyped = /^\p{L}{4,}$/u;

/** Collects values and hands out their placeholders. */
class Values {
  readonly all: unknown[] = [];
  add(value: unknown, type: string): string {
    this.all.push(value);
    return `$${this.all.length}::${type}`;
  }
}

/** Looks through titles and numbers of all kinds in one statement; each kind sees with the reader's eyes. */
@Injectable()
export class SearchQueries {
  constructor(private readonly database: Database) {}

  hits(actor: Actor, asked: Asked): Promise<FoundHit[]> {
    const values = new Values();
    const kinds = searchKinds.map((kind) => hitsOf(kind, actor, asked, values));
    return this.database.rows<FoundHit>(actor.networkId,
      `select *, count(*) over ()::int as total from (${kinds.join(' union all ')}) hits
       order by score desc, "on" desc nulls last, title, id limit ${searchLimits.hits}`, values.all);
  }
}

function hitsOf(kind: SearchKind, actor: Actor, asked: Asked, values: Values): string {
  const { columns, tables, text, alias, visibleTo } = sources[kind];
  const visible = visibleTo(actor, alias, values.all.length + 1);
  values.all.push(...visible.values);
  const words = wordsFor(asked, kind).map((alternatives) => fitOf(alternatives, values));
  const carries = numberOf(kind, asked, values);
  // `offset 0` keeps the text from being computed once more for every word.
  return `select '${kind}' as kind, id, number, title, "bodyName", "on", path,
    case when carries then 3 when strpos(text, search_text(${values.add(asked.phrase, 'text')})) > 0 then 2 else ${leastOf(words)} end::real as score
    from (select ${columns}, search_text(${text}) as text, ${carries} as carries from ${tables} where ${visible.sql} offset 0) seen
    where carries or ${words.length === 0 ? 'true' : words.map((fit) => `${fit} >= ${alike}`).join(' and ')}`;
}

/** How well the best of several words fits the text: 1 when it stands there. */
function fitOf(alternatives: readonly string[], values: Values): string {
  const fits = alternatives.map((word) => {
    const asked = `search_text(${values.add(word, 'text')})`;
    const nearly = mayBeMistyped.test(word) ? `word_similarity(${asked}, text)` : '0';
    return `case when strpos(text, ${asked}) > 0 then 1 else ${nearly} end`;
  });
  return `greatest(${fits.join(', ')})`;
}

const leastOf = (words: readonly string[]): string => (words.length === 0 ? '1' : `least(${words.join(', ')})`);

function numberOf(kind: SearchKind, { number }: Asked, values: Values): string {
  const { carries } = sources[kind];
  if (number === null || carries === null) return 'false';
  return `(${carries(values.add(number.prefix, 'text'), values.add(number.year, 'int'), values.add(number.count, 'int'))})`;
}
