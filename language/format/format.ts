/** The one layout of the language: `relance fmt`, and formatting in the editor. There are no options. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DeclarationNode } from '../syntax/ast.ts';
import { parse } from '../syntax/parse.ts';
import { layOut } from './doc/lay-out.ts';
import { printFile } from './printing/create-printing.ts';
import { canonicalTree } from './safety/canonical-tree.ts';
import { allComments, commentPlaces } from './safety/comment-places.ts';
import { builtinShortNames, usableShortNames } from './short-names.ts';
import { dropGrouping } from './source/drop-grouping.ts';
import { readTokens } from './source/read-tokens.ts';
import { settleComments } from './source/settle-comments.ts';
import type { SourceToken } from './source/source-token.ts';

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
  /** The text has mistakes, and stays as it is. */
  | { readonly kind: 'broken'; readonly diagnostics: readonly Diagnostic[] }
  /** A defect of the formatter: its own output would say something else, or lose a comment. The text stays as it is. */
  | { readonly kind: 'meaning-changed'; readonly what: ChangedMeaning; readonly output: string };

/** What the output would have changed. */
export type ChangedMeaning = 'syntax' | 'meaning' | 'comments' | 'order of comments' | 'layout';

/**
 * Formats a file: the same text for every text that says the same with the same comments. Clauses and parts of coupons are put in their order,
 * comments go with what they stand before or behind, line ends become LF. Its output is read again before it is returned, so a text is never
 * replaced by one that means something else; formatting the output changes nothing.
 */
export function format(file: string, text: string, { shortNames = builtinShortNames() }: FormatContext = {}): Formatted {
  const source = read(file, text);
  if (source.diagnostics.length > 0) return { kind: 'broken', diagnostics: source.diagnostics };
  const usable = usableShortNames(shortNames, source.tokens);
  const comments = commentPlaces(source.declarations, source.tokens);
  const output = print(source, usable);
  const again = read(file, output);
  const refuse = (what: ChangedMeaning): Formatted => ({ kind: 'meaning-changed', what, output });
  if (again.diagnostics.length > 0) return refuse('syntax');
  if (canonicalTree(source.declarations, usable) !== canonicalTree(again.declarations, usable)) return refuse('meaning');
  if (!equal(source.comments, again.comments)) return refuse('comments');
  if (!equal(comments, commentPlaces(again.declarations, again.tokens))) return refuse('order of comments');
  return print(again, usable) === output ? { kind: 'formatted', text: output } : refuse('layout');
}

/** A file ready to be printed. */
interface Source {
  readonly declarations: readonly DeclarationNode[];
  readonly diagnostics: readonly Diagnostic[];
  readonly tokens: readonly SourceToken[];
  /** All comments, in no order. */
  readonly comments: readonly string[];
}

function read(file: string, text: string): Source {
  const { ast, diagnostics } = parse(file, text);
  if (diagnostics.length > 0) return { declarations: [], diagnostics, tokens: [], comments: [] };
  const all = readTokens(file, text);
  const comments = allComments(all);
  const tokens = dropGrouping(all, ast);
  settleComments(tokens);
  return { declarations: ast.declarations, diagnostics, tokens, comments };
}

function print({ declarations, tokens }: Source, shortNames: ReadonlyMap<string, string>): string {
  return layOut(printFile(declarations, tokens, shortNames), WIDTH);
}

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
