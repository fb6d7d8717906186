import type { SplitNode } from '../../flow/steps/split.ts';
import { key, quote, quoteAll } from '../literals.ts';
import { above, indented } from './body.ts';
import type { StepEmission } from './step-emission.ts';

/** `split subject_line { 50% short { … } 50% long { … } }`: the arm that is drawn for the contact; the arms go on behind it, unless each has left the stage. */
export const split: StepEmission<SplitNode> = {
  emit: (node, context, until) => {
    const arms = node.arms.map((arm) => ({ name: arm.name, block: context.block(arm.next, node.join) }));
    const lines = [
      ...above(node, context.quotes),
      `switch (await run.split(${quote(node.label)}, ${sharesCode(node)})) {`,
      ...arms.flatMap(({ name, block }) => [
        `  case ${quote(name)}:`,
        ...indented(indented(block.lines)),
        ...(block.ends ? [] : ['    break;']),
      ]),
      '}',
    ];
    const ends = arms.every(({ block }) => block.ends);
    // An arm that no case names cannot be drawn; TypeScript does not know it.
    if (ends) return { lines: [...lines, `return run.noSuchArm(${quote(node.label)});`], ends };
    const rest = context.block(node.join, until);
    return { lines: [...lines, ...rest.lines], ends: rest.ends };
  },
};

/** The shares by arm; those of a cohort are looked up at the draw. */
function sharesCode({ arms, cohort }: SplitNode): string {
  if (cohort !== undefined) return `{ cohort: ${quote(cohort)}, arms: ${quoteAll(arms.map(({ name }) => name))} }`;
  return `{ shares: { ${arms.map(({ name, percent }) => `${key(name)}: ${quote(percent ?? '0')}`).join(', ')} } }`;
}
