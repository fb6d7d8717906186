/**
 * A generated file before it is printed: what it declares, in order, and which place of the source each line belongs to.
 * A place is noted as a mark inside a comment; the printer takes the marks out and maps the lines. A line without a mark belongs to
 * the place of the last mark above it.
 */
import type { Position, Span } from '../../language/program.ts';

/** A constant of a generated file. */
export interface ConstantCode {
  readonly kind: 'constant';
  readonly name: string;
  readonly exported: boolean;
  readonly type?: string;
  readonly value: string;
  readonly doc?: string;
}
/** A function of a generated file. */
export interface FunctionCode {
  readonly kind: 'function';
  readonly name: string;
  readonly exported: boolean;
  /** Types are left out in a script. */
  readonly parameter: { readonly name: string; readonly type?: string };
  readonly returns?: string | undefined;
  readonly body: readonly string[];
  readonly doc: string;
}
/** What a generated file declares, in its order. */
export type Declaration = ConstantCode | FunctionCode;

/** A generated file before it is printed. */
export interface CodeFile {
  /** Comment lines at the top, without `//`. */
  readonly header: readonly string[];
  /** Types imported from `relance/journey`. */
  readonly types: readonly string[];
  readonly declarations: readonly Declaration[];
  /** Path of the source, its text, and the place of lines without a mark. */
  readonly source: { readonly file: string; readonly text: string; readonly place: Position };
  readonly marks: Marks;
}

/** Places noted while a file is made. */
export interface Marks {
  /** A mark of the place, to be put into a comment of the line. */
  at(span: Span): string;
  /** The places by the numbers in the marks. */
  readonly places: readonly Position[];
}

const OPEN = '\ue000';
const CLOSE = '\ue001';
/** Matches a mark; its group is the number of the place. */
export const MARK = /\ue000(\d+)\ue001/g;

/** Makes the marks of one file: places in its text that the source map will name. */
export function createMarks(): Marks {
  const places: Position[] = [];
  return {
    at(span) {
      places.push(span.start);
      return `${OPEN}${places.length - 1}${CLOSE}`;
    },
    places,
  };
}
