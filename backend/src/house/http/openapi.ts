import { Injectable } from '@nestjs/common';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { sessionCookie } from '../access/request.js';

/** Holds the document; drawn when first asked, because all routes must be known. */
@Injectable()
export class OpenApiDocument {
  #draw: (() => OpenAPIObject) | null = null;
  #drawn: OpenAPIObject | null = null;

  /** Called once, when the application has been made. */
  describes(app: INestApplication): void {
    this.#draw = () => drawOpenApi(app);
  }

  current(): OpenAPIObject {
    if (!this.#draw) throw new Error('The document has not been prepared');
    this.#drawn ??= this.#draw();
    return this.#drawn;
  }
}

/** The OpenAPI 3.1 document of an application. */
export function drawOpenApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder().setTitle('Faden').setVersion('1').setOpenAPIVersion('3.1.0')
    .setDescription('The workspace of an integration network. Errors are problems of RFC 9457 with a stable code. '
      + 'Sentences come in the language of `Accept-Language` (de, en), without it in the one the person has chosen.')
    .addCookieAuth(sessionCookie).addSecurityRequirements('cookie').build();
  const document = SwaggerModule.createDocument(app, config, { extraModels: [] });
  return withNullTypes(document) as OpenAPIObject;
}

/** `nullable` is a word of 3.0; 3.1 says it with a list of types. */
function withNullTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNullTypes);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = value as Record<string, unknown>;
  const mapped = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, withNullTypes(inner)]));
  if (typeof nullable !== 'boolean') return 'nullable' in value ? { ...mapped, nullable: withNullTypes(nullable) } : mapped;
  if (!nullable) return mapped;
  return nullableOf(mapped);
}

function nullableOf(schema: Record<string, unknown>): Record<string, unknown> {
  const { type, ...rest } = schema;
  if (typeof type !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const choices: unknown = rest['enum'];
  return { ...rest, type: [type, 'null'], ...(Array.isArray(choices) && { enum: [...choices as unknown[], null] }) };
}
