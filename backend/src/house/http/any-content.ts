import { SetMetadata } from '@nestjs/common';
import type { CustomDecorator } from '@nestjs/common';

export const ANY_CONTENT = 'house:any-content';

/** A route that takes other content than JSON from anywhere; it must change nothing. */
export const AnyContent = (): CustomDecorator => SetMetadata(ANY_CONTENT, true);
