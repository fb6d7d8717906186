import type { RestartNode } from '../../flow/steps/restart.ts';
import { quote, wholeNumber } from '../literals.ts';
import { above } from './body.ts';
import type { StepEmission } from './step-emission.ts';

/** `wait 1h up to 2d restarting on this cart updated`: parks the run; the table of waits says what begins the time again. */
export const restart: StepEmission<RestartNode> = {
  emit: (node, { quotes }) => ({
    lines: [
      ...above(node, quotes),
      `return run.waitRestarting(${quote(node.label)}, ${wholeNumber(node.ms)}, ${wholeNumber(node.limitMs)});`,
    ],
    ends: true,
  }),
  wait: {
    fields: ({ label, event, ms, limitMs }, table) => [
      `timeout: ${table.stage(label, 'after')}`,
      `restart: { ${table.happening(event, `${label}_where`)}, ms: ${wholeNumber(ms)}, limitMs: ${wholeNumber(limitMs)} }`,
    ],
  },
};
