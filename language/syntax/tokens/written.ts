import type { IToken } from 'chevrotain';
import type { Span } from '../../program.ts';

/** A token that is wrong of its own, with what stands around it. */
export interface Written {
  readonly token: IToken;
  readonly span: Span;
  /** The token after it, if there is one. */
  readonly next: IToken | undefined;
  /** The text of the file. */
  readonly text: string;
}
