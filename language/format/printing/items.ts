/** Things that stand below each other: steps, clauses, lines of tests, operands. Each carries its comments with it. */
import type { Span } from '../../program.ts';
import { blankLine, type Doc, hardLine, indent } from '../doc/doc.ts';
import type { Pen } from './pen.ts';

/** A printed item. */
export interface Item {
  /** With the comments before it and behind it. */
  readonly doc: Doc;
  /** True if the author left an empty line before it. */
  readonly blank: boolean;
}

/** Prints an item with its comments around it, so that they break no group in it. */
export function item(p: Pen, { span }: { readonly span: Span }, print: () => Doc): Item {
  const blank = p.blankBefore();
  const before = p.leading(true);
  const behind = p.trailing(span.end.offset);
  return { doc: [before, print(), behind], blank };
}

/** The same within a phrase, where no empty lines are kept. */
export function part(p: Pen, { span }: { readonly span: Span }, print: () => Doc): Doc {
  const before = p.leading();
  const behind = p.trailing(span.end.offset);
  return [before, print(), behind];
}

/** One below the other, with at most one empty line between two of them where the author had some. */
export function stack(items: readonly Item[]): Doc {
  return items.map(({ doc, blank }, index) => [index === 0 ? '' : blank ? blankLine : hardLine, doc]);
}

/** `{`, the items one below the other, `}`; `{ }` if there are none. The items are printed when asked for. */
export function braces(p: Pen, print: () => readonly Item[]): Doc {
  const open = p.words('{');
  const items = print();
  const { doc: rest, any } = remaining(p, true);
  if (items.length === 0 && !any && typeof lastOf(open) === 'string') return [open, ' ', p.words('}')];
  const content = items.length === 0 ? [] : [hardLine, stack(items)];
  return [open, indent([content, rest]), hardLine, p.words('}')];
}

/** The comments before the token that closes something, each on its line; empty lines before and between them stay if `spaced`. */
export function remaining(p: Pen, spaced: boolean): { readonly doc: Doc; readonly any: boolean } {
  const any = p.peek().before.length > 0;
  const blank = spaced && any && p.blankBefore();
  p.peek().blankBefore = false;
  return any ? { doc: [blank ? blankLine : hardLine, p.leading(spaced)], any } : { doc: [], any };
}

/** The last part of a token's doc: its text if no comment stands behind it. */
function lastOf(doc: Doc): Doc {
  return typeof doc !== 'string' && !('kind' in doc) && doc.length > 0 ? lastOf(doc.at(-1) ?? '') : doc;
}
