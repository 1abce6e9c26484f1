import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';

/** What the guard leaves on a request. */
export interface SignedInRequest extends FastifyRequest { user?: Actor; tokenHash?: Buffer }

/** `__Host-` needs a secure origin; the second name is for reading only where start allows it. */
export const sessionCookie = '__Host-sid';

/** The value of the session cookie, or null. */
export function readToken(cookies: string | undefined): string | null {
  for (const part of cookies?.split(';') ?? []) {
    const [name, value] = part.trim().split('=', 2);
    if (name === sessionCookie && value) return value;
  }
  return null;
}

/** What the database knows of a token: never the token itself. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
