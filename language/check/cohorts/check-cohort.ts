import type { Cohort } from '../../program.ts';
import type { CohortNode } from '../../syntax/ast.ts';
import type { Workspace } from '../workspace.ts';

/** Checks a cohort, or gives undefined once a mistake is reported. */
export function checkCohort(node: CohortNode, _workspace: Workspace): Cohort | undefined {
  const documentation = node.documentation === undefined ? {} : { documentation: node.documentation };
  const was = node.was === undefined ? {} : { was: node.was.text };
  const arms = node.arms.map(({ name, percent }) => ({ name: name.text, percent }));
  return { name: node.name.text, ...was, ...documentation, arms, span: node.span };
}
