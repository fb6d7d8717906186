/** A comment of a file, `//` or `///`. */
export interface SourceComment {
  /** Slashes included, without space behind. */
  readonly text: string;
  /** True for `///`: it is the documentation of the token that it stands before, wherever it stands. */
  readonly documents: boolean;
  /** True if an empty line stands before it. */
  readonly blankBefore: boolean;
}

/** A token with the comments around it. Printing takes them off it, so the fields are writable. */
export interface SourceToken {
  /** As written; '' at the end of the file. */
  readonly image: string;
  /** Offsets in the file, the end excluded. */
  readonly start: number;
  readonly end: number;
  /** Comments on lines of their own before it. */
  before: readonly SourceComment[];
  /** The comment behind it on its line. */
  after: SourceComment | undefined;
  /** True if an empty line stands between it and what is before it, a comment or a token. */
  blankBefore: boolean;
}
