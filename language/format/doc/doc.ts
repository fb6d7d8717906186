/**
 * Documents: texts with the places where lines may break, laid out by `layOut`. The algebra is that of Wadler's "A prettier
 * printer", with comments added, which end the line that they stand on wherever that is.
 */

/** Text that may be laid out on one line or several. A string holds no line break. */
export type Doc = string | readonly Doc[] | Group | Indent | Line | Remark;

/** Laid out on one line if it fits there; else all its own lines break (those of groups inside it decide for themselves). */
export interface Group {
  readonly kind: 'group';
  readonly content: Doc;
  /** True if something in it must break, so that it never stands on one line. */
  readonly broken: boolean;
  /** A group before it: if that one was broken, so is this. */
  readonly breaksWith?: Group;
}

/** Lines that break in `content` begin one step further right. */
export interface Indent {
  readonly kind: 'indent';
  readonly content: Doc;
  readonly broken: boolean;
}

/** A place where a line may break. */
export interface Line {
  readonly kind: 'line';
  /** What stands there if it does not break; absent: it always breaks. */
  readonly flat?: string;
  /** True: an empty line follows the break. */
  readonly blank: boolean;
}

/** A comment, slashes included. What follows it begins a new line. */
export interface Remark {
  readonly kind: 'remark';
  readonly text: string;
  /** True if it has a line of its own; else it ends the line that it is met on. */
  readonly alone: boolean;
  /** True: an empty line follows it. */
  readonly blankAfter: boolean;
}

/** A space, or a break. */
export const line: Line = { kind: 'line', flat: ' ', blank: false };
/** Nothing, or a break. */
export const softLine: Line = { kind: 'line', flat: '', blank: false };
/** Two spaces, or a break: between things on one line that belong less to each other than words do. */
export const wideLine: Line = { kind: 'line', flat: '  ', blank: false };
/** A break. */
export const hardLine: Line = { kind: 'line', blank: false };
/** A break and an empty line. */
export const blankLine: Line = { kind: 'line', blank: true };

/** Makes a group. */
export function group(content: Doc, breaksWith?: Group): Group {
  return { kind: 'group', content, broken: mustBreak(content), ...(breaksWith && { breaksWith }) };
}

/** Indents what breaks in `content`. */
export function indent(content: Doc): Indent {
  return { kind: 'indent', content, broken: mustBreak(content) };
}

/** Puts `separator` between the docs. */
export function join(separator: Doc, docs: readonly Doc[]): Doc {
  return docs.flatMap((doc, index) => (index === 0 ? [doc] : [separator, doc]));
}

/** True if a line breaks in the doc wherever it stands. */
export function mustBreak(doc: Doc): boolean {
  if (typeof doc === 'string') return false;
  if (!('kind' in doc)) return doc.some(mustBreak);
  if (doc.kind === 'line') return doc.flat === undefined;
  return doc.kind === 'remark' || doc.broken;
}
