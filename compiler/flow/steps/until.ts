import type { Moment, UntilStep } from '../../../language/program.ts';
import { momentValues } from '../moments.ts';
import type { NodeBase, Target } from '../node.ts';
import { yearlyUses } from '../signatures.ts';
import { afterStage } from '../stage.ts';
import { lowerElse, nodeBase, type StepFlow } from './step-flow.ts';

/** Waits until an instant of the calendar; goes on at once (to `otherwise` where there is one) if that is past or unknown. */
export type UntilNode = NodeBase & {
  readonly kind: 'until';
  readonly moment: Moment;
  readonly next: Target;
  readonly otherwise?: Target;
  readonly join?: Target;
};

/** `wait 3 days at 09:00`, `wait until contact.birthday at 09:00 else { … }`. */
export const until: StepFlow<UntilStep, UntilNode> = {
  lower: (step, next, lowerBlock) => {
    const { ways, nodes } = lowerElse(step.otherwise, next, lowerBlock);
    return [{ ...nodeBase(step), kind: 'until', moment: step.moment, next, ...ways }, ...nodes];
  },
  behind: (node) => [afterStage(node, node.next)],
  // A run that passes it without an `else` calls the stage behind it, and enters no node of its own.
  within: ({ otherwise }) => (otherwise === undefined ? [] : [otherwise]),
  takes: () => [],
  moment: ({ moment }) => moment,
  expressions: ({ moment }) => momentValues(moment),
  uses: ({ moment }, { schema }) => {
    if (moment.kind !== 'field' || !moment.yearly || moment.value.kind !== 'path') return [];
    return yearlyUses(schema, moment.value.root.entity, moment.value.path);
  },
};
