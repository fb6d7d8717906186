/** What is written at once when a word is chosen, with places to fill in. */

/** A snippet that begins with a word of the language; `rule` is the rule of the grammar that the word begins. */
export interface Snippet {
  readonly word: string;
  readonly rule: string;
  readonly label: string;
  /** In the syntax of the protocol. */
  readonly text: string;
}

/** Makes one. Places to fill in stand in `‹ ›`: with what stands there at first, or with choices (`‹hold|skip›`); `$0` is where the cursor goes at last. */
export const snippet = (rule: string, label: string, text: string): Snippet => ({
  word: label.split(/[ ,]/)[0] ?? label,
  rule,
  label,
  text: withStops(text),
});

/** Numbers the places, as the protocol has them. */
export function withStops(text: string): string {
  let number = 0;
  return text.replace(/‹([^›]*)›/g, (_, inside: string) => {
    number += 1;
    if (inside === '') return `$${number}`;
    const choices = inside.split('|');
    const content = choices.length > 1 ? `|${choices.join(',')}|` : `:${inside}`;
    return `\${${number}${content}}`;
  });
}
