/** Goes through the tokens of a file and makes docs of them. Every token is taken once and in order, so no comment can be lost. */
import type { Span } from '../../program.ts';
import type { Doc, Remark } from '../doc/doc.ts';
import type { SourceComment, SourceToken } from '../source/source-token.ts';

/** What the printers of all parts of the language write with. */
export interface Pen {
  /** The next token, or one further on. */
  readonly peek: (ahead?: number) => SourceToken;
  /** Takes the next tokens, which must be these, with spaces between. */
  readonly words: (...expected: readonly string[]) => Doc;
  /** Takes the next token and prints `instead`. */
  readonly replace: (instead: string) => Doc;
  /** Takes all tokens up to the end of what is printed, on one line as far as no comment breaks it. */
  readonly flat: (node: { readonly span: Span }) => Doc;
  /** Takes the comments off that stand before the next token, each on a line of its own; empty lines between them stay if `spaced`. */
  readonly leading: (spaced?: boolean) => Doc;
  /** Takes the comment off that stands behind the last token before `offset`. */
  readonly trailing: (offset: number) => Doc;
  /** True if an empty line stands before the next token and its comments. */
  readonly blankBefore: () => boolean;
  /** True if comments stand between the last token and the next one. */
  readonly commentsAhead: () => boolean;
  /** The last token before an offset. */
  readonly tokenAt: (offset: number) => SourceToken;
}

const noSpaceBefore: ReadonlySet<string> = new Set([',', '(', ')', ']', ':', '.']);
const noSpaceAfter: ReadonlySet<string> = new Set(['(', '[', '.', '-']);

/** A pen at the first of these tokens. One long closure, since all of it shares the place in the tokens. */
export function createPen(tokens: readonly SourceToken[]): Pen {
  let next = 0;
  const peek = (ahead = 0): SourceToken => tokens[Math.min(next + ahead, tokens.length - 1)] ?? lost('a token');
  const take = (): SourceToken => {
    const token = peek();
    next += 1;
    return token;
  };
  const replace = (instead: string): Doc => {
    const { before, after } = take();
    return [...remarks(before, undefined), instead, ...(after === undefined ? [] : [remark(after, false, false)])];
  };
  const word = (expected: string): Doc => (peek().image === expected ? replace(expected) : lost(`\`${expected}\``));
  const tokenAt = (offset: number): SourceToken => tokens[indexAt(tokens, offset)] ?? lost('a token');

  return {
    peek,
    replace,
    words: (...expected) => expected.flatMap((one, index) => (index === 0 ? [word(one)] : [' ', word(one)])),
    flat: ({ span }) => {
      const docs: Doc[] = [];
      for (let previous = ''; peek().end <= span.end.offset; previous = tokens[next - 1]?.image ?? '') {
        const { image } = peek();
        const joined = previous === '' || noSpaceBefore.has(image) || noSpaceAfter.has(previous);
        docs.push(joined ? '' : ' ', replace(image));
      }
      return docs;
    },
    leading: (spaced = false) => {
      const token = peek();
      const docs = remarks(token.before, spaced ? token : undefined);
      if (docs.length > 0) token.blankBefore = false;
      token.before = [];
      return docs;
    },
    trailing: (offset) => {
      const token = tokenAt(offset);
      const { after } = token;
      token.after = undefined;
      return after === undefined ? [] : [remark(after, false, false)];
    },
    blankBefore: () => (peek().before[0] ?? peek()).blankBefore,
    commentsAhead: () => peek().before.length > 0 || tokens[next - 1]?.after !== undefined,
    tokenAt,
  };

  function lost(expected: string): never {
    const found = tokens[next];
    throw new Error(`The formatter expected ${expected} at offset ${found?.start ?? 'none'}, but found \`${found?.image ?? ''}\`.`);
  }
}

/** Index of the last token that ends at `offset` or before. */
function indexAt(tokens: readonly SourceToken[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** `spaced`: the token behind them, if empty lines stay. */
function remarks(comments: readonly SourceComment[], spaced: SourceToken | undefined): readonly Remark[] {
  return comments.map((comment, index) => {
    const next = comments[index + 1] ?? spaced;
    return remark(comment, true, spaced !== undefined && next?.blankBefore === true);
  });
}

function remark({ text }: SourceComment, alone: boolean, blankAfter: boolean): Remark {
  return { kind: 'remark', text, alone, blankAfter };
}
