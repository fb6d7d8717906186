/** What stands in the boxes of steps: titles for a marketer, details in the language's words. Clauses: `clause-words.ts`; each kind: `steps/`. */
import type { EffectStep } from '../../language/program.ts';
import type { FlowEffect } from '../flow/flow.ts';
import type { BoxKind } from './picture.ts';
import { pictureOf } from './steps/registry.ts';
import { type DrawnStep, type PictureWords, plain } from './steps/step-picture.ts';

export type { DrawnStep, PictureWords } from './steps/step-picture.ts';

/** The words of one box, unbroken: one title, and details each on a line of its own. */
export interface BoxWords {
  readonly kind: BoxKind;
  readonly title: string;
  readonly details: readonly string[];
}

/** The box of a step, or a line of the clause that carries an effect. */
export function nodeWords(step: DrawnStep | FlowEffect | EffectStep, words: PictureWords): BoxWords {
  const { title, details = [] } = pictureOf(step).words(step, words);
  return { kind: step.kind, title, details };
}

/** The box at the end of what is repeated, from which the run goes back; a line up there would cross others. */
export const againWords = (label: string): BoxWords => ({
  kind: 'repeat',
  title: `Again: ${plain(label)}`,
  details: [`back to Repeat: ${plain(label)}`],
});
