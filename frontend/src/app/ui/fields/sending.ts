import type { FieldTree, FormSubmitOptions, ReadonlyFieldTree, ValidationError } from '@angular/forms/signals';
import { problemOf } from '../http/problem';
import { troubleOf } from './trouble';

type Found = ValidationError.WithOptionalFieldTree;

/**
 * How a form is sent: `form(model, rules, { submission: sending(async (draft) => …) })`.
 * What the server finds wrong goes to the fields it names; the rest stands on top of the form.
 */
export const sending = <Model>(work: (model: Model) => Promise<unknown>): FormSubmitOptions<Model, unknown> => ({
  action: async (_, { root }) => {
    const trouble = troubleOf(root);
    trouble.set(null);
    try {
      await work(root().value());
      return undefined;
    } catch (error) {
      const problem = problemOf(error);
      const found = (problem.errors ?? []).flatMap(({ pointer, code, message }): Found[] => {
        const field = fieldAt(root, pointer);
        return field ? [{ kind: `server:${code}`, message, fieldTree: field }] : [];
      });
      if (found.length === 0) trouble.set(problem);
      return found;
    }
  },
});

/** The field a JSON pointer names; undefined when the form has no such field. */
export function fieldAt<Model>(root: FieldTree<Model>, pointer: string): ReadonlyFieldTree<unknown> | undefined {
  const parts = pointer.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  let field: unknown = root;
  for (const part of parts) field = typeof field === 'function' ? Reflect.get(field, part) : undefined;
  return isField(field) && parts.length > 0 ? field : undefined;
}

const isField = (field: unknown): field is ReadonlyFieldTree<unknown> => typeof field === 'function';
