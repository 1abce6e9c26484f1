import { UseInterceptors } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';

/** A creating POST that may be sent twice with the same `Idempotency-Key` and happens once. */
export const Idempotent = (): MethodDecorator => UseInterceptors(IdempotencyInterceptor);

/** Answers `Location: <folder>/<id of the view>`. */
export const CreatedAt = (folder: string): MethodDecorator => RouteConfig({ createdAt: folder });
