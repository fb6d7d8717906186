import type { UntilNode } from '../../flow/steps/until.ts';
import { quote } from '../literals.ts';
import { above } from './body.ts';
import type { StepEmission } from './step-emission.ts';

/**
 * `wait until contact.birthday at 09:00 else { … }`: parks the run, unless the date is past or unknown. Then it goes on at once: through the
 * `else`, or as it would after the wait.
 */
export const until: StepEmission<UntilNode> = {
  emit: (node, context, until) => {
    const { label, otherwise } = node;
    const lines = [
      ...above(node, context.quotes),
      `if ((await run.until(${quote(label)}, ${context.moment(node)})) === 'wait') return run.parkUntil(${quote(label)});`,
    ];
    if (otherwise === undefined) return { lines: [...lines, `return ${context.stage(label, 'after')}(run);`], ends: true };
    const passed = context.block(otherwise, until);
    return { lines: [...lines, ...passed.lines], ends: passed.ends };
  },
  wait: { fields: ({ label }, table) => [`timeout: ${table.stage(label, 'after')}`, `moment: ${table.moment(label)}`] },
};
