import { linkedSignal } from '@angular/core';
import type { Signal } from '@angular/core';
import type { Id } from '@faden/house/house';

/** A thing as it was when its form opened: news about it take nothing away that was typed; another thing starts anew. */
export const asOpened = <Thing extends { id: Id } | undefined>(thing: Signal<Thing>): Signal<Thing> =>
  linkedSignal<Thing, Thing>({ source: thing, computation: (it, before) => (before?.value?.id === it?.id ? before?.value ?? it : it) });

/** The fields that somebody has changed since. */
export const changesOf = <Text extends object>(before: Text, now: Text): Partial<Text> =>
  Object.fromEntries(Object.entries(now).filter(([name, value]) => value !== before[name as keyof Text])) as Partial<Text>;

/**
 * The version to write on: that of the screen, unless somebody else has changed the same fields meanwhile.
 * Then it is the one the form was opened with, and the server refuses it and says who has changed what.
 */
export function versionFor<Thing, Text extends object>(opened: Thing, latest: Thing, edit: Partial<Text>, textOf: (thing: Thing) => Text): Thing {
  const foreign = changesOf(textOf(opened), textOf(latest));
  return Object.keys(foreign).some((name) => name in edit) ? opened : latest;
}
