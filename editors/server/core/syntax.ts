/** Tokens and trees of `.campaign` files, for features that look at more than names. */
import type { IToken, TokenType } from 'chevrotain';
import type { Span } from '../../../language/program.ts';
import type { CampaignNode, DeclarationNode, SourceFile, StepNode } from '../../../language/syntax/ast.ts';
import { allSteps } from '../../../language/syntax/steps/of-step.ts';
import { tokenize } from '../../../language/syntax/tokens/lexer.ts';
import type { FilePlace, Snapshot } from './snapshot.ts';

/** Where a token ends (exclusive), by offset. */
export const endOf = (token: IToken): number => token.startOffset + token.image.length;

// The last texts only: features of one file follow each other.
const lexed = new Map<string, readonly IToken[]>();
const REMEMBERED = 8;

/** The tokens of a text, comments left out. */
export function tokensOf(text: string): readonly IToken[] {
  const known = lexed.get(text) ?? tokenize('', text).tokens;
  lexed.delete(text);
  lexed.set(text, known);
  const [oldest] = lexed.keys();
  if (lexed.size > REMEMBERED && oldest !== undefined) lexed.delete(oldest);
  return known;
}

/** The word of the language that a token type stands for. */
export function wordOf(type: TokenType): string | undefined {
  return type.name.startsWith('word_') ? type.name.slice('word_'.length) : undefined;
}

/** A comment, or a line of documentation, by offsets. */
export interface CommentPlace {
  readonly start: number;
  readonly end: number;
}

/** The comments of a text: what begins with slashes between two tokens. */
export function commentsOf(text: string): readonly CommentPlace[] {
  const tokens = tokensOf(text);
  const gaps = [...tokens.map((token, index) => [index === 0 ? 0 : endBefore(tokens, index), token.startOffset] as const)];
  const last = tokens.at(-1);
  gaps.push([last === undefined ? 0 : endOf(last), text.length]);
  return gaps.flatMap(([from, until]) =>
    [...text.slice(from, until).matchAll(/\/\/[^\n\r]*/g)].map((match) => {
      const start = from + match.index;
      return { start, end: start + match[0].trimEnd().length };
    }),
  );
}

function endBefore(tokens: readonly IToken[], index: number): number {
  const before = tokens[index - 1];
  return before === undefined ? 0 : endOf(before);
}

const byFile = new WeakMap<readonly SourceFile[], ReadonlyMap<string, SourceFile>>();

/** The tree of a file. */
export function treeOf({ snapshot, file }: Pick<FilePlace, 'snapshot' | 'file'>): SourceFile | undefined {
  const { sources } = snapshot.checked;
  const known = byFile.get(sources) ?? new Map(sources.map((source) => [source.file, source]));
  byFile.set(sources, known);
  return known.get(file);
}

/** All declarations of the workspace of one kind. */
export function declarationsOfKind<K extends DeclarationNode['kind']>(
  snapshot: Snapshot,
  kind: K,
): readonly (DeclarationNode & { kind: K })[] {
  const isKind = (node: DeclarationNode): node is DeclarationNode & { kind: K } => node.kind === kind;
  return snapshot.checked.sources.flatMap((source) => source.declarations.filter(isKind));
}

/** Anything of a tree that has a place. */
export interface Placed {
  readonly span: Span;
}

function isPlaced(value: object): value is Placed {
  return 'span' in value && typeof value.span === 'object';
}

/** Everything below a node that has a place, the node itself first, in the order of the tree. */
export function placedIn(node: object): readonly Placed[] {
  const below = Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    key === 'span' || typeof value !== 'object' || value === null ? [] : placedIn(value),
  );
  return isPlaced(node) ? [node, ...below] : below;
}

/** All steps of a campaign with the blocks that they stand in, outermost first; also those of its exits. */
export function stepsOf(campaign: CampaignNode): readonly StepNode[] {
  return campaign.clauses.flatMap((clause) => ('steps' in clause && clause.steps !== undefined ? allSteps(clause.steps) : []));
}
