import type { Injector } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Words } from '../ui/words/words';
import { Palette } from './palette';
import type { Place } from './palette';
import { searchWords } from './search.words';

/** Opens the search over the page; one at a time. */
export async function openPalette(injector: Injector, places: readonly Place[]): Promise<void> {
  await injector.get(Words).ready(searchWords);
  const dialogs = injector.get(MatDialog);
  if (dialogs.getDialogById('nw-palette')) return;
  dialogs.open(Palette, {
    id: 'nw-palette', data: { places }, width: '40rem', maxWidth: '100vw', position: { top: '8vh' }, panelClass: 'nw-palette', autoFocus: 'input',
    ariaLabel: 'Faden',
  });
}
