/** Port of the store: future instants of derived events and other due work. */
import type { Json } from '../../values.ts';

/** One future instant of a derived event or other due work. */
export interface Due {
  /** `<trigger>/<subject>`, e.g. `cart abandoned after 259200000/cart-17`; a yearly date adds `/<year>`. */
  readonly key: string;
  readonly trigger: string;
  /** Name of the derived event, and the entity of the row it is about: `cart abandoned` of a `cart`, `contact.birthday` of a `contact`. */
  readonly event: string;
  readonly entity: string;
  /** Id of that row. */
  readonly subject: string;
  readonly contact: string;
  readonly at: number;
  readonly data: { readonly [key: string]: Json };
}
/** The table of future instants. */
export interface DueTable {
  upsert(due: Due): Promise<void>;
  delete(key: string): Promise<void>;
  /** Deletes those of the contact whose trigger begins with the prefix. */
  deleteOf(contact: string, triggerPrefix: string): Promise<void>;
  /** The earliest by (at, key) with `at` ≤ now and the next ones, not locked; at most `limit`. */
  upTo(now: number, limit: number): Promise<readonly Due[]>;
  /** The row, not locked. */
  get(key: string): Promise<Due | undefined>;
  /** Locks and returns it if it still stands with this instant. */
  claim(key: string, at: number): Promise<Due | undefined>;
  next(): Promise<number | undefined>;
}
