import { Service } from '@angular/core';
import type { TranslocoTranspiler } from '@jsverse/transloco';
import type { Params } from './keys';

/**
 * Fills the gaps of a text once. Transloco's own way fills them again and again: a title that people
 * wrote with double braces would be read as a gap, and one that names itself would never end.
 */
@Service()
export class SinglePass implements TranslocoTranspiler {
  transpile({ value, params }: { value: unknown; params?: Params }): unknown {
    if (typeof value !== 'string') return value;
    return value.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (gap, name: string) => String(params?.[name] ?? gap));
  }
}
