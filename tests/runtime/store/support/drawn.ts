/** What operations of a store are drawn from. */
import fc from 'fast-check';
import type { Transaction } from '../../../../runtime/store/port.ts';
import { minute } from './shop.ts';

/** Something done to a store, with its answer. */
export type Operation = (tx: Transaction) => Promise<unknown>;

/** Ids of which few are used again and again, so that operations meet. */
export const few = fc.constantFrom('1', '2', '3', 'é', '😀');
/** Ids of contacts. */
export const contact = few.map((n) => `c_${n}`);
/** Instants around noon. */
export const at = fc.integer({ min: -3, max: 6 }).map(minute);
/** Limits of pages. */
export const limit = fc.integer({ min: 1, max: 4 });
/** Small numbers from 1. */
export const count = fc.integer({ min: 1, max: 3 });
