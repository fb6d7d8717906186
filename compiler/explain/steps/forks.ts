/** Where a campaign takes one of several ways, or all of them, or one again and again; and where it ends. */
import { conditionWords } from '../english/conditions.ts';
import { capital, list, named, plain, times } from '../english/names.ts';
import type { ExplainStep } from './step-lines.ts';

/** `If the contact is in the segment “big buyers”:` */
export const explainIf: ExplainStep<'if'> = ({ branches, otherwise }, context) => {
  const conditions = branches.map(({ condition }) => conditionWords(condition, context));
  const [only] = conditions;
  const text = branches.length === 1 ? `Look whether ${only}.` : 'Take the first way that fits:';
  const says = branches.map(({ steps }, index) => ({ text: branches.length === 1 ? 'If so:' : `If ${conditions[index]}:`, steps }));
  if (otherwise.length === 0 && branches.every(({ steps }) => steps.length === 0)) return { text };
  return { text, branches: [...says, { text: branches.length === 1 ? 'If not:' : 'If none of them fits:', steps: otherwise }] };
};

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
