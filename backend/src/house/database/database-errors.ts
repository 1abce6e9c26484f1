import { QueryFailedError } from 'typeorm';

/** The fields of a PostgreSQL error that decide what it means. */
export interface DatabaseFault {
  readonly code: string;
  readonly constraint: string | null;
  readonly column: string | null;
  /** A foreign key that still points to the row that should go. */
  readonly stillReferenced: boolean;
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The database's own words about an error, or null when it does not come from there. */
export function faultOf(error: unknown): DatabaseFault | null {
  const source: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (typeof source !== 'object' || source === null || !('code' in source)) return null;
  const code = text(source.code);
  if (code === null || !/^[0-9A-Z]{5}$/.test(code)) return null;
  return {
    code, constraint: 'constraint' in source ? text(source.constraint) : null,
    column: 'column' in source ? text(source.column) : null,
    stillReferenced: 'message' in source && /^update or delete on table/.test(String(source.message)),
  };
}

/** Serialization failure or deadlock: the same work may well succeed a moment later. */
export const isRetryable = (error: unknown): boolean => ['40001', '40P01'].includes(faultOf(error)?.code ?? '');

/** Whether an error says that the database cannot be reached or is going away. */
export function isUnreachable(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? text(error.code) : null;
  if (code !== null && /^(ECONN|ETIMEDOUT|ENOTFOUND|EPIPE|08|57P0|53300)/.test(code)) return true;
  return error instanceof Error && /timeout exceeded when trying to connect|Connection terminated/.test(error.message);
}

/**
 * Runs a statement that may point to something foreign, and says which field was wrong.
 * @param pointers constraint name to JSON pointer
 */
export const foreignKeyPointer = (error: unknown, pointers: Readonly<Record<string, string>>): string | null => {
  const fault = faultOf(error);
  return fault?.code === '23503' && fault.constraint !== null ? pointers[fault.constraint] ?? null : null;
};
