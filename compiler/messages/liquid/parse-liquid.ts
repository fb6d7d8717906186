import { LiquidError, type Template } from 'liquidjs';
import { suggest } from '../../../language/diagnostics/nearest.ts';
import { TagArgumentError } from './cart-block.tag.ts';
import { createLiquidEngine } from './engine.ts';

/** A piece of Liquid that cannot be parsed: where in the text (UTF-16 units), and why. */
export interface LiquidFault {
  readonly kind: 'syntax' | 'argument';
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly help?: string;
}

/** What parsing answers. */
export type ParsedLiquid = { readonly kind: 'parsed'; readonly templates: readonly Template[] } | { readonly kind: 'fault'; readonly fault: LiquidFault };

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
  const original = originalOf(error);
  const reason = (original ?? error).message.replace(/(, file:.*)?, line:\d+, col:\d+$/, '');
  const help = helpFor(reason);
  return { kind: original instanceof TagArgumentError ? 'argument' : 'syntax', start: begin, end: Math.max(end, begin + 1), reason, ...(help === undefined ? {} : { help }) };
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

function helpFor(reason: string): string | undefined {
  const filter = /^undefined filter: (\S+)/.exec(reason)?.[1];
  if (filter !== undefined) return suggest(filter, Object.keys(engine.filters), 'The filters are those of Liquid, and `money` and `date`.');
  const tag = /^tag "([^"]+)" not found/.exec(reason)?.[1];
  if (tag !== undefined) return suggest(tag, Object.keys(engine.tags), 'The tags are those of Liquid without files, and the built-in blocks.');
  const open = /^tag \{%-?\s*(\w+)[\s\S]* not closed$/.exec(reason)?.[1];
  return open === undefined ? undefined : `Close it with \`{% end${open} %}\`.`;
}
