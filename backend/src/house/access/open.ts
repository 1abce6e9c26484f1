import { SetMetadata } from '@nestjs/common';
import type { CustomDecorator } from '@nestjs/common';

export const OPEN = 'house:open';
export const HOT_READ = 'house:hot-read';

/** Opens a route to everybody. A spec holds the list of open routes as text. */
export const Open = (): CustomDecorator => SetMetadata(OPEN, true);

/**
 * The guard only reads the cookie and asks nothing: the one statement of the route checks the session itself
 * and answers nothing when it is not valid (then throw `NotSignedIn`). Use with `@TokenHash()`.
 */
export const HotRead = (): CustomDecorator => SetMetadata(HOT_READ, true);
