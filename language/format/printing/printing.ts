import type { OfKind } from '../../of-kind.ts';
import type { ElseNode, ExpressionNode, RecordNode, StepNode, Where } from '../../syntax/ast.ts';
import type { Doc, Group } from '../doc/doc.ts';
import type { Item } from './items.ts';
import type { Pen } from './pen.ts';

/** How a block of steps is laid out. */
export interface BlockLayout {
  /** True: on several lines also if it is one effect. */
  readonly open?: boolean;
  /** Its head: if that is broken over lines, the block is open. */
  readonly head?: Group;
}

/** What printers of parts print other parts with. */
export interface Printing extends Pen {
  /** Short names of events by their two words: `order placed` → `purchased`. */
  readonly shortNames: ReadonlyMap<string, string>;
  /** A condition or value. Operands of `and` and `or` may break; what it stands in groups and indents them. */
  readonly condition: (node: ExpressionNode) => Doc;
  /** A value, without `and`, `or`, `not` and comparisons but in parentheses. */
  readonly value: (node: ExpressionNode) => Doc;
  /** `where ( … )` with a space before it; nothing if there is none. */
  readonly where: (node: { readonly where?: Where }) => Doc;
  /** `{ NAME: VALUE, … }` of tests. */
  readonly record: (record: RecordNode) => Doc;
  /** `{ STEPS }`. */
  readonly block: (steps: readonly StepNode[], layout?: BlockLayout) => Doc;
  /** True if the step may stand on one line with the braces around it. */
  readonly isShort: (step: StepNode) => boolean;
  /** A step with its comments. */
  readonly step: (step: StepNode) => Item;
  /** ` else { STEPS }` behind a step; nothing if it has none. */
  readonly otherwise: (node: { readonly otherwise?: ElseNode }) => Doc;
}

/** Prints nodes of the kind `K`. */
export type Printer<N extends { readonly kind: string }, K extends N['kind']> = (node: OfKind<N, K>, p: Printing) => Doc;

/** A printer for each kind of a union. */
export type Printers<N extends { readonly kind: string }> = { readonly [K in N['kind']]: Printer<N, K> };
