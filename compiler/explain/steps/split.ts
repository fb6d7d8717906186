import type { SplitStep } from '../../../language/program.ts';
import { capital, list, named, plain } from '../english/names.ts';
import type { ExplainStep } from './step-words.ts';

/** `Split the contacts at random: 50% “short” and 50% “long”.` */
export const split: ExplainStep<SplitStep> = {
  say: ({ label, cohort, arms }) => {
    const shares = list(arms.map(({ name, percent }) => `${percent}% ${named(name)}`));
    const text =
      cohort === undefined
        ? `Split the contacts at random (${plain(label)}): ${shares}. Who comes back gets the same way again.`
        : `Split the contacts by the cohort ${named(cohort)}: ${shares}. Whoever is drawn into a part is in it in every campaign that shares the cohort.`;
    return { text, branches: arms.map(({ name, steps }) => ({ text: `${capital(named(name))}:`, steps })) };
  },
};
