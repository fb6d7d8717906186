import type { RestartNode } from '../../flow/flow.ts';
import { quote, wholeNumber } from '../literals.ts';
import { above, type EmitNode } from './body.ts';

/** `wait 1h up to 2d restarting on this cart updated`: parks the run; the table of waits says what begins the time again. */
export const emitRestart: EmitNode<RestartNode> = (node, { quotes }) => ({
  lines: [
    ...above(node, quotes),
    `return run.waitRestarting(${quote(node.label)}, ${wholeNumber(node.ms)}, ${wholeNumber(node.limitMs)});`,
  ],
  ends: true,
});
