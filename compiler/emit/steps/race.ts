import type { RaceNode } from '../../flow/flow.ts';
import { quote, wholeNumber } from '../literals.ts';
import { above, type EmitNode } from './body.ts';

/** `wait up to 7d { on … }`: parks the run; every arm and the time-out are stages of their own. */
export const emitRace: EmitNode<RaceNode> = (node, { quotes }) => ({
  lines: [...above(node, quotes), `return run.waitForEvent(${quote(node.label)}, ${wholeNumber(node.ms)});`],
  ends: true,
});
