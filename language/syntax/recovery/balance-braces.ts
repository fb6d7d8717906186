/**
 * Makes braces balance before the parser sees them, so that a missing one harms one declaration only, and is reported where
 * the indentation says it was opened. Invariant: a declaration whose braces balance is never touched, however it is indented.
 */
import { createTokenInstance, type IToken } from 'chevrotain';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { columnOf, endOf, lineOf, spanOf } from '../tokens/spans.ts';
import { CloseBrace, OpenBrace } from '../tokens/token-types.ts';
import { closeBraces, removeBrace } from './brace-fixes.ts';
import { splitDeclarations } from './split-declarations.ts';

/** Balanced tokens. A brace that was put in has an empty image; `inserted` holds the offsets of those. */
export interface Balanced {
  readonly tokens: readonly IToken[];
  readonly inserted: ReadonlySet<number>;
  readonly diagnostics: readonly Diagnostic[];
}

/** An open brace, with the indentation of the line that it stands on. */
export interface Open {
  readonly brace: IToken;
  /** Column of the first character of that line, from 1. */
  readonly indent: number;
}

/** The file that the tokens are of. */
interface Source {
  readonly file: string;
  readonly text: string;
}

/** Balances each declaration of a file by itself. */
export function balanceBraces(file: string, text: string, tokens: readonly IToken[]): Balanced {
  if (surplus(tokens).balanced) return { tokens, inserted: new Set(), diagnostics: [] };
  const parts = splitDeclarations(tokens).map((part) => balancePart({ file, text }, part));
  const all = parts.flatMap((part) => part.tokens);
  const inserted = new Set(all.filter((token) => token.image === '').map((token) => token.startOffset));
  return { tokens: all, inserted, diagnostics: parts.flatMap((part) => part.diagnostics) };
}

function surplus(tokens: readonly IToken[]): { readonly balanced: boolean; readonly closes: number } {
  let depth = 0;
  let unopened = 0;
  for (const token of tokens) {
    if (token.tokenType === OpenBrace) depth += 1;
    else if (token.tokenType === CloseBrace && depth > 0) depth -= 1;
    else if (token.tokenType === CloseBrace) unopened += 1;
  }
  return { balanced: depth === 0 && unopened === 0, closes: unopened - depth };
}

function balancePart(source: Source, tokens: readonly IToken[]): Omit<Balanced, 'inserted'> {
  const { balanced, closes } = surplus(tokens);
  if (balanced) return { tokens, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const out: IToken[] = [];
  const open: Open[] = [];
  let removable = Math.max(closes, 0);
  let indent = 1;
  let line = 0;
  for (const token of tokens) {
    const first = lineOf(token) !== line;
    line = lineOf(token);
    if (first) indent = columnOf(token);
    if (first && closes < 0) closeByIndentation(source, token, open, out, diagnostics);
    const top = open.at(-1);
    if (token.tokenType === CloseBrace) {
      const stray = top === undefined || (removable > 0 && looksStray(token, top, first));
      if (stray) {
        removable -= 1;
        diagnostics.push(unopened(source, token));
        continue;
      }
      open.pop();
    } else if (token.tokenType === OpenBrace) open.push({ brace: token, indent });
    out.push(token);
  }
  closeAtEnd(source, open, out, diagnostics);
  return { tokens: out, diagnostics };
}

/** In usual layout the `}` of a block of several lines begins its line, no deeper than the line that opened the block. */
function looksStray(close: IToken, open: Open, beginsLine: boolean): boolean {
  return beginsLine ? columnOf(close) > open.indent : lineOf(open.brace) !== lineOf(close);
}

/** Closes what the first token of a line shows to be over: it stands no deeper than the line that opened the block. */
function closeByIndentation(source: Source, token: IToken, open: Open[], out: IToken[], diagnostics: Diagnostic[]): void {
  const closing = token.tokenType === CloseBrace;
  for (let top = open.at(-1); top !== undefined && lineOf(top.brace) < lineOf(token); top = open.at(-1)) {
    const over = closing ? columnOf(token) < top.indent && open.length > 1 : columnOf(token) <= top.indent;
    if (!over) return;
    open.pop();
    const last = out.at(-1) ?? top.brace;
    out.push(virtualClose(last));
    diagnostics.push(unclosed(source, top, [], last));
  }
}

function closeAtEnd(source: Source, open: readonly Open[], out: IToken[], diagnostics: Diagnostic[]): void {
  const innermost = open.at(-1);
  if (innermost === undefined) return;
  const last = out.at(-1) ?? innermost.brace;
  diagnostics.push(unclosed(source, innermost, open.slice(0, -1), last));
  for (const _ of open) out.push(virtualClose(last));
}

function unclosed({ file, text }: Source, open: Open, outer: readonly Open[], last: IToken): Diagnostic {
  const related = outer.map(({ brace }) => ({ span: spanOf(file, brace), message: 'This brace is open there, too.' }));
  const message = 'No `}` closes the block that begins here.';
  return syntaxDiagnostic('unclosed-brace', message, spanOf(file, open.brace), 'Add `}` where the block ends.', {
    ...(related.length > 0 && { related }),
    fixes: [closeBraces(file, text, last, [open, ...outer.toReversed()])],
  });
}

function unopened({ file, text }: Source, brace: IToken): Diagnostic {
  const help = 'Take it out, or add the `{` that is missing before.';
  const message = 'No `{` is open that this `}` could close.';
  return syntaxDiagnostic('unexpected-brace', message, spanOf(file, brace), help, { fixes: [removeBrace(file, text, brace)] });
}

function virtualClose(after: IToken): IToken {
  const { offset, line, column } = endOf(after);
  return createTokenInstance(CloseBrace, '', offset, offset - 1, line, line, column, column - 1);
}
