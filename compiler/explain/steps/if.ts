import type { IfStep, Step } from '../../../language/program.ts';
import { conditionWords } from '../english/conditions.ts';
import type { Context } from '../english/context.ts';
import type { ExplainStep, StepWords } from './step-words.ts';

/** `If the contact is in the segment “big buyers”:`, with its steps right below where there is one side only. */
export const ifStep: ExplainStep<IfStep> = {
  say: ({ branches, otherwise }, context) => {
    const [first] = branches;
    if (first !== undefined && branches.length === 1) return oneQuestion(first, otherwise, context);
    const says = branches.map(({ condition, steps }) => ({ text: `If ${conditionWords(condition, context)}:`, steps }));
    return { text: 'Take the first way that fits:', branches: [...says, { text: 'If none of them fits:', steps: otherwise }] };
  },
};

type Question = IfStep['branches'][number];

function oneQuestion({ condition, steps }: Question, otherwise: readonly Step[], context: Context): StepWords {
  const words = conditionWords(condition, context);
  if (steps.length === 0 && otherwise.length === 0) return { text: `Look whether ${words}. Go on in either case.` };
  if (otherwise.length === 0) return { text: `If ${words}:`, branches: [{ text: '', steps }] };
  if (steps.length === 0) return { text: `Unless ${words}:`, branches: [{ text: '', steps: otherwise }] };
  const branches = [
    { text: 'If so:', steps },
    { text: 'If not:', steps: otherwise },
  ];
  return { text: `Look whether ${words}.`, branches };
}
