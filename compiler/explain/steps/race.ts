import type { Fact, RaceStep } from '../../../language/program.ts';
import { conditionWords } from '../english/conditions.ts';
import type { Context } from '../english/context.ts';
import { capital } from '../english/names.ts';
import { duration } from '../english/time.ts';
import { type ExplainStep, elseBranch } from './step-words.ts';

/** `Wait up to 7 days, until the contact opens the e-mail “offer”:` with what follows each way. */
export const race: ExplainStep<RaceStep> = {
  say: (step, context) => {
    const [only] = step.arms;
    const one = step.arms.length === 1 && only !== undefined;
    const arms = step.arms.map(({ event, steps }) => ({
      text: one ? 'When that happens:' : `${capital(`when ${happens(event, context)}`)}:`,
      steps,
    }));
    const timeout = { text: `When ${passed(step.ms)} without ${one ? 'it' : 'any of these'}:`, steps: step.timeout };
    const notSent = elseBranch('If the message that is waited for could not be sent:', step.notSent);
    const what = one ? `until ${happens(only.event, context)}` : 'for the first of these';
    const says = [...arms, ...notSent, timeout];
    const isPlain = says.every(({ steps }) => steps.length === 0);
    return { text: `Wait up to ${duration(step.ms)}${one ? ', ' : ' '}${what}${one ? '.' : ':'}`, branches: isPlain && one ? [] : says };
  },
};

const happens = (event: Fact, context: Context): string => conditionWords(event, context, 'now');

function passed(ms: number): string {
  const words = duration(ms);
  return `${words} ${/^1 \w+$/.test(words) ? 'has' : 'have'} passed`;
}
