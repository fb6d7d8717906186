/** The one layout of the language: `relance fmt`, and formatting in the editor. There are no options. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parse } from '../syntax/parse.ts';
import { layOut } from './doc/lay-out.ts';
import { printFile } from './printing/create-printing.ts';
import { builtinShortNames } from './short-names.ts';
import { dropGrouping } from './source/drop-grouping.ts';
import { readTokens } from './source/read-tokens.ts';
import { settleComments } from './source/settle-comments.ts';

/** Columns of a line, as far as what stands on it can be broken. */
const WIDTH = 100;

/** What formatting may know beside the text. */
export interface FormatContext {
  /** Short names of events by their two words, `order placed` → `purchased`; default: those of the built-in schema. */
  readonly shortNames?: ReadonlyMap<string, string>;
}

/** What came of it. */
export type Formatted =
  | { readonly kind: 'formatted'; readonly text: string }
  /** The text has mistakes; broken files are never touched. */
  | { readonly kind: 'broken'; readonly diagnostics: readonly Diagnostic[] };

/** Formats a file. */
export function format(file: string, text: string, { shortNames = builtinShortNames() }: FormatContext = {}): Formatted {
  const { ast, diagnostics } = parse(file, text);
  if (diagnostics.length > 0) return { kind: 'broken', diagnostics };
  const tokens = dropGrouping(readTokens(file, text), ast);
  settleComments(tokens);
  return { kind: 'formatted', text: layOut(printFile(ast.declarations, tokens, shortNames), WIDTH) };
}
