import { getMetadataStorage } from 'class-validator';
import type { ValidationError } from 'class-validator';
import type { FieldError, ProblemParams } from './domain-error.js';
import { Malformed } from './domain-error.js';

type Limits = readonly unknown[];
interface Meaning { readonly code: string; readonly params?: (limits: Limits) => ProblemParams }

const number = (value: unknown): number => (typeof value === 'number' ? value : Number(value));
const upTo = (code: string): Meaning => ({ code, params: ([max]) => ({ max: number(max) }) });
const atLeast = (code: string): Meaning => ({ code, params: ([min]) => ({ min: number(min) }) });
const choice: Meaning = {
  code: 'not_one_of', params: ([choices]) => ({ choices: Array.isArray(choices) ? choices.join(', ') : '' }),
};

const meanings: Readonly<Record<string, Meaning>> = {
  whitelistValidation: { code: 'unknown_field' }, isDefined: { code: 'required' }, isNotEmpty: { code: 'required' },
  isString: { code: 'not_text' }, isNumber: { code: 'not_number' }, isInt: { code: 'not_whole_number' },
  isBoolean: { code: 'not_boolean' }, isArray: { code: 'not_list' }, isObject: { code: 'not_object' },
  nestedValidation: { code: 'not_object' }, unknownValue: { code: 'not_object' }, isUuid: { code: 'not_id' },
  isDay: { code: 'not_day' }, isMoment: { code: 'not_moment' }, isIso8601: { code: 'not_moment' }, isTime: { code: 'not_time' },
  isDateString: { code: 'not_moment' }, isEmail: { code: 'not_email' }, isUrl: { code: 'not_url' },
  isIn: choice, maxLength: upTo('too_long'), minLength: atLeast('too_short'), max: upTo('too_large_number'),
  min: atLeast('too_small'), arrayMaxSize: upTo('too_many'), arrayMinSize: atLeast('too_few'),
  arrayUnique: { code: 'twice' }, matches: { code: 'wrong_pattern' },
};

const order = ['unknown_field', 'required', 'not_text', 'not_number', 'not_whole_number', 'not_boolean', 'not_list', 'not_object'];
const rank = ({ code }: FieldError): number => (order.includes(code) ? order.indexOf(code) : order.length);

/** What the pipe of all bodies throws: one entry per wrong field, flattened to JSON pointers. */
export const malformed = (errors: readonly ValidationError[]): Malformed =>
  new Malformed(errors.flatMap((error) => fieldErrors(error, '')));

function fieldErrors(error: ValidationError, above: string): FieldError[] {
  const pointer = error.property === '' ? above : `${above}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const below = (error.children ?? []).flatMap((child) => fieldErrors(child, pointer));
  const [worst] = Object.keys(error.constraints ?? {}).map((name) => one(error, name, pointer))
    .sort((left, right) => rank(left) - rank(right));
  return worst ? [worst, ...below] : below;
}

function one(error: ValidationError, constraint: string, pointer: string): FieldError {
  const isMissing = error.value === undefined || error.value === null || error.value === '';
  if (isMissing && constraint !== 'whitelistValidation') return { pointer, code: 'required' };
  if (constraint === 'isLength') return length(error, pointer);
  const meaning = meanings[constraint] ?? { code: 'invalid' };
  const params = meaning.params?.(limitsOf(error, constraint));
  return { pointer, code: meaning.code, ...(params && { params }) };
}

function length(error: ValidationError, pointer: string): FieldError {
  const [min, max] = limitsOf(error, 'isLength');
  const tooLong = typeof error.value === 'string' && max !== undefined && [...error.value].length > number(max);
  if (typeof error.value !== 'string') return { pointer, code: 'not_text' };
  return tooLong ? { pointer, code: 'too_long', params: { max: number(max) } }
    : { pointer, code: 'too_short', params: { min: number(min) } };
}

/** The numbers a decorator was written with, e.g. [300] of @MaxLength(300). */
function limitsOf(error: ValidationError, constraint: string): Limits {
  if (!error.target) return [];
  const rules = getMetadataStorage().getTargetValidationMetadatas(error.target.constructor, '', false, false);
  const found = rules.find((rule) => rule.propertyName === error.property && rule.name === constraint);
  const constraints: unknown = found?.constraints;
  return Array.isArray(constraints) ? constraints : [];
}
