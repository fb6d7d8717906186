import type { Span } from '../../program.ts';
import type { ArmNode, Name, StepNode } from '../../syntax/ast.ts';
import type { Workspace } from '../workspace.ts';
import type { Labels } from './assign-labels.ts';

/** Where a run stands after its last wait. (Where it begins, `start`, is a reserved word already.) */
const END = 'end';

/** Labels of the exits of a campaign. */
const EXITS = ['unless_1', 'goal_1'];

/** Reports labels that stand twice, that a wait's `as` takes again, and that mean something else already. */
export function checkLabels(labels: Labels, workspace: Workspace): void {
  const seen = new Map<string, Span>();
  for (const [step, label] of labels) {
    const span = step.label?.span ?? headOf(step);
    const first = seen.get(label);
    if (first !== undefined) reportTwice(label, span, first, workspace);
    else seen.set(label, span);
    if (step.label !== undefined) checkName(step.label, workspace);
  }
  for (const step of labels.keys()) if (step.kind === 'race') for (const arm of step.arms) checkBinding(arm, seen, workspace);
}

function checkBinding({ binds }: ArmNode, labels: ReadonlyMap<string, Span>, workspace: Workspace): void {
  if (binds === undefined) return;
  checkName(binds, workspace);
  const first = labels.get(binds.text);
  if (first !== undefined) reportTwice(binds.text, binds.span, first, workspace);
}

function reportTwice(label: string, span: Span, first: Span, workspace: Workspace): void {
  workspace.report('duplicate-label', {
    message: `\`${label}\` is the label of an earlier step.`,
    help: `Give this one a name of its own with \`as\`, such as \`as ${label}_again\`.`,
    span,
    related: [{ span: first, message: 'first here' }],
  });
}

function checkName(name: Name, workspace: Workspace): void {
  const why = whyNot(name.text, workspace);
  if (why !== undefined)
    workspace.report('label-not-allowed', { message: `\`${name.text}\` ${why}.`, help: 'Choose another name.', span: name.span });
}

function whyNot(name: string, workspace: Workspace): string | undefined {
  if (name === END) return 'names a place of every run';
  if (EXITS.includes(name)) return 'is the label of a clause';
  if (name === 'this' || name === 'event') return 'has a meaning of its own in conditions';
  if (Object.hasOwn(workspace.wholeSchema.entities, name)) return 'is the name of a table';
  const subject = Object.keys(workspace.wholeSchema.events).find((event) => event.startsWith(`${name} `));
  return subject === undefined ? undefined : `is the subject of the event \`${subject}\``;
}

/** The first line of a step is enough to show where it stands. */
function headOf(step: StepNode): Span {
  const words = objectOf(step);
  return words === undefined ? step.span : { ...step.span, end: words.span.end };
}

/** What an effect is about. */
function objectOf(step: StepNode): Name | undefined {
  if ('message' in step) return step.message;
  if ('segment' in step) return step.segment;
  return step.kind === 'give' ? step.coupon : undefined;
}
