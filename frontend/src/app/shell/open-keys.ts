import type { Injector } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { KeysDialog } from './keys-dialog';

/** Opens the overview of keys. */
export const openKeys = (injector: Injector): unknown => injector.get(MatDialog).open(KeysDialog, { ariaLabelledBy: 'nw-keys', autoFocus: '#nw-keys' });
