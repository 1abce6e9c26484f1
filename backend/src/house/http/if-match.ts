import { Param, createParamDecorator } from '@nestjs/common';
import type { ExecutionContext, PipeTransform } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isId } from '../database/new-id.js';
import { NotFound, PreconditionMissing, StaleVersion } from '../errors/domain-error.js';

/** The version of an `If-Match` header: `"7"`. @throws PreconditionMissing 428, StaleVersion 412 for anything but a strong tag */
export function versionIn(header: string | undefined): number {
  if (header === undefined || header.trim() === '') throw new PreconditionMissing();
  const version = /^"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw new StaleVersion(null);
  return Number(version);
}

/** The version a person has in hand; goes into `tx.loadAt`. */
export const IfMatch = createParamDecorator((_: void, context: ExecutionContext): number =>
  versionIn(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']));

const knownId: PipeTransform<string, string> = {
  transform: (value) => {
    if (!isId(value)) throw new NotFound('address');
    return value.toLowerCase();
  },
};

/** An id in the path; what is no id does not exist (404). */
export const IdParam = (name = 'id'): ParameterDecorator => Param(name, knownId);
