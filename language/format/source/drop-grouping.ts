/** Takes out the parentheses that only group: printing puts in those that are needed. */
import type { SourceFile } from '../../syntax/ast.ts';
import type { SourceToken } from './source-token.ts';

/** The tokens without the parentheses around conditions and values; those of `where ( … )` and `sum( … )` stay. Comments stay where they are. */
export function dropGrouping(tokens: readonly SourceToken[], ast: SourceFile): readonly SourceToken[] {
  const functionEnds = new Set(functionsIn(ast));
  const kept: SourceToken[] = [];
  const open: boolean[] = [];
  let carried: Pick<SourceToken, 'before' | 'blankBefore'> = { before: [], blankBefore: false };
  for (const [index, token] of tokens.entries()) {
    const previous = tokens[index - 1];
    if (token.image === '(') open.push(previous !== undefined && (previous.image === 'where' || functionEnds.has(previous.end)));
    const parenthesis = token.image === '(' || token.image === ')';
    const stays = !parenthesis || (token.image === '(' ? open.at(-1) : open.pop()) === true;
    token.before = [...carried.before, ...token.before];
    token.blankBefore ||= carried.blankBefore && token.before.length === 0;
    carried = { before: [], blankBefore: false };
    if (stays) kept.push(token);
    else carried = leave(token, kept.at(-1));
  }
  return kept;
}

/** What a token that goes leaves to the next one; a comment behind a closing parenthesis goes to the token before, if that has none. */
function leave(token: SourceToken, previous: SourceToken | undefined): Pick<SourceToken, 'before' | 'blankBefore'> {
  const { after } = token;
  if (after === undefined) return token;
  if (token.image === '(' || token.before.length > 0 || previous === undefined || previous.after !== undefined)
    return { before: [...token.before, after], blankBefore: false };
  previous.after = after;
  return { before: [], blankBefore: false };
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
  return 'kind' in node && node.kind === 'aggregate';
}
