/** Moves comments within a phrase to where they can stand without breaking it: `if a // why` and `{` on the next line become `if a { // why`. */
import type { SourceComment, SourceToken } from './source-token.ts';

/** Tokens that stand at the end of a line, with the comment behind them. */
const enders: ReadonlySet<string> = new Set(['{', '(', '[', ',']);
/** Tokens behind which something of its own begins, a record in a list or an arm of a step. */
const starters: ReadonlySet<string> = new Set(['{', '}', '(', '[', ',']);
/** Tokens that begin a line. */
const beginners: ReadonlySet<string> = new Set(['and', 'or']);

/** Changes the comments of the tokens. Documentation is left where it is: it belongs to the token that it stands before. */
export function settleComments(tokens: readonly SourceToken[]): void {
  for (const [index, token] of tokens.entries()) {
    const previous = tokens[index - 1];
    const next = tokens[index + 1];
    if (previous === undefined || next === undefined) continue;
    if (enders.has(token.image) && (token.image === ',' || !starters.has(previous.image))) moveOn(previous, token, next);
    if (beginners.has(token.image)) moveBack(previous, token, next);
  }
}

/** Comments before `token` go behind it. */
function moveOn(previous: SourceToken, token: SourceToken, next: SourceToken): void {
  const moving = [...(previous.after === undefined ? [] : [previous.after]), ...token.before];
  if (moving.length === 0 || moving.some(({ documents }) => documents)) return;
  const [first, ...more] = [...moving, ...(token.after === undefined ? [] : [token.after])].map(unspaced);
  previous.after = undefined;
  token.before = [];
  token.after = first;
  next.before = [...more, ...next.before];
}

/** Comments behind `token` go before it. */
function moveBack(previous: SourceToken, token: SourceToken, next: SourceToken): void {
  const moving = [...(token.after === undefined ? [] : [token.after]), ...next.before];
  if (moving.length === 0 || moving.some(({ documents }) => documents)) return;
  token.after = undefined;
  next.before = [];
  next.blankBefore = false;
  const [first, ...more] = moving.map(unspaced);
  const behind = previous.after === undefined && token.before.length === 0 && first !== undefined;
  if (behind) previous.after = first;
  token.before = behind ? more : [...token.before, ...moving.map(unspaced)];
}

const unspaced = (comment: SourceComment): SourceComment => ({ ...comment, blankBefore: false });
