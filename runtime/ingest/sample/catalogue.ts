/** Derived: products and categories, from the lines of orders. The data has no catalogue. */
import type { Order } from '../files/lines/order.ts';
import { CATEGORIES, categoriesOf } from './categories.ts';

/** A product of the example; the price is in whole minor units. */
export interface SampleProduct {
  readonly id: string;
  readonly name: string | undefined;
  readonly categories: readonly string[];
  readonly price: bigint;
}

/** A category of the example. */
export interface SampleCategory {
  readonly id: string;
  readonly name: string;
  readonly parent: string | undefined;
}

/** Every stock code that was sold, in the order of the codes: its name is the most frequent description, its price the median (of two middle ones the lower). */
export function deriveProducts(orders: readonly Order[]): readonly SampleProduct[] {
  const sold = new Map<string, { readonly names: Map<string, number>; readonly prices: bigint[] }>();
  for (const line of orders.flatMap((order) => order.lines)) {
    if (line.kind !== 'product') continue;
    const product = sold.get(line.stockCode) ?? { names: new Map<string, number>(), prices: [] as bigint[] };
    if (line.description !== undefined) product.names.set(line.description, (product.names.get(line.description) ?? 0) + 1);
    if (line.unitPrice > 0n) product.prices.push(line.unitPrice);
    sold.set(line.stockCode, product);
  }
  return [...sold]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { names, prices }]) => {
      const name = mostFrequent(names);
      return { id, name, categories: categoriesOf(name ?? ''), price: median(prices) };
    });
}

/** Of names that are as frequent the first in the order of code units. */
const mostFrequent = (names: ReadonlyMap<string, number>): string | undefined =>
  [...names].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];

const median = (prices: readonly bigint[]): bigint =>
  [...prices].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))[Math.floor((prices.length - 1) / 2)] ?? 0n;

/** All categories, parents first. */
export const deriveCategories = (): readonly SampleCategory[] =>
  CATEGORIES.map(({ name, parent }) => ({ id: slug(name), name, parent: parent === undefined ? undefined : slug(parent) }));

const slug = (name: string): string => name.toLowerCase().replaceAll(' ', '-');
