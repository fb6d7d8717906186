import type { WaitNode } from '../../flow/steps/wait.ts';
import { quote, wholeNumber } from '../literals.ts';
import { above } from './body.ts';
import type { StepEmission } from './step-emission.ts';

/** `wait 3d`: parks the run; what follows is a stage of its own. */
export const wait: StepEmission<WaitNode> = {
  emit: (node, { quotes }) => ({
    lines: [...above(node, quotes), `return run.wait(${quote(node.label)}, ${wholeNumber(node.ms)});`],
    ends: true,
  }),
  wait: { fields: ({ label }, table) => [`timeout: ${table.stage(label, 'after')}`] },
};
