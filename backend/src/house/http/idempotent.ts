import { SetMetadata } from '@nestjs/common';
import type { CustomDecorator } from '@nestjs/common';

export const IDEMPOTENT = 'house:idempotent';

/** A creating POST that may be sent twice with the same `Idempotency-Key` and happens once. */
export const Idempotent = (): CustomDecorator => SetMetadata(IDEMPOTENT, true);

export const CREATED_AT = 'house:created-at';

/** Answers `Location: <folder>/<id of the view>`. */
export const CreatedAt = (folder: string): CustomDecorator => SetMetadata(CREATED_AT, folder);
