/** Port of the store: pools of coupon codes that were imported, each given once. */

/** A code that was taken. `left`: how many are left, where that is worth telling a person (`markLow`). */
export interface TakenCode {
  readonly code: string;
  readonly left?: number;
}

/** How full a pool is. */
export interface PoolStock {
  readonly pool: string;
  readonly codes: number;
  readonly free: number;
}

/** Pools by name. */
export interface Pools {
  /** Adds those codes that the pool does not have yet, in this order, and answers how many were new. */
  add(pool: string, codes: readonly string[]): Promise<number>;
  /** Marks the places in what is free now at which a person is to be told that the pool runs low: a tenth of it, and the last code. After an import. */
  markLow(pool: string): Promise<void>;
  /** Takes the next free code in order of import; undefined: none is left. Codes that another transaction is taking are passed over. */
  take(pool: string): Promise<TakenCode | undefined>;
  /** In name order; pools that nothing was imported into are left out. */
  stock(): Promise<readonly PoolStock[]>;
}
