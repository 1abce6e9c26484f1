import { Injectable, ValidationPipe } from '@nestjs/common';
import type { ArgumentMetadata } from '@nestjs/common';
import { Malformed } from '../errors/domain-error.js';
import type { FieldError } from '../errors/domain-error.js';
import { malformed } from '../errors/validation.js';

// A zero character or half a surrogate pair cannot be stored as text.
const unstorable = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Checks every body and query against its DTO class; nothing undeclared comes in. */
@Injectable()
export class DtoPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true, whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true,
      validationError: { target: true, value: true }, exceptionFactory: malformed,
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && metadata.metatype && metadata.metatype !== Object && !isObject(value)) {
      throw new Malformed([{ pointer: '', code: 'not_object' }]);
    }
    if (metadata.type === 'body' || metadata.type === 'query') {
      const errors = unstorableIn(value, '');
      if (errors.length > 0) throw new Malformed(errors);
    }
    const result: unknown = await super.transform(value, metadata);
    return result;
  }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

function unstorableIn(value: unknown, pointer: string): FieldError[] {
  if (typeof value === 'string') return unstorable.test(value) ? [{ pointer, code: 'invalid' }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    unstorableIn(inner, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`));
}
