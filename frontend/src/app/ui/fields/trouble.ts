import { signal } from '@angular/core';
import type { WritableSignal } from '@angular/core';
import type { ReadonlyFieldTree } from '@angular/forms/signals';
import type { Problem } from '@faden/house/house';

const troubles = new WeakMap<object, WritableSignal<Problem | null>>();

/**
 * Why the whole form could not be sent, apart from its fields. Not one of the form's own errors:
 * with those a form that failed for want of a net could not be sent again unchanged.
 */
export function troubleOf(form: ReadonlyFieldTree<unknown>): WritableSignal<Problem | null> {
  const state = form();
  const trouble = troubles.get(state) ?? signal<Problem | null>(null);
  troubles.set(state, trouble);
  return trouble;
}
