import { createHash } from 'node:crypto';
import { Client } from 'pg';
import type { ClientConfig } from 'pg';

const mostNames = 500;
/** What was sent with parameters, and the name it has got since; null after the first time. */
const names = new Map<string, string | null>();

/** The name of a statement that was sent before, or undefined; beyond the most names nothing new gets one. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known) return known;
  if (known === undefined) {
    if (names.size < mostNames) names.set(text, null);
    return undefined;
  }
  const name = createHash('sha1').update(text).digest('base64url');
  names.set(text, name);
  return name;
}

type Send = (first: unknown, ...rest: unknown[]) => unknown;

/**
 * A connection that prepares what it is sent again: to plan a statement under row security costs more than to run it.
 * Only statements with parameters; row security holds, because its policies ask for the network when the plan runs.
 */
export class PreparingClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    const send = super.query.bind(this) as Send;
    const query: Send = (first, ...rest) => {
      if (typeof first !== 'string' || !Array.isArray(rest[0]) || rest[0].length === 0) return send(first, ...rest);
      const name = nameOf(first);
      return name === undefined ? send(first, ...rest) : send({ name, text: first }, ...rest);
    };
    this.query = query as Client['query'];
  }
}
