import type { Span } from '../../program.ts';
import type { StepContext } from './context.ts';

/** Whether there are two arms or more; else it is reported, if none was left out because it is broken. `subject`: the beginning of the sentence. */
export function areEnough(arms: readonly unknown[], subject: string, span: Span, { scope, workspace }: StepContext): boolean {
  if (arms.length >= 2) return true;
  if (scope.incomplete === true) return false;
  const count = arms.length === 0 ? 'no arm' : 'one arm';
  const help = arms.length === 0 ? 'Write two or more.' : 'Write a second one, or only its steps.';
  workspace.report('too-few-arms', { message: `${subject} ${count}.`, help, span });
  return false;
}
