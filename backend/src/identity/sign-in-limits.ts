import { isIPv4, isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { hashOf } from '../house/access/request.js';
import { RateLimit } from '../house/http/rate-limit.js';

const quarter = 900;
const hashed = (text: string): string => hashOf(text).toString('base64url').slice(0, 22);

/** The range an address belongs to: 256 neighbours of IPv4, one site (/48) of IPv6. */
export function rangeOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::', 2);
  const front = head.split(':').filter(Boolean);
  const back = tail?.split(':').filter(Boolean) ?? [];
  const full = [...front, ...Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0'), ...back];
  return full.slice(0, 3).map((part) => Number.parseInt(part, 16).toString(16)).join(':');
}

/** How often one may knock. Addresses are counted by hash; known and unknown ones alike. */
@Injectable()
export class SignInLimits {
  constructor(private readonly limit: RateLimit) {}

  async asking(email: string, address: string): Promise<void> {
    await this.limit.take({ key: `sign-in mail ${hashed(email.trim().toLowerCase())}`, limit: 5, windowSeconds: quarter });
    await this.limit.take({ key: `sign-in ask ${hashed(rangeOf(address))}`, limit: 60, windowSeconds: quarter });
  }

  async entering(address: string): Promise<void> {
    await this.limit.take({ key: `sign-in enter ${hashed(rangeOf(address))}`, limit: 100, windowSeconds: quarter });
  }
}
