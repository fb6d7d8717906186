import type { Scalar } from 'yaml';

/**
 * Where each character of a text stands in its source, and where the text ends: offsets into `source`, one more than the text has
 * characters. Undefined where a character has no place of its own: in texts over several lines, and with escapes by code (`\u00e9`).
 */
export function charactersOf({ value, range, type }: Scalar, source: string): readonly number[] | undefined {
  if (typeof value !== 'string' || !range) return undefined;
  const [start, end] = range;
  const quoted = type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE';
  const inner = quoted ? { start: start + 1, end: end - 1 } : { start, end };
  const offsets: number[] = [];
  for (let at = inner.start; at < inner.end; at += lengthAt(source, at, type)) offsets.push(at);
  const map = [...offsets, inner.end];
  return map.length === value.length + 1 && fits(map, value, source, type) ? map : undefined;
}

/** How many units of the source make one character: an escape makes two. */
function lengthAt(source: string, at: number, type: Scalar['type']): number {
  if (type === 'QUOTE_SINGLE' && source[at] === "'") return 2;
  return type === 'QUOTE_DOUBLE' && source[at] === '\\' ? 2 : 1;
}

function fits(map: readonly number[], value: string, source: string, type: Scalar['type']): boolean {
  return [...value.split('')].every((character, index) => {
    const at = map[index] ?? 0;
    return source[at] === character || (type === 'QUOTE_DOUBLE' && source[at] === '\\');
  });
}
