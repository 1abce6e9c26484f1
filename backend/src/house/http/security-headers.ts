import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { Settings } from '../settings.js';

const twoYears = 63_072_000;

/** For everything that is no page: answers of the API and files need nothing of a page's rights. */
export const helmetOptions = (settings: Settings): FastifyHelmetOptions => ({
  contentSecurityPolicy: { useDefaults: false, directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] } },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  referrerPolicy: { policy: 'same-origin' },
  strictTransportSecurity: settings.isSecure ? { maxAge: twoYears, includeSubDomains: false } : false,
  xFrameOptions: { action: 'deny' },
});

/** What the workspace's page may do: its own scripts and styles, nothing from a foreign host, no text into the DOM as code. */
export const pagePolicy = (nonce: string): string => [
  "default-src 'none'",
  `script-src 'self' 'nonce-${nonce}'`,
  `style-src 'self' 'nonce-${nonce}'`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types angular angular#bundler angular#components',
  'report-uri /csp-reports',
].join('; ');

/** Abilities of the browser that the workspace never asks for. */
export const permissionsPolicy =
  'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=(), display-capture=()';
