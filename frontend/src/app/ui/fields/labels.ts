import type { ReadonlyFieldTree } from '@angular/forms/signals';

/** What the fields of a form are called, for the list of errors on top. Kept with the field, gone with it. */
const labels = new WeakMap<object, () => string>();

/** Gives a field its name. */
export const nameField = (field: ReadonlyFieldTree<unknown>, label: () => string): unknown => labels.set(field(), label);

/** The name of a field; empty for the form itself. */
export const labelOf = (field: ReadonlyFieldTree<unknown>): string => labels.get(field())?.() ?? '';
