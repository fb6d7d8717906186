/** Finds Liquid in any text, also where it is only half written: the editor reads it at every keystroke. */

/** `{{ … }}` or `{% … %}`, by offsets of the text; `closed` is false where its end is missing, and it then ends with its line. */
export interface LiquidPart {
  readonly kind: 'output' | 'tag';
  readonly start: number;
  readonly end: number;
  /** Of what stands between the delimiters. */
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly closed: boolean;
}

const OPEN = /\{\{-?|\{%-?/g;
/** Blocks whose text is no Liquid. */
const VERBATIM = /^\s*(raw|comment)\b/;

/** All parts, in the order of the text. */
export function scanLiquid(text: string): readonly LiquidPart[] {
  const parts: LiquidPart[] = [];
  OPEN.lastIndex = 0;
  for (let open = OPEN.exec(text); open !== null; open = OPEN.exec(text)) {
    const part = partAt(text, open.index, open[0]);
    parts.push(part);
    OPEN.lastIndex = Math.max(part.end, OPEN.lastIndex);
    const verbatim = part.kind === 'tag' ? VERBATIM.exec(text.slice(part.innerStart, part.innerEnd))?.[1] : undefined;
    if (verbatim !== undefined) OPEN.lastIndex = endOfVerbatim(text, part.end, verbatim);
  }
  return parts;
}

function partAt(text: string, start: number, opening: string): LiquidPart {
  const kind = opening.startsWith('{{') ? 'output' : 'tag';
  const close = kind === 'output' ? '}}' : '%}';
  const innerStart = start + opening.length;
  const next = text.slice(innerStart).search(/\{\{|\{%/);
  const limit = next < 0 ? text.length : innerStart + next;
  const found = text.indexOf(close, innerStart);
  if (found >= 0 && found < limit) {
    const innerEnd = text[found - 1] === '-' && found > innerStart ? found - 1 : found;
    return { kind, start, end: found + close.length, innerStart, innerEnd, closed: true };
  }
  const lineEnd = text.indexOf('\n', innerStart);
  const end = Math.min(limit, lineEnd < 0 ? text.length : lineEnd);
  return { kind, start, end, innerStart, innerEnd: end, closed: false };
}

function endOfVerbatim(text: string, from: number, tag: string): number {
  const found = text.slice(from).search(new RegExp(`\\{%-?\\s*end${tag}\\b`));
  return found < 0 ? text.length : from + found;
}

/** A word, sign or literal inside a part. */
export interface LiquidToken {
  readonly kind: 'name' | 'text' | 'number' | 'sign';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /([A-Za-z_][\w-]*)|("[^"\n]*"?|'[^'\n]*'?)|(\d+(?:\.\d+)?)|(\.\.|[=!<>]=|[<>.|:,[\]()=])/g;

/** The tokens between two offsets of a text. */
export function liquidTokens(text: string, start: number, end: number): readonly LiquidToken[] {
  return [...text.slice(start, end).matchAll(TOKEN)].map((match) => {
    const [whole, name, quoted, number] = match;
    const kind = name !== undefined ? 'name' : quoted !== undefined ? 'text' : number !== undefined ? 'number' : 'sign';
    return { kind, text: whole, start: start + match.index, end: start + match.index + whole.length };
  });
}
