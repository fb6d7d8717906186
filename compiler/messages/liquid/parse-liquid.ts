import { LiquidError, type Template } from 'liquidjs';
import { TagArgumentError } from './cart-block.tag.ts';
import { createLiquidEngine } from './engine.ts';
import { type FaultText, faultText } from './fault-text.ts';

/** A piece of Liquid that cannot be parsed: where in the text (UTF-16 units), why, and what to do. */
export interface LiquidFault extends FaultText {
  readonly kind: 'syntax' | 'argument';
  readonly start: number;
  readonly end: number;
}

/** What parsing answers. */
export type ParsedLiquid =
  | { readonly kind: 'parsed'; readonly templates: readonly Template[] }
  | { readonly kind: 'fault'; readonly fault: LiquidFault };

const engine = createLiquidEngine('html');

/** Parses a template with the engine that sends it. A fault is data; Liquid reports the first one only. */
export function parseLiquid(text: string): ParsedLiquid {
  try {
    return { kind: 'parsed', templates: engine.parse(text) };
  } catch (error) {
    if (!LiquidError.is(error)) throw error;
    return { kind: 'fault', fault: faultOf(error) };
  }
}

function faultOf(error: LiquidError): LiquidFault {
  const { begin, end } = placeOf(error);
  const place = { start: begin, end: Math.max(end, begin + 1) };
  const original = originalOf(error);
  if (original instanceof TagArgumentError) return { kind: 'argument', ...place, message: `${original.message}.`, help: original.help };
  const reason = (original ?? error).message.replace(/(, file:.*)?, line:\d+, col:\d+$/, '');
  return { kind: 'syntax', ...place, ...faultText(reason, { filters: Object.keys(engine.filters), tags: Object.keys(engine.tags) }) };
}

function placeOf(error: LiquidError): { readonly begin: number; readonly end: number } {
  const token: unknown = Reflect.get(error, 'token');
  if (typeof token !== 'object' || token === null) return { begin: 0, end: 1 };
  const begin: unknown = Reflect.get(token, 'begin');
  const end: unknown = Reflect.get(token, 'end');
  return { begin: typeof begin === 'number' ? begin : 0, end: typeof end === 'number' ? end : 1 };
}

function originalOf(error: LiquidError): Error | undefined {
  const original: unknown = Reflect.get(error, 'originalError');
  if (!(original instanceof Error)) return undefined;
  return LiquidError.is(original) ? (originalOf(original) ?? original) : original;
}
