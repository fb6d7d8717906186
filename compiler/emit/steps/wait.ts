import type { WaitNode } from '../../flow/flow.ts';
import { quote, wholeNumber } from '../literals.ts';
import { above, type EmitNode } from './body.ts';

/** `wait 3d`: parks the run; what follows is a stage of its own. */
export const emitWait: EmitNode<WaitNode> = (node, { quotes }) => ({
  lines: [...above(node, quotes), `return run.wait(${quote(node.label)}, ${wholeNumber(node.ms)});`],
  ends: true,
});
