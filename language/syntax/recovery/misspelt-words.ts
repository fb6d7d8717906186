/**
 * Finds the misspelt word behind what the parser could not read. A word of the language that is near to what stands there is tried in its
 * place, and suggested only if the parser then reads on: so a suggestion is never a guess by letters alone. Costs nothing where all is well.
 */
import type { IToken } from 'chevrotain';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { changeTo } from '../../diagnostics/spelling.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { spanOf } from '../tokens/spans.ts';
import { Colon, Dot, typeOfWord } from '../tokens/token-types.ts';
import { contextualWords, reservedWords } from '../tokens/words.ts';
import { splitDeclarations } from './split-declarations.ts';

/** What the parser says of some tokens of a file. */
export type Read = (tokens: readonly IToken[]) => readonly Diagnostic[];

/** Every word of the language. */
const words: readonly string[] = [...reservedWords, ...contextualWords];

/** Where the misspelt word may stand, counted from the token that could not be read: there, or a little before. */
const places = [0, -1, -2, 1, -3] as const;

// A file full of mistakes is not searched for ever.
const mostSearched = 12;
const mostTried = 6;

/** The same diagnostics; those that a misspelt word explains say so, with a fix. */
export function suggestWords(diagnostics: readonly Diagnostic[], tokens: readonly IToken[], read: Read): readonly Diagnostic[] {
  const searched = diagnostics.filter(mayBeMisspelt).slice(0, mostSearched);
  if (searched.length === 0) return diagnostics;
  const parts = splitDeclarations(tokens);
  return diagnostics.map((found) => (searched.includes(found) ? (explain(found, parts, read) ?? found) : found));
}

/** Only the parser's own findings: what the lexer and the braces say is certain. */
function mayBeMisspelt({ code }: Diagnostic): boolean {
  return code === 'unexpected-syntax' || code.startsWith('unknown-') || code === 'time-of-day-missing' || code === 'wait-without-limit';
}

function explain(found: Diagnostic, parts: readonly (readonly IToken[])[], read: Read): Diagnostic | undefined {
  const at = found.span.start.offset;
  const part = parts.findLast(([first]) => first !== undefined && first.startOffset <= at);
  if (part === undefined) return undefined;
  const before = read(part.map(clone));
  const here = part.findIndex((token) => token.startOffset >= at);
  let further: Diagnostic | undefined;
  for (const place of places) {
    const token = part[here + place];
    if (token === undefined || !isWord(part, here + place)) continue;
    for (const word of near(token.image)) {
      const after = read(part.map((one) => (one === token ? { ...clone(one), image: word, ...typed(word) } : clone(one))));
      const outcome = compare(found, before, after);
      if (outcome === 'mended') return tell(found, token, word);
      if (outcome === 'further') further ??= tell(found, token, word);
    }
  }
  return further;
}

/** `mended`: what was found is gone, and nothing new is found. `further`: it is gone, and only what stands behind it is found now. */
function compare(found: Diagnostic, before: readonly Diagnostic[], after: readonly Diagnostic[]): 'mended' | 'further' | 'no better' {
  const same = (a: Diagnostic, b: Diagnostic): boolean => a.code === b.code && a.span.start.offset === b.span.start.offset;
  if (!before.some((one) => same(one, found)) || after.some((one) => same(one, found))) return 'no better';
  const fresh = after.filter((one) => !before.some((other) => same(one, other)));
  if (fresh.length === 0) return 'mended';
  const behind = fresh.length === 1 && fresh.every((one) => one.span.start.offset > found.span.end.offset);
  return behind && after.length <= before.length ? 'further' : 'no better';
}

function tell(found: Diagnostic, token: IToken, word: string): Diagnostic {
  const span = spanOf(found.span.file, token);
  const help = `Did you mean \`${word}\`?`;
  const fixes = [changeTo(span, word)];
  if (found.span.start.offset === span.start.offset) return { ...found, help, fixes };
  return syntaxDiagnostic('misspelt-keyword', `\`${token.image}\` means nothing here.`, span, help, { fixes });
}

/** True for a token that could be a keyword where it stands; after `.` and before `:` every word is a name. */
function isWord(tokens: readonly IToken[], index: number): boolean {
  const image = tokens[index]?.image ?? '';
  return /^[A-Za-z_]/.test(image) && tokens[index - 1]?.tokenType !== Dot && tokens[index + 1]?.tokenType !== Colon;
}

/** Words that may be meant by `image`, the likeliest first. */
function near(image: string): readonly string[] {
  const found: string[] = [];
  const rest = new Set(words);
  rest.delete(image);
  while (found.length < mostTried) {
    const word = nearest(image, rest);
    if (word === undefined) break;
    found.push(word);
    rest.delete(word);
  }
  return found;
}

/** The parser may change the type of a token that it reads. */
function clone(token: IToken): IToken {
  return { ...token };
}

function typed(word: string): Pick<IToken, 'tokenType' | 'tokenTypeIdx'> {
  const tokenType = typeOfWord(word);
  return { tokenType, tokenTypeIdx: tokenType.tokenTypeIdx ?? 0 };
}
