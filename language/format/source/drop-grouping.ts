/** Takes out the parentheses that only group: printing puts in those that are needed. */
import type { SourceFile } from '../../syntax/ast.ts';
import type { SourceComment, SourceToken } from './source-token.ts';

/** The tokens without the parentheses around conditions and values; those of `where ( … )` and `sum( … )` stay. Comments stay where they are. */
export function dropGrouping(tokens: readonly SourceToken[], ast: SourceFile): readonly SourceToken[] {
  const functionEnds = new Set(functionsIn(ast));
  const kept: SourceToken[] = [];
  const open: boolean[] = [];
  let carried: readonly SourceComment[] = [];
  for (const [index, token] of tokens.entries()) {
    const previous = tokens[index - 1];
    if (token.image === '(') open.push(previous !== undefined && (previous.image === 'where' || functionEnds.has(previous.end)));
    const isParenthesis = token.image === '(' || token.image === ')';
    const stays = !isParenthesis || (token.image === '(' ? open.at(-1) : open.pop()) === true;
    token.before = [...carried, ...token.before];
    carried = [];
    const inside = kept.at(-1);
    if (stays) kept.push(token);
    else if (token.image === '(') carried = commentsOf(token);
    else if (inside !== undefined) giveBack(inside, token);
  }
  return kept;
}

function commentsOf({ before, after }: SourceToken): readonly SourceComment[] {
  return after === undefined ? before : [...before, after];
}

/** The comments around a closing parenthesis go to the token before it: the last one behind it, the others before it. */
function giveBack(previous: SourceToken, token: SourceToken): void {
  const moving = commentsOf(token);
  const last = moving.at(-1);
  if (last === undefined) return;
  const all = [...commentsOf(previous), ...moving].map((comment) => ({ ...comment, blankBefore: false }));
  previous.after = last.documents ? undefined : all.at(-1);
  previous.before = last.documents ? all : all.slice(0, -1);
  previous.blankBefore = false;
}

/** Where the names of functions end. */
function functionsIn(node: unknown): readonly number[] {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(functionsIn);
  return isAggregate(node) ? [node.fn.span.end.offset, ...inside] : inside;
}

interface Aggregate {
  readonly fn: { readonly span: { readonly end: { readonly offset: number } } };
}

function isAggregate(node: object): node is Aggregate {
  return 'kind' in node && (node.kind === 'aggregate' || node.kind === 'fact count');
}
