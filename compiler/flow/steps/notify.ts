import type { NoticeName, NotifyStep } from '../../../language/program.ts';
import type { NodeBase, Target } from '../node.ts';
import { type EffectFlow, nodeBase } from './step-flow.ts';

/** Queues a notice to people of the shop; `text` may hold Liquid that reads `names`. */
export type NotifyNode = NodeBase & {
  readonly kind: 'notify';
  readonly people: string;
  readonly text: string;
  readonly names: Readonly<Record<string, NoticeName>>;
  readonly next: Target;
};

/** `notify marketing "…"`. */
export const notify: EffectFlow<NotifyStep, NotifyNode> = {
  effect: (step) => ({ ...nodeBase(step), kind: 'notify', people: step.people, text: step.text, names: step.names }),
  uses: ({ people }) => [`people ${people}`],
};
