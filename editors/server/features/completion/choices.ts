/** Names that would be known at the cursor: a mark is put there, the workspace checked with it, and the check says what it would have known. */
import type { Choice, Diagnostic } from '../../../../language/diagnostics/diagnostic.ts';
import { CloseBrace, CloseBracket, CloseParen, OpenBracket, OpenParen } from '../../../../language/syntax/tokens/token-types.ts';
import type { Place } from '../../core/snapshot.ts';
import { tokensOf } from '../../core/syntax.ts';
import { openBrackets } from './expected.ts';

/** No author writes this. */
export const MARK = 'zz_relance_cursor';

/** What is known at a place, and the offset where that begins which it would replace. */
export interface Known {
  readonly choices: readonly Choice[];
  readonly start: number;
}

/** What may be needed behind the mark so that the item around it can be read at all; tried in this order. */
const ENDINGS = ['', ': unknown', ': 0', ' = 0', ' { }', ' "x" { }', ' 1d { }', ' == 0 { }', ' at 09:00', '.x at 09:00'];

/** Asks the check. `start` and `end` are those of the word at the cursor. */
export function choicesAt({ snapshot, file, text }: Place, start: number, end: number): Known | undefined {
  const closing = missingClosers(text, start, end);
  for (const ending of endingsFor(text, start, end)) {
    const marked = `${text.slice(0, start)}${MARK}${ending}${closing}${text.slice(end)}`;
    const { diagnostics } = snapshot.checkAlso(new Map([...snapshot.files, [file, marked]]));
    const found = diagnostics.find((one) => marks(one, file, start));
    const choices = found === undefined ? [] : namesOf(found);
    if (found !== undefined && choices.length > 0) return { choices, start: Math.min(start, found.span.start.offset) };
  }
  return undefined;
}

/** Words are the grammar's business; a finding that knows nothing else is about the mark being none. */
const namesOf = ({ choices = [] }: Diagnostic): readonly Choice[] =>
  choices.filter(({ kind, name }) => kind !== 'keyword' && name !== MARK);

function marks(found: Diagnostic, file: string, start: number): boolean {
  const { span } = found;
  return namesOf(found).length > 0 && span.file === file && span.start.offset <= start && start < span.end.offset;
}

/** Where more stands behind the word on its line, that is what ends the item. */
function endingsFor(text: string, start: number, end: number): readonly string[] {
  const behind = /^[^\n]*/.exec(text.slice(end))?.[0].trim() ?? '';
  if (behind !== '' && !/^[})\]]/.test(behind)) return [''];
  return text[start - 1] === '"' ? [''] : ENDINGS;
}

/** Parentheses and square brackets that are open before the word and closed nowhere. */
function missingClosers(text: string, start: number, end: number): string {
  const before = tokensOf(text.slice(0, start));
  const opened = openBrackets(before).flatMap((index) => before[index] ?? []);
  const inner = opened.slice(opened.findLastIndex(({ image }) => image === '{') + 1);
  const behind = [...tokensOf(text.slice(end))];
  const closing: string[] = [];
  for (const open of inner.reverse()) {
    const closes = open.tokenType === OpenParen ? CloseParen : open.tokenType === OpenBracket ? CloseBracket : CloseBrace;
    const next = behind.findIndex((token) => token.tokenType === closes || token.tokenType === CloseBrace);
    if (behind[next]?.tokenType === closes) behind.splice(0, next + 1);
    else closing.push(closes === CloseParen ? ')' : ']');
  }
  return closing.join('');
}
