/** An explanation: a declaration in sentences, for people who do not read code. Plain data; `render-text.ts` prints it. */

/** A sentence, with what belongs under it. `number` of steps only: `2.1`. */
export interface Line {
  readonly text: string;
  readonly number?: string;
  readonly lines?: readonly Line[];
}

/** Sentences under a heading. */
export interface Section {
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** What a declaration means. */
export interface Explanation {
  readonly kind: 'campaign' | 'segment' | 'coupon' | 'cohort';
  /** Its name in the files. */
  readonly name: string;
  /** `The campaign “cart recovery”`. */
  readonly title: string;
  /** What its author wrote about it. */
  readonly documentation?: string;
  readonly sections: readonly Section[];
}
