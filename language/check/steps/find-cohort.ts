import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import type { CohortNode } from '../../syntax/ast.ts';
import type { SplitStepNode } from '../../syntax/steps/split.ts';
import type { StepContext } from './context.ts';

/** The shares of the cohort that a split goes by, whose arms must be its arms; undefined once a mistake is reported. */
export function findCohort(node: SplitStepNode, { workspace, scope }: StepContext): ReadonlyMap<string, string> | undefined {
  const { name } = node;
  const cohort = workspace.cohorts.get(name.text);
  if (cohort === undefined) {
    if (workspace.broken.has(name.text)) return undefined;
    const found = spelling(name, choicesOf(workspace.cohorts.names(), 'cohort'), `Declare it: \`cohort ${name.text} { 50% a  50% b }\`.`);
    workspace.report('unknown-cohort', { message: `There is no cohort \`${name.text}\`.`, ...found, span: name.span });
    return undefined;
  }
  workspace.use(name.span, { kind: 'cohort', name: name.text });
  const known = checkArms(node, cohort, workspace);
  if (!known || (scope.incomplete !== true && !hasAllArms(node, cohort, workspace))) return undefined;
  return new Map(cohort.arms.map((arm) => [arm.name.text, arm.percent]));
}

function checkArms({ arms }: SplitStepNode, cohort: CohortNode, workspace: StepContext['workspace']): boolean {
  const names = cohort.arms.map((arm) => arm.name.text);
  const unknown = arms.filter(({ name }) => !names.includes(name.text));
  for (const { name } of arms) {
    if (names.includes(name.text)) workspace.use(name.span, { kind: 'arm', of: cohort.name.text, name: name.text });
  }
  const written = new Set(arms.map(({ name }) => name.text));
  for (const { name } of unknown) {
    const open = names.filter((one) => !written.has(one));
    const found = spelling(name, choicesOf(open, 'value'), `Its arms are ${names.join(', ')}.`);
    workspace.report('unknown-arm', {
      message: `\`${cohort.name.text}\` has no arm \`${name.text}\`.`,
      ...found,
      span: name.span,
      related: [{ span: cohort.name.span, message: 'the cohort' }],
    });
  }
  return unknown.length === 0;
}

function hasAllArms({ arms, name }: SplitStepNode, cohort: CohortNode, { report }: StepContext['workspace']): boolean {
  const missing = cohort.arms.filter((arm) => arms.every((one) => one.name.text !== arm.name.text));
  const [first] = missing;
  if (first === undefined) return true;
  const names = missing.map((arm) => `\`${arm.name.text}\``).join(', ');
  report('arm-missing', {
    message: `Nothing says what contacts of ${names} do.`,
    help: `Add \`${first.name.text} { … }\`; the braces may be empty.`,
    span: name.span,
    related: [{ span: first.span, message: 'the arm in the cohort' }],
  });
  return false;
}
