/** From text to tokens: words get their keyword's type, malformed literals are reported, documentation is kept aside. */
import { type IToken, Lexer } from 'chevrotain';
import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import type { Comment } from '../ast.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { checkLiteral } from './check-literals.ts';
import { documentation } from './documentation.ts';
import { spanOf } from './spans.ts';
import { Colon, Dot, lexedTokens, Name, typeOfWord } from './token-types.ts';

const lexer = new Lexer([...lexedTokens], { positionTracking: 'full', ensureOptimizations: false, skipValidations: true });

/** The tokens of a file. `documentation` maps the offset of a token to the `///` lines right before it. */
export interface Lexed {
  readonly tokens: readonly IToken[];
  readonly documentation: ReadonlyMap<number, string>;
  /** `//` comments, in the order of the file. */
  readonly comments: readonly Comment[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Splits `text` into tokens. Never throws; what cannot be read is reported and left out or mended. */
export function tokenize(file: string, text: string): Lexed {
  const result = lexer.tokenize(text);
  const diagnostics = result.errors.map((error) => {
    const start = { offset: error.offset, line: error.line ?? 1, column: error.column ?? 1 };
    const end = { offset: start.offset + error.length, line: start.line, column: start.column + error.length };
    return unknownCharacter(text.slice(start.offset, end.offset), { file, start, end });
  });
  nameWords(result.tokens);
  for (const [index, token] of result.tokens.entries()) {
    const found = checkLiteral(file, text, token, result.tokens[index + 1]);
    if (found !== undefined) diagnostics.push(found);
  }
  return {
    tokens: result.tokens,
    documentation: documentation(result.tokens, result.groups.docs ?? []),
    comments: (result.groups.comments ?? []).map((token) => commentOf(file, text, token)),
    diagnostics,
  };
}

function commentOf(file: string, text: string, token: IToken): Comment {
  const lineStart = text.lastIndexOf('\n', token.startOffset) + 1;
  return { text: token.image, alone: text.slice(lineStart, token.startOffset).trim() === '', span: spanOf(file, token) };
}

/** Gives keywords their types. After `.` and before `:` every word is a name (`cart.when`, `{ email: … }`). */
function nameWords(tokens: readonly IToken[]): void {
  let previous: IToken | undefined;
  for (const [index, token] of tokens.entries()) {
    if (token.tokenType === Name && previous?.tokenType !== Dot && tokens[index + 1]?.tokenType !== Colon)
      setType(token, typeOfWord(token.image));
    previous = token;
  }
}

function setType(token: IToken, type: IToken['tokenType']): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx ?? token.tokenTypeIdx;
}

function unknownCharacter(found: string, span: Diagnostic['span']): Diagnostic {
  const ends = found.startsWith(';');
  const help = ends ? 'Nothing ends a line here: leave it out.' : 'Take it out, or put it in quotes if it is part of a text.';
  const blank = found.trim() === '';
  const fix: Fix = { kind: 'remove-character', title: `Remove \`${found}\``, edits: [{ span, text: blank ? ' ' : '' }], safe: true };
  const fixes = ends || blank ? [fix] : [];
  return syntaxDiagnostic('unknown-character', `\`${found}\` has no meaning in the language.`, span, help, { fixes });
}
