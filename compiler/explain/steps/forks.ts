/** Where a campaign takes one of several ways, or all of them, or one again and again; and where it ends. */
import type { Step } from '../../../language/program.ts';
import { conditionWords } from '../english/conditions.ts';
import type { Context } from '../english/context.ts';
import { capital, list, named, plain, times } from '../english/names.ts';
import type { ExplainStep, StepWords } from './step-lines.ts';

/** `If the contact is in the segment “big buyers”:`, with its steps right below where there is one side only. */
export const explainIf: ExplainStep<'if'> = (step, context) => {
  const { branches, otherwise } = step;
  const [first] = branches;
  if (first !== undefined && branches.length === 1) return oneQuestion(first, otherwise, context);
  const says = branches.map(({ condition, steps }) => ({ text: `If ${conditionWords(condition, context)}:`, steps }));
  return { text: 'Take the first way that fits:', branches: [...says, { text: 'If none of them fits:', steps: otherwise }] };
};

type Question = Extract<Step, { kind: 'if' }>['branches'][number];

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

/** `Split the contacts at random: 50% “short” and 50% “long”.` */
export const explainSplit: ExplainStep<'split'> = ({ label, cohort, arms }) => {
  const shares = list(arms.map(({ name, percent }) => `${percent}% ${named(name)}`));
  const text =
    cohort === undefined
      ? `Split the contacts at random (${plain(label)}): ${shares}. Who comes back gets the same way again.`
      : `Split the contacts by the cohort ${named(cohort)}: ${shares}. Whoever is drawn into a part is in it in every campaign that shares the cohort.`;
  return { text, branches: arms.map(({ name, steps }) => ({ text: `${capital(named(name))}:`, steps })) };
};

/** `Do all of these side by side, and go on when all are done:` */
export const explainParallel: ExplainStep<'parallel'> = ({ arms }) => ({
  text: 'Do these side by side, and go on when all are done:',
  branches: arms.map((steps, index) => ({ text: `Side ${index + 1}:`, steps })),
});

/** `Do this up to 3 times, unless before a pass …:` */
export const explainRepeat: ExplainStep<'repeat'> = (step, context) => {
  const until = step.until === undefined ? '' : `, but not again once ${conditionWords(step.until, context)}`;
  return { text: `Do this up to ${times(step.times)}${until}:`, branches: [{ text: 'Each time:', steps: step.steps }] };
};

/** `End the run.` */
export const explainStop: ExplainStep<'stop'> = ({ outcome }) => ({
  text: outcome === 'stopped' ? 'End the run.' : `End the run, with the outcome ${named(outcome)}.`,
});
