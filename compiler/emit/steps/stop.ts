import type { StopNode } from '../../flow/steps/stop.ts';
import { quote } from '../literals.ts';
import { above } from './body.ts';
import type { StepEmission } from './step-emission.ts';

/** `stop outcome not_interested`. */
export const stop: StepEmission<StopNode> = {
  emit: (node, { quotes }) => ({
    lines: [...above(node, quotes), `return run.stop(${quote(node.label)}, ${quote(node.outcome)});`],
    ends: true,
  }),
};
