import type { Scalar } from '../../../language/program.ts';

/**
 * How values look in a message: one object for a locale, zone and currency, made by the renderer and handed to the engine's filters
 * and tags through the globals. Instants are milliseconds, dates `YYYY-MM-DD`, amounts of money major units.
 */
export interface LiquidFormat {
  /** BCP 47 tag, e.g. `en-GB`. */
  readonly locale: string;
  money(major: number): string;
  number(value: number): string;
  /** 20 is `20%`. */
  percent(value: number): string;
  date(date: string, style: DateStyle): string;
  instant(ms: number, style: DateStyle): string;
  duration(ms: number): string;
}

/** Length of a date: `12/05/2026`, `12 May 2026`, `12 May 2026` with the month in full, the weekday too. */
export const DATE_STYLES = ['short', 'medium', 'long', 'full'] as const;
/** A style of the `date` filter. */
export type DateStyle = (typeof DATE_STYLES)[number];

/** Narrows an argument of the `date` filter. */
export function isDateStyle(value: unknown): value is DateStyle {
  return DATE_STYLES.some((style) => style === value);
}

/** Key of the format among the globals. No template can name it: identifiers have no `$`. */
export const FORMAT_KEY = '$format';

/**
 * A typed value as Liquid sees it: prints formatted, compares and calculates by its key (major units, number, milliseconds, or the text
 * of a date). Implements Liquid's `Comparable`, so `{% if cart.total > 50 %}` means 50 of the store's currency.
 */
export class LiquidValue {
  readonly kind: Scalar;
  readonly key: number | string;
  readonly text: string;

  constructor(kind: Scalar, key: number | string, text: string) {
    this.kind = kind;
    this.key = key;
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
  valueOf(): number | string {
    return this.key;
  }
  equals(other: unknown): boolean {
    return this.key === keyOf(other);
  }
  gt(other: unknown): boolean {
    return this.compare(other, (order) => order > 0);
  }
  geq(other: unknown): boolean {
    return this.compare(other, (order) => order >= 0);
  }
  lt(other: unknown): boolean {
    return this.compare(other, (order) => order < 0);
  }
  leq(other: unknown): boolean {
    return this.compare(other, (order) => order <= 0);
  }
  private compare(other: unknown, holds: (order: number) => boolean): boolean {
    const key = keyOf(other);
    if (typeof key !== typeof this.key || key === undefined) return false;
    return holds(this.key < key ? -1 : this.key > key ? 1 : 0);
  }
}

function keyOf(value: unknown): number | string | undefined {
  if (value instanceof LiquidValue) return value.key;
  return typeof value === 'number' || typeof value === 'string' ? value : undefined;
}
