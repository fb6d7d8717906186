import type { Expression } from '../../program.ts';
import type { ExpressionNode } from '../../syntax/ast.ts';
import type { Scope } from '../scope.ts';
import type { Workspace } from '../workspace.ts';

/** What the check of an expression works with. `check` is the check of any expression, for operands. */
export interface ExpressionContext {
  readonly workspace: Workspace;
  readonly scope: Scope;
  /** The checked expression, or undefined once its mistake is reported; nothing around it is reported again. */
  readonly check: (node: ExpressionNode, context: ExpressionContext) => Expression | undefined;
}

/** The node of one kind of expression. */
export type NodeOf<K extends ExpressionNode['kind']> = Extract<ExpressionNode, { readonly kind: K }>;
