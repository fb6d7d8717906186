import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../program.ts';
import type { Name, StepNode } from '../../syntax/ast.ts';
import { headOf, nameOf, namesItself } from '../../syntax/steps/of-step.ts';
import { stepChecks } from '../steps/registry.ts';
import type { Workspace } from '../workspace.ts';
import type { Labels } from './assign-labels.ts';
import { checkLabelName } from './label-name.ts';

/**
 * Reports labels that stand twice, that a wait's `as` takes again, that mean something else already, and renames from a label that is in
 * use. `campaign` is the name of the campaign that they belong to.
 */
export function checkLabels(labels: Labels, workspace: Workspace, campaign = ''): void {
  const seen = new Map<string, Span>();
  const all = new Set(labels.values());
  for (const [step, label] of labels) {
    const name = nameOf(step);
    const span = name?.span ?? headOf(step).span;
    const first = seen.get(label);
    if (first !== undefined) reportTwice(step, label, span, first, all, workspace);
    else seen.set(label, span);
    if (name === undefined) continue;
    workspace.use(name.span, { kind: 'label', campaign, name: label }, { role: 'declaration' });
    checkLabelName(name, workspace);
    checkRename(step, all, workspace);
  }
  for (const step of labels.keys())
    for (const name of stepChecks[step.kind].binds?.(step) ?? []) checkBinding(name, seen, campaign, workspace);
}

function checkBinding(binds: Name, labels: ReadonlyMap<string, Span>, campaign: string, workspace: Workspace): void {
  workspace.use(binds.span, { kind: 'binding', campaign, name: binds.text }, { role: 'declaration' });
  checkLabelName(binds, workspace, 'binding');
  const first = labels.get(binds.text);
  if (first === undefined) return;
  workspace.report('duplicate-label', {
    message: `\`${binds.text}\` is the label of a step.`,
    help: 'Give the event another name.',
    span: binds.span,
    related: [{ span: first, message: 'the label' }],
  });
}

function checkRename({ was }: StepNode, labels: ReadonlySet<string>, workspace: Workspace): void {
  if (was === undefined || !labels.has(was.text)) return;
  workspace.report('label-still-used', {
    message: `\`${was.text}\` is the label of a step of this campaign, so it was not renamed.`,
    help: 'Leave out `was`, or name the label that the step had before.',
    span: was.span,
  });
}

function reportTwice(step: StepNode, label: string, span: Span, first: Span, all: ReadonlySet<string>, workspace: Workspace): void {
  const fresh = freshLabel(label, all);
  workspace.report('duplicate-label', {
    message: `\`${label}\` is the label of an earlier step.`,
    help: helpFor(step, fresh),
    span,
    related: [{ span: first, message: 'first here' }],
    fixes: fixesOf(step, fresh),
  });
}

function helpFor(step: StepNode, fresh: string): string {
  if (namesItself(step)) return `Give this one another name, such as \`${fresh}\`.`;
  return `Give this one a name of its own with \`as\`, such as \`as ${fresh}\`.`;
}

/** A label that no step has yet: `email_hello_again`. */
function freshLabel(label: string, all: ReadonlySet<string>): string {
  const again = `${label}_again`;
  let number = 2;
  let fresh = again;
  while (all.has(fresh)) {
    fresh = `${again}${number}`;
    number += 1;
  }
  return fresh;
}

/** Only where a label can be put in; one that is written is left to its author. */
function fixesOf(step: StepNode, fresh: string): readonly Fix[] {
  const { span, takesLabel } = headOf(step);
  if (step.label !== undefined || !takesLabel) return [];
  const edit = { span: { ...span, start: span.end }, text: ` as ${fresh}` };
  return [{ kind: 'name-label', title: `Name it \`${fresh}\``, edits: [edit], safe: true }];
}
