import { sessionCookie } from '../../house/access/request.js';

/** Binds an attempt to sign in to the browser that asked. */
export const browserCookie = '__Host-browser';
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';
const day = 86_400;

/** The value of one cookie of a request, or null. */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value) return value;
  }
  return null;
}

/** Ends with the browser, unless the person wanted to stay. */
export const sessionCookieWith = (token: string, stay: boolean): string =>
  `${sessionCookie}=${token}; ${attributes}${stay ? `; Max-Age=${30 * day}` : ''}`;

export const noSessionCookie = `${sessionCookie}=; ${attributes}; Max-Age=0`;

export const browserCookieWith = (browser: string): string => `${browserCookie}=${browser}; ${attributes}; Max-Age=${day}`;
