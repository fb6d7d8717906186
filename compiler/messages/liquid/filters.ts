import type { Context, FilterImplOptions } from 'liquidjs';
import { FORMAT_KEY, isDateStyle, type LiquidFormat, LiquidValue } from './format.ts';

type FilterHandler = Extract<FilterImplOptions, (...input: never[]) => unknown>;

/** `{{ 12.5 | money }}`: an amount in the store's currency. Money fields print so by themselves. */
export const MONEY_FILTER: FilterHandler = function money(value: unknown) {
  const amount = Number(value);
  return value === null || value === undefined || Number.isNaN(amount) ? '' : formatOf(this.context).money(amount);
};

/** `{{ coupon.valid_until | date: "full" }}`: short, medium, long or full. Dates and instants print `long` by themselves. */
export const DATE_FILTER: FilterHandler = function date(value: unknown, style: unknown) {
  if (value === null || value === undefined) return '';
  const length = style === undefined ? 'long' : style;
  if (!isDateStyle(length)) throw new Error(`the filter date takes "short", "medium", "long" or "full", not ${JSON.stringify(style)}`);
  if (!(value instanceof LiquidValue) || (value.kind !== 'date' && value.kind !== 'instant')) {
    throw new Error('the filter date takes a date or an instant');
  }
  const format = formatOf(this.context);
  return typeof value.key === 'string' ? format.date(value.key, length) : format.instant(value.key, length);
};

/** The format that the renderer put among the globals. Throws if a template is rendered without one, which is a bug. */
export function formatOf(context: Context): LiquidFormat {
  const globals: object = context.globals;
  const format: unknown = Object.getOwnPropertyDescriptor(globals, FORMAT_KEY)?.value;
  if (!isFormat(format)) throw new Error('rendered without a format');
  return format;
}

function isFormat(value: unknown): value is LiquidFormat {
  return typeof value === 'object' && value !== null && 'money' in value && 'locale' in value;
}
