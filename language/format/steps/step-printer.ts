import type { StepNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import type { Printing } from '../printing/printing.ts';

/** How a kind of step is laid out. A new step is a new file with one of these, registered in `step-printers.ts`. */
export interface StepPrinter<N extends StepNode = StepNode> {
  /** Prints the step without the comments around it. */
  print(step: N, p: Printing): Doc;
  /** True if it has blocks of its own, and so needs lines of its own; absent: if it has an `else`. */
  hasBlocks?(step: N): boolean;
}
