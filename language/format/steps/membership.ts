import type { MembershipStepNode } from '../../syntax/steps/membership.ts';
import type { StepPrinter } from './step-printer.ts';
import { effectTails } from './tails.ts';

/** `add to SEGMENT …`, `remove from SEGMENT …`. */
export const membership: StepPrinter<MembershipStepNode> = {
  print: (step, p) => [p.words(step.kind, step.kind === 'add' ? 'to' : 'from'), ' ', p.flat(step.segment), effectTails(step, p)],
};
