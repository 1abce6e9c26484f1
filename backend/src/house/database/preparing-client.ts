import { createHash } from 'node:crypto';
import { Client } from 'pg';
import type { ClientConfig } from 'pg';

const mostNames = 500;
const uses = new Map<string, number>();

/** The name of a statement that was sent before, or undefined; beyond the most names nothing new gets one. */
function nameOf(text: string): string | undefined {
  const before = uses.get(text);
  if (before === undefined && uses.size >= mostNames) return undefined;
  uses.set(text, (before ?? 0) + 1);
  return before === undefined ? undefined : createHash('sha1').update(text).digest('base64url');
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
    const names = new Map<string, string>();
    const query: Send = (first, ...rest) => {
      if (typeof first !== 'string' || !Array.isArray(rest[0]) || rest[0].length === 0) return send(first, ...rest);
      const name = names.get(first) ?? nameOf(first);
      if (name === undefined) return send(first, ...rest);
      names.set(first, name);
      return send({ name, text: first }, ...rest);
    };
    this.query = query as Client['query'];
  }
}
