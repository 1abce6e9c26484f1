import { AsyncLocalStorage } from 'node:async_hooks';
import type { Transaction } from './transaction.js';

/** The unit of work this code runs in; reads join it, so that no second connection is needed inside one. */
export const running = new AsyncLocalStorage<Transaction>();
