import type { ParallelNode } from '../../flow/flow.ts';
import { quote } from '../literals.ts';
import { above, type EmitNode } from './body.ts';

/** `parallel { { … } { … } }`: parks the run until all arms are done; each is a stage of its own. */
export const emitParallel: EmitNode<ParallelNode> = (node, { quotes }) => ({
  lines: [...above(node, quotes), `return run.fork(${quote(node.label)});`],
  ends: true,
});
