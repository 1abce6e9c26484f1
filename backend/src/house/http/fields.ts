import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsEmail, IsIn, IsInt, IsOptional, IsString, IsUUID,
  Length, Max, Min, ValidateBy, ValidateIf, ValidateNested,
} from 'class-validator';
import { isDay } from '../time/days.js';

/** `optional`: may be left out; `nullable`: may be null, which empties the field. */
export interface FieldOptions { readonly optional?: boolean; readonly nullable?: boolean; readonly description?: string }

type Schema = Parameters<typeof ApiProperty>[0];

function field(schema: Schema, options: FieldOptions, ...checks: PropertyDecorator[]): PropertyDecorator {
  const { optional = false, nullable = false, description } = options;
  const may: PropertyDecorator[] = optional && nullable ? [IsOptional()]
    : optional ? [ValidateIf((_, value: unknown) => value !== undefined)]
      : nullable ? [ValidateIf((_, value: unknown) => value !== null)] : [];
  const described = { ...schema, required: !optional, nullable, ...(description !== undefined && { description }) };
  return applyDecorators(ApiProperty(described as Schema), ...may, ...checks);
}

/** Text of 1 to `max` characters (from `min`); only spaces count as empty. */
export const TextField = (max: number, options: FieldOptions & { readonly min?: number } = {}): PropertyDecorator => {
  const { min = 1 } = options;
  return field({ type: String, minLength: min, maxLength: max }, options, IsString(), Length(min, max), ...(min > 0 ? [NotBlank()] : []));
};

/** A UUID. Whether the thing exists in this network is asked later. */
export const IdField = (options: FieldOptions = {}): PropertyDecorator =>
  field({ type: String, format: 'uuid' }, options, IsUUID());

/** A list of UUIDs, none twice. */
export const IdsField = (max: number, options: FieldOptions & { readonly min?: number } = {}): PropertyDecorator =>
  field({ type: [String], maxItems: max, minItems: options.min ?? 0, items: { type: 'string', format: 'uuid' } } as Schema,
    options, IsArray(), ArrayMinSize(options.min ?? 0), ArrayMaxSize(max), ArrayUnique(), IsUUID(undefined, { each: true }));

/** A day of the calendar, 'YYYY-MM-DD'. */
export const DayField = (options: FieldOptions = {}): PropertyDecorator =>
  field({ type: String, format: 'date' }, options, IsDay());

/** An instant, ISO 8601 with offset. */
export const MomentField = (options: FieldOptions = {}): PropertyDecorator =>
  field({ type: String, format: 'date-time' }, options, IsMoment());

/** A time of day, 'HH:MM'. */
export const TimeField = (options: FieldOptions = {}): PropertyDecorator =>
  field({ type: String, pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }, options, IsTime());

/** One of the words of a contract's list. */
export const ChoiceField = (choices: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  field({ type: String, enum: [...choices] }, options, IsString(), IsIn([...choices]));

/** A whole number; from a query text as well. */
export const WholeField = (min: number, max: number, options: FieldOptions = {}): PropertyDecorator =>
  field({ type: 'integer', minimum: min, maximum: max }, options, IsInt(), Min(min), Max(max));

/** Yes or no. */
export const FlagField = (options: FieldOptions = {}): PropertyDecorator =>
  field({ type: Boolean }, options, IsBoolean());

/** An e-mail address of at most 254 characters. */
export const EmailField = (options: FieldOptions = {}): PropertyDecorator =>
  field({ type: String, format: 'email', maxLength: 254 }, options, IsString(), Length(1, 254), IsEmail());

/** A list of texts. */
export const TextsField = (
  maxItems: number, maxLength: number, options: FieldOptions & { readonly min?: number } = {},
): PropertyDecorator =>
  field({ type: [String], maxItems, minItems: options.min ?? 0, items: { type: 'string', maxLength } } as Schema, options,
    IsArray(), ArrayMinSize(options.min ?? 0), ArrayMaxSize(maxItems), IsString({ each: true }), Length(1, maxLength, { each: true }));

/** An object checked against its own DTO class. */
export const PartField = <T extends object>(part: () => new () => T, options: FieldOptions = {}): PropertyDecorator =>
  field({ type: () => part() }, options, ValidateNested(), Type(part), IsPlainObject());

/** A list of objects checked against their DTO class. */
export const PartsField = <T extends object>(
  part: () => new () => T, max: number, options: FieldOptions & { readonly min?: number } = {},
): PropertyDecorator =>
  field({ type: () => part(), isArray: true, maxItems: max, minItems: options.min ?? 0 } as Schema, options,
    IsArray(), ArrayMinSize(options.min ?? 0), ArrayMaxSize(max), ValidateNested({ each: true }), Type(part));

const check = (name: string, validate: (value: unknown) => boolean): PropertyDecorator =>
  ValidateBy({ name, validator: { validate, defaultMessage: () => name } });

const NotBlank = (): PropertyDecorator => check('isNotEmpty', (value) => typeof value !== 'string' || value.trim() !== '');
const IsPlainObject = (): PropertyDecorator => check('isObject', (value) => typeof value === 'object' && value !== null && !Array.isArray(value));

/** 'YYYY-MM-DD' and a day that exists. */
export const IsDay = (): PropertyDecorator => check('isDay', (value) => typeof value === 'string' && isDay(value));

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** ISO 8601 with offset, and a moment that exists. */
export const IsMoment = (): PropertyDecorator => check('isMoment', (value) =>
  typeof value === 'string' && moment.test(value) && isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)));

/** 'HH:MM'. */
export const IsTime = (): PropertyDecorator =>
  check('isTime', (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value));
