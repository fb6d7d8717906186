import type { StopNode } from '../../flow/flow.ts';
import { quote } from '../literals.ts';
import { above, type EmitNode } from './body.ts';

/** `stop outcome not_interested`. */
export const emitStop: EmitNode<StopNode> = (node, { quotes }) => ({
  lines: [...above(node, quotes), `return run.stop(${quote(node.label)}, ${quote(node.outcome)});`],
  ends: true,
});
