import { plainToInstance } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUrl, Matches, Max, Min, ValidateIf, validateSync } from 'class-validator';

const whole = (name: string, min: number, max: number) =>
  ({ message: `${name} must be a whole number from ${min} to ${max}.` });
const postgres = { require_tld: false, protocols: ['postgres', 'postgresql'], require_protocol: true };
const flag = (name: string) => ({ message: `${name} must be 0 or 1.` });

/** The environment variables the program reads, as they come in. */
class Environment {
  @IsInt(whole('PORT', 0, 65_535)) @Min(0, whole('PORT', 0, 65_535)) @Max(65_535, whole('PORT', 0, 65_535))
  PORT = 3000;
  @IsOptional() @Matches(/^[\w.:-]+$/, { message: 'HOST must be an address to listen on, such as 127.0.0.1.' })
  HOST?: string;
  @IsUrl(postgres, { message: 'DATABASE_URL must be an address such as postgres://user:password@host:5432/name.' })
  DATABASE_URL!: string;
  @IsOptional()
  @IsUrl(postgres, { message: 'DATABASE_OWNER_URL must be an address such as postgres://user:password@host:5432/name.' })
  DATABASE_OWNER_URL?: string;
  @ValidateIf((it: Environment) => it.SMTP_URL !== undefined || it.DEMO === '0')
  @IsUrl({ require_tld: false, protocols: ['smtp', 'smtps'], require_protocol: true },
    { message: 'SMTP_URL must be an address such as smtp://user:password@host:587; without it only the demo runs (DEMO=1).' })
  SMTP_URL?: string;
  @ValidateIf((it: Environment) => it.PUBLIC_URL !== undefined || it.DEMO === '0')
  @Matches(/^(https:\/\/[\w.-]+(:\d+)?|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?)\/?$/, {
    message: 'PUBLIC_URL must begin with https:// (or http://localhost), because sessions need a secure address.',
  })
  PUBLIC_URL?: string;
  @IsIn(['0', '1'], flag('DEMO')) DEMO: string = '0';
  /** 0: the demo's ways in without its invented network, for specs and measurements. */
  @IsIn(['0', '1'], flag('DEMO_CONTENT')) DEMO_CONTENT: string = '1';
  @IsIn(['0', '1'], flag('TEST_CLOCK')) TEST_CLOCK: string = '0';
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
    { message: 'LOG_LEVEL must be one of fatal, error, warn, info, debug, silent.' })
  LOG_LEVEL: string = 'info';
  @IsIn(['production', 'development', 'test'], { message: 'NODE_ENV must be production, development or test.' })
  NODE_ENV: string = 'production';
  @IsInt(whole('POOL_SIZE', 2, 200)) @Min(2, whole('POOL_SIZE', 2, 200)) @Max(200, whole('POOL_SIZE', 2, 200))
  POOL_SIZE = 10;
  @IsInt(whole('TRUST_PROXY', 0, 10)) @Min(0, whole('TRUST_PROXY', 0, 10)) @Max(10, whole('TRUST_PROXY', 0, 10))
  TRUST_PROXY = 0;
}

const numbers = ['PORT', 'POOL_SIZE', 'TRUST_PROXY'] as const;

/** What the program was told at its start; checked once, then trusted. */
export class Settings {
  readonly port: number;
  readonly host: string;
  /** The program's way to the database. */
  readonly databaseUrl: string;
  /** The owner's way, for migrations; null when none was given. */
  readonly databaseOwnerUrl: string | null;
  readonly smtpUrl: string | null;
  /** The address people type, without a slash at the end. */
  readonly publicUrl: string;
  readonly demo: boolean;
  /** Whether an empty database gets the invented network. */
  readonly demoContent: boolean;
  readonly testClock: boolean;
  readonly logLevel: string;
  readonly isProduction: boolean;
  readonly poolSize: number;
  /** How many proxies in front may say where a request comes from. */
  readonly trustedProxies: number;

  constructor(given: Environment) {
    this.port = given.PORT;
    this.demo = given.DEMO === '1';
    this.demoContent = this.demo && given.DEMO_CONTENT === '1';
    this.host = given.HOST ?? (this.demo ? '127.0.0.1' : '0.0.0.0');
    this.databaseUrl = given.DATABASE_URL;
    this.databaseOwnerUrl = given.DATABASE_OWNER_URL ?? null;
    this.smtpUrl = given.SMTP_URL ?? null;
    this.publicUrl = (given.PUBLIC_URL ?? `http://localhost:${given.PORT}`).replace(/\/$/, '');
    this.testClock = given.TEST_CLOCK === '1';
    this.logLevel = given.LOG_LEVEL;
    this.isProduction = given.NODE_ENV === 'production';
    this.poolSize = given.POOL_SIZE;
    this.trustedProxies = given.TRUST_PROXY;
  }

  /** The same settings with the way that was found to the database. */
  withDatabase(databaseUrl: string): Settings {
    return Object.assign(Object.create(Settings.prototype), this, { databaseUrl });
  }

  /** Whether people reach the program over https. */
  get isSecure(): boolean {
    return this.publicUrl.startsWith('https:');
  }
}

/** One sentence per bad setting; the program ends with 78. */
export class BadSettings extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}

/** Reads and checks the environment. An empty variable counts as not given. @throws BadSettings */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const known = Object.keys(new Environment()).concat('HOST', 'DATABASE_URL', 'DATABASE_OWNER_URL', 'SMTP_URL', 'PUBLIC_URL');
  const given: Record<string, unknown> = {};
  for (const name of known) {
    const value = environment[name]?.trim();
    if (value) given[name] = numbers.some((number) => number === name) ? Number(value) : value;
  }
  const checked = plainToInstance(Environment, given);
  const sentences = validateSync(checked).map(({ constraints }) => Object.values(constraints ?? {})[0] ?? 'A setting is wrong.');
  if (checked.TEST_CLOCK === '1' && checked.NODE_ENV === 'production') {
    sentences.push('TEST_CLOCK is for tests only and cannot be used in production.');
  }
  if (sentences.length > 0) throw new BadSettings(sentences);
  return new Settings(checked);
}
