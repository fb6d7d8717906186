import type { Name } from '../../syntax/ast.ts';
import type { StepContext } from './context.ts';

/** Reports a name that a step binds, and that a trigger gathers under already. */
export function checkFree(name: Name | undefined, { scope, workspace }: StepContext): void {
  if (name === undefined || scope.roots.get(name.text)?.kind !== 'gathered') return;
  workspace.report('label-not-allowed', {
    message: `\`${name.text}\` is the list that a trigger gathers.`,
    help: 'Choose another name.',
    span: name.span,
  });
}
