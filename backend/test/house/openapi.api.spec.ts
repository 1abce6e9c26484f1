import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import ts from 'typescript';
import { OpenApiDocument } from '../../src/house/http/openapi.js';
import { anApp } from '../kit/an-app.js';
import type { TestApp } from '../kit/an-app.js';
import { filesIn, nodesOf, syntaxOf } from './sources.js';

interface Schema { properties?: Record<string, Schema>; type?: unknown; $ref?: string; items?: Schema; [word: string]: unknown }
interface Operation { requestBody?: object; responses: Record<string, { content?: object; headers?: object }>; parameters?: { name: string; in: string }[] }

/** Words of a schema that say something about a value. */
const telling = ['type', '$ref', 'enum', 'const', 'allOf', 'anyOf', 'oneOf', 'items', 'additionalProperties'];

/** Classes that describe what comes in and goes out, with the fields they declare themselves. */
const classes = filesIn(['backend/src'], /\.(dto|view|views)\.ts$/).flatMap((file) => nodesOf(syntaxOf(file), ts.isClassDeclaration)
  .filter((node) => /(Dto|View)$/.test(node.name?.text ?? ''))
  .map((node) => ({ name: node.name?.text ?? '', fields: node.members.filter(ts.isPropertyDeclaration).map((field) => field.name.getText()) })));

describe('The OpenAPI document', () => {
  let app: TestApp;
  let document: OpenAPIObject;
  let schemas: Record<string, Schema>;
  const operations = (): [string, Operation][] => Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]): [string, Operation] => [`${method.toUpperCase()} ${path}`, operation]));

  beforeAll(async () => {
    app = await anApp();
    document = app.get(OpenApiDocument).current();
    schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  });
  afterAll(() => app.close());

  it('is OpenAPI 3.1 and the same for everybody', async () => {
    const { status, body } = await app.nobody.get<OpenAPIObject>('/api/openapi.json');
    expect(status).toBe(200);
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths).length).toBeGreaterThan(40);
  });

  it('describes every field of every DTO and view', () => {
    const described = classes.filter(({ name }) => name in schemas);
    expect(described.length).toBeGreaterThan(40);
    const missing = described.flatMap(({ name, fields }) => fields.filter((field) => !(field in (schemas[name]?.properties ?? {}))).map((field) => `${name}.${field}`));
    expect(missing).toEqual([]);
  });

  it('has no empty schema and no property without a type', () => {
    const empty = Object.entries(schemas).flatMap(([name, schema]) => [
      ...(telling.some((word) => word in schema) && !(schema.type === 'object' && Object.keys(schema.properties ?? {}).length === 0) ? [] : [name]),
      ...Object.entries(schema.properties ?? {}).filter(([, property]) => !telling.some((word) => word in property)).map(([field]) => `${name}.${field}`),
    ]);
    expect(empty).toEqual([]);
  });

  it('refers to nothing that is not there', () => {
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name = '']) => name);
    expect([...new Set(references)].filter((name) => !(name in schemas))).toEqual([]);
  });

  it('says what every answer looks like', () => {
    const silent = operations().filter(([, { responses }]) => Object.entries(responses)
      .some(([status, answer]) => /^2/.test(status) && status !== '204' && status !== '202' && !answer.content)).map(([name]) => name);
    expect(silent).toEqual([]);
  });
});
