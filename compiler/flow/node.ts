/** What every node of a flow is made of, and where its edges lead. */
import type { Span } from '../../language/program.ts';

/** Label of a node, or the end of the flow. */
export type Target = string;
/** The target that ends the run with outcome `completed`. No label can equal it (labels are identifiers without `$`). */
export const END = '$end';
/** The target that ends one arm of a `parallel`: the run goes on behind it when all arms are there. */
export const ARM_END = '$arm';

/** A way out of a node that has several. `way`: its name within the node. */
export interface WayOut {
  readonly way: string;
  readonly to: Target;
  readonly span: Span;
}

/** What nodes of all kinds have; each kind is described in its file in `steps/`. */
export interface NodeBase {
  readonly label: string;
  /** Its label before a rename: where live runs of the revision before stand. */
  readonly was?: string;
  readonly documentation?: string;
  readonly span: Span;
}
