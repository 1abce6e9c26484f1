import { ApiProperty } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { IsString, Matches } from 'class-validator';
import { locales } from '../house/house.contract.js';
import type { Locale } from '../house/house.contract.js';
import { ChoiceField, EmailField, FlagField, TextField } from '../house/http/fields.js';
import { signInLimits } from './sign-in.contract.js';
import type { LocaleChoice, SignInOrder, SignInWithCode, SignInWithLink } from './sign-in.contract.js';

const digits = /^\d{6}$/;

/** Six digits as they stand in the mail. */
const CodeChecks = (): PropertyDecorator =>
  applyDecorators(ApiProperty({ type: String, pattern: digits.source }), IsString(), Matches(digits));

export class SignInOrderDto implements SignInOrder {
  @EmailField() email!: string;
  @TextField(signInLimits.target, { optional: true, description: 'Path inside the workspace.' }) target?: string;
}

export class SignInWithCodeDto implements SignInWithCode {
  @CodeChecks() code!: string;
  @FlagField({ optional: true }) stay?: boolean;
}

export class SignInWithLinkDto implements SignInWithLink {
  @TextField(100) token!: string;
  @TextField(signInLimits.code, { min: signInLimits.code, optional: true, description: 'Needed from another browser than the one that asked.' })
  code?: string;
  @FlagField({ optional: true }) stay?: boolean;
}

export class LocaleChoiceDto implements LocaleChoice {
  @ChoiceField(locales) locale!: Locale;
}
