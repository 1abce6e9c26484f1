import type { OpenAPIObject } from '@nestjs/swagger';
import { addDays } from '../../src/house/time/days.js';

/** As much of a JSON schema as the document uses. */
export interface Schema {
  $ref?: string; type?: string | string[]; format?: string; enum?: unknown[]; pattern?: string; items?: Schema; anyOf?: Schema[]; allOf?: Schema[];
  properties?: Record<string, Schema>; required?: string[];
  minLength?: number; maxLength?: number; minimum?: number; maximum?: number; minItems?: number; maxItems?: number;
}
interface Operation { requestBody?: { content?: Record<string, { schema?: Schema }> }; parameters?: { in: string; name: string; required?: boolean; schema?: Schema }[] }

/** A wrong value for one field, and how it is wrong. */
export interface Wrong { pointer: string; how: string; body: unknown }

/** Makes bodies from the OpenAPI document: right ones, and wrong ones field by field. */
export class Samples {
  /** @param idFor what a field that names something may hold */
  constructor(private readonly document: OpenAPIObject, private readonly today: string, private readonly idFor: (field: string) => string) {}

  /** The schema of what a route takes; null when it takes nothing. */
  bodyOf(method: string, path: string): Schema | null {
    return this.operation(method, path)?.requestBody?.content?.['application/json']?.schema ?? null;
  }

  /** What may stand behind the question mark. */
  queryOf(method: string, path: string): { name: string; required: boolean; schema: Schema }[] {
    return (this.operation(method, path)?.parameters ?? []).filter((one) => one.in === 'query')
      .map(({ name, required = false, schema = {} }) => ({ name, required, schema }));
  }

  /** Something a schema takes: all fields that are needed, in their simplest form. */
  right(schema: Schema, field = ''): unknown {
    const { enum: choices, format, items, properties, pattern, minItems = 0, minimum = 0 } = this.resolved(schema);
    switch (this.typeOf(schema)) {
      case 'object': return Object.fromEntries(Object.entries(properties ?? {}).filter(([name]) => this.needs(schema, name)).map(([name, inner]) => [name, this.right(inner, name)]));
      case 'array': return Array.from({ length: minItems }, () => this.right(items ?? {}, field));
      case 'integer': case 'number': return minimum;
      case 'boolean': return true;
      default: return choices?.[0] ?? this.text(format, pattern, field);
    }
  }

  /** Every way in which a body can be wrong: each field missing, of another type, too long, out of its list; parts within; and a field too many. */
  wrong(schema: Schema, right: unknown, above = ''): Wrong[] {
    const body = right as Record<string, unknown>;
    const { properties = {} } = this.resolved(schema);
    const fields = Object.entries(properties).flatMap(([name, inner]) => [...this.wrongField(schema, name, inner, body, above), ...this.wrongWithin(name, inner, body, above)]);
    return [...fields, { pointer: `${above}/unheardOf`, how: 'an unknown field', body: { ...body, unheardOf: 1 } }];
  }

  /** Values that a single field does not take; `undefined` leaves it out. */
  wrongValues(schema: Schema): { how: string; value: unknown }[] {
    const { enum: choices, format, maxLength, minLength, maximum, minimum, maxItems, minItems, pattern } = this.resolved(schema);
    const type = this.typeOf(schema);
    const values: [string, unknown, boolean][] = [
      ['another type', type === 'array' || type === 'object' ? 'x' : [['x']], true],
      ['no such choice', 'NO_SUCH_CHOICE', choices !== undefined],
      ['no such form', 'no such form', format !== undefined || pattern !== undefined],
      ['too long', 'x'.repeat((maxLength ?? 0) + 1), maxLength !== undefined && format === undefined],
      ['empty', '', (minLength ?? 0) > 0],
      ['too large', (maximum ?? 0) + 1, maximum !== undefined], ['too small', (minimum ?? 0) - 1, minimum !== undefined],
      ['too many', Array.from({ length: (maxItems ?? 0) + 1 }, () => ({})), maxItems !== undefined], ['too few', [], (minItems ?? 0) > 0],
    ];
    return values.filter(([, , applies]) => applies).map(([how, value]) => ({ how, value }));
  }

  /** Fields of a body that name something by its id. */
  idFields(schema: Schema): string[] {
    return Object.entries(this.resolved(schema).properties ?? {}).filter(([, inner]) => this.resolved(inner).format === 'uuid').map(([name]) => name);
  }

  private wrongField(owner: Schema, name: string, inner: Schema, body: Record<string, unknown>, above: string): Wrong[] {
    const { [name]: _left, ...without } = body;
    const wrong = this.wrongValues(inner).map(({ how, value }) => ({ pointer: `${above}/${name}`, how, body: { ...body, [name]: value } }));
    return this.needs(owner, name) ? [{ pointer: `${above}/${name}`, how: 'missing', body: without }, ...wrong] : wrong;
  }

  /** The same in a part, or in the first of a list of parts. */
  private wrongWithin(name: string, inner: Schema, body: Record<string, unknown>, above: string): Wrong[] {
    const { items, properties } = this.resolved(inner);
    if (items && this.resolved(items).properties) {
      return this.wrong(items, this.right(items), `${above}/${name}/0`).map((one) => ({ ...one, body: { ...body, [name]: [one.body] } }));
    }
    return properties ? this.wrong(inner, this.right(inner), `${above}/${name}`).map((one) => ({ ...one, body: { ...body, [name]: one.body } })) : [];
  }

  private text(format: string | undefined, pattern: string | undefined, field: string): string {
    if (format === 'uuid') return this.idFor(field);
    if (format === 'date') return addDays(this.today, 20);
    if (format === 'date-time') return `${addDays(this.today, 20)}T10:00:00Z`;
    if (format === 'email') return 'jemand@example.org';
    if (pattern !== undefined) return /end/i.test(field) ? '16:00' : '14:00';
    return field === 'slug' ? 'ein-name' : 'Ein Text';
  }

  private needs(schema: Schema, name: string): boolean {
    return this.resolved(schema).required?.includes(name) ?? false;
  }

  private typeOf(schema: Schema): string {
    const { type = 'string' } = this.resolved(schema);
    return Array.isArray(type) ? type.find((one) => one !== 'null') ?? 'string' : type;
  }

  private resolved(schema: Schema): Schema {
    const inner = schema.anyOf?.find(({ type }) => type !== 'null') ?? schema.allOf?.[0];
    if (inner) return this.resolved(inner);
    if (schema.$ref === undefined) return schema;
    return (this.document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''] ?? {}) as Schema;
  }

  /** @param path as Nest writes it: `/api/tasks/:id` */
  private operation(method: string, path: string): Operation | undefined {
    const methods = this.document.paths[path.replace(/:(\w+)/g, '{$1}')] as Record<string, Operation> | undefined;
    return methods?.[method.toLowerCase()];
  }
}
