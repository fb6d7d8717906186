import type { Expression } from '../../program.ts';
import type { ExpressionNode } from '../../syntax/ast.ts';
import type { Scope } from '../scope.ts';
import type { Report, Workspace } from '../workspace.ts';
import { checkExpression } from './check-expression.ts';
import { checkCollection } from './collection.ts';

/** All rows of a collection, where a list may be passed: `order.items`, `orders`, what a trigger gathered. Undefined for all that is no collection, without a report. */
export function asRows(node: ExpressionNode, scope: Scope, workspace: Workspace): Expression | undefined {
  if (node.kind !== 'path') return undefined;
  const uses: Parameters<Workspace['use']>[] = [];
  const held: Parameters<Report>[] = [];
  const silent: Workspace = { ...workspace, use: (...use) => void uses.push(use), report: (...finding) => void held.push(finding) };
  const [fn] = node.names;
  const found =
    fn &&
    checkCollection(
      { kind: 'aggregate', fn, path: node.names, span: node.span },
      { workspace: silent, scope, check: (inner, context) => checkExpression(inner, context.scope, context.workspace) },
    );
  if (found === undefined || found.rest.length > 0 || held.length > 0) return undefined;
  for (const use of uses) workspace.use(...use);
  const { collection, entity } = found;
  return { kind: 'rows', type: { kind: 'rows', entity: entity.name }, over: collection, span: node.span };
}
