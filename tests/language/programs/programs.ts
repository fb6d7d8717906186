/**
 * Random programs over the whole grammar, for properties such as "formatting changes no meaning". They parse without a diagnostic; they
 * need not check: names are drawn from pools and mean nothing. The same seed gives the same text.
 *
 * A program is made by walking the productions that Chevrotain recorded (`grammar/`), so a new construct of the language is in it without a
 * change here; then its tokens get a random layout (`layout.ts`). For workspaces that check, see `workspace.ts`.
 */
import fc from 'fast-check';
import { parse } from '../../../language/syntax/parse.ts';
import { type Productions, readProductions } from './grammar/productions.ts';
import { walk } from './grammar/walk.ts';
import { layOutAtRandom, type Wildness } from './layout.ts';
import { createRandom, type Random } from './random.ts';

/** Tokens of declarations, each of which parses on its own, and how many had to be thrown away for that. */
export interface GeneratedProgram {
  readonly declarations: readonly (readonly string[])[];
  readonly thrownAway: number;
}

// Read at the first program, since building a grammar takes time.
let productions: Productions | undefined;

/** Makes the tokens of a program of so many declarations. */
export function generateProgram(random: Random, size: number): GeneratedProgram {
  productions ??= readProductions();
  const declarations: (readonly string[])[] = [];
  let thrownAway = 0;
  while (declarations.length < size) {
    const tokens = walk(productions, 'declaration', random);
    if (parses(tokens.join(' '))) declarations.push(tokens);
    else thrownAway += 1;
  }
  return { declarations, thrownAway };
}

const parses = (text: string): boolean => parse('generated.campaign', text).diagnostics.length === 0;

const layouts: readonly [Wildness, ...Wildness[]] = [
  { comments: 0, documentation: 0, breaks: 0.1 },
  { comments: 0.03, documentation: 0.01, breaks: 0.2 },
  { comments: 0.15, documentation: 0.02, breaks: 0.3 },
];

/** The text of a random program in a random layout. */
export function generateText(seed: number, size: number): string {
  const random = createRandom(seed);
  const { declarations } = generateProgram(random, size);
  const tokens = declarations.flat();
  // A few mistakes are told by where lines end, so a layout may look like one of them.
  for (;;) {
    const text = layOutAtRandom(tokens, random, random.pick(layouts));
    if (parses(text)) return text;
  }
}

/** Texts of random programs of up to four declarations. Counterexamples shrink to fewer declarations. */
export const programTexts: fc.Arbitrary<string> = fc
  .record({ seed: fc.noShrink(fc.integer({ min: 0, max: 2 ** 31 })), size: fc.integer({ min: 1, max: 4 }) })
  .map(({ seed, size }) => generateText(seed, size));
