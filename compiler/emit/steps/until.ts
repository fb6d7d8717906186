import type { UntilNode } from '../../flow/flow.ts';
import { quote } from '../literals.ts';
import { above, type EmitNode } from './body.ts';

/**
 * `wait until contact.birthday at 09:00 else { … }`: parks the run, unless the date is past or unknown. Then it goes on at once: through the
 * `else`, or as it would after the wait.
 */
export const emitUntil: EmitNode<UntilNode> = (node, context, until) => {
  const { label, otherwise } = node;
  const lines = [
    ...above(node, context.quotes),
    `if ((await run.until(${quote(label)}, ${context.moment(node)})) === 'wait') return run.parkUntil(${quote(label)});`,
  ];
  if (otherwise === undefined) return { lines: [...lines, `return ${context.stage(label, 'after')}(run);`], ends: true };
  const passed = context.block(otherwise, until);
  return { lines: [...lines, ...passed.lines], ends: passed.ends };
};
