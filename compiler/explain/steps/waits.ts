/** Waits. */
import type { Fact, Moment } from '../../../language/program.ts';
import { conditionWords } from '../english/conditions.ts';
import type { Context } from '../english/context.ts';
import { momentWords } from '../english/moments.ts';
import { capital } from '../english/names.ts';
import { duration } from '../english/time.ts';
import type { ExplainStep } from './step-lines.ts';

/** `Wait 3 days.` */
export const explainWait: ExplainStep<'wait'> = ({ ms }) => ({ text: `Wait ${duration(ms)}.` });

/** `Wait until 09:00 on the next day.` */
export const explainUntil: ExplainStep<'until'> = ({ moment, otherwise }, context) => {
  const isWindow = moment.kind === 'window';
  const atOnce = isWindow ? ' If it is already, go on at once.' : '';
  return {
    text: `Wait until ${momentWords(moment, context)}.${atOnce}`,
    branches: otherwise === undefined ? [] : [{ text: elseWords(moment.kind), steps: otherwise }],
  };
};

/** Only a value can be unknown. */
const elseWords = (kind: Moment['kind']): string =>
  kind === 'today' || kind === 'date' ? 'If that is already past:' : 'If that is not known, or already past:';

const happens = (event: Fact, context: Context): string => conditionWords(event, context, 'now');

/** `Wait up to 7 days, until the contact opens the e-mail “offer”:` with what follows each way. */
export const explainRace: ExplainStep<'race'> = (step, context) => {
  const [only] = step.arms;
  const one = step.arms.length === 1 && only !== undefined;
  const arms = step.arms.map(({ event, steps }) => ({
    text: one ? 'When that happens:' : `${capital(`when ${happens(event, context)}`)}:`,
    steps,
  }));
  const timeout = { text: `When ${passed(step.ms)} without ${one ? 'it' : 'any of these'}:`, steps: step.timeout };
  const notSent = step.notSent === undefined ? [] : [{ text: 'If the message that is waited for could not be sent:', steps: step.notSent }];
  const what = one ? `until ${happens(only.event, context)}` : 'for the first of these';
  const says = [...arms, ...notSent, timeout];
  const isPlain = says.every(({ steps }) => steps.length === 0);
  return { text: `Wait up to ${duration(step.ms)}${one ? ', ' : ' '}${what}${one ? '.' : ':'}`, branches: isPlain && one ? [] : says };
};

function passed(ms: number): string {
  const words = duration(ms);
  return `${words} ${/^1 \w+$/.test(words) ? 'has' : 'have'} passed`;
}

/** `Wait until 1 hour has passed in which … did not happen; after 2 days go on in any case.` */
export const explainRestart: ExplainStep<'restart'> = ({ ms, limitMs, event }, context) => ({
  text: `Wait ${duration(ms)}, and begin again whenever ${happens(event, context)}; after ${duration(limitMs)} go on in any case.`,
});
