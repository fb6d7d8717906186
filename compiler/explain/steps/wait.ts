import type { WaitStep } from '../../../language/program.ts';
import { duration } from '../english/time.ts';
import type { ExplainStep } from './step-words.ts';

/** `Wait 3 days.` */
export const wait: ExplainStep<WaitStep> = { say: ({ ms }) => ({ text: `Wait ${duration(ms)}.` }) };
