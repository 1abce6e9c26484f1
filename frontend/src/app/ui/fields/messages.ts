import type { ValidationError } from '@angular/forms/signals';
import type { Say } from '../words/words';
import type { UiWords } from '../words/de';

/** What is wrong and what helps, in one sentence: the error's own message, else ours for its kind. */
export function messageOf(error: ValidationError, t: Say<UiWords>): string {
  if (error.message) return error.message;
  switch (error.kind) {
    case 'required': return t('form.required');
    case 'email': return t('form.email');
    case 'minLength': return t('form.minLength', { count: limitIn(error, 'minLength') });
    case 'maxLength': return t('form.maxLength', { count: limitIn(error, 'maxLength') });
    case 'min': return t('form.min', { count: limitIn(error, 'min') });
    case 'max': return t('form.max', { count: limitIn(error, 'max') });
    default: return t('form.wrong');
  }
}

function limitIn(error: ValidationError, name: string): number {
  const limit: unknown = Object.entries(error).find(([key]) => key === name)?.[1];
  return typeof limit === 'number' ? limit : 0;
}
