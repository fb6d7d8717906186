import type { Cohort, Span } from '../../program.ts';
import type { CohortNode } from '../../syntax/ast.ts';
import { areWhole } from '../steps/shares.ts';
import type { Workspace } from '../workspace.ts';

type ArmNode = CohortNode['arms'][number];

/** Checks a cohort, or gives undefined once a mistake is reported: two arms or more, of different names, which total 100 %. */
export function checkCohort(node: CohortNode, workspace: Workspace): Cohort | undefined {
  const { name, arms } = node;
  workspace.use(name.span, { kind: 'cohort', name: name.text }, { role: 'declaration' });
  const distinct = areDistinct(node, workspace);
  if (!areEnough(node, workspace) || !areWhole(arms.map(shareOf), workspace.report) || !distinct) return undefined;
  return {
    name: name.text,
    ...(node.was === undefined ? {} : { was: node.was.text }),
    ...(node.documentation === undefined ? {} : { documentation: node.documentation }),
    arms: arms.map((arm) => ({ name: arm.name.text, percent: arm.percent })),
    span: node.span,
  };
}

/** `50%` alone, before the name of the arm. */
function shareOf({ percent, span }: ArmNode): { readonly percent: string; readonly span: Span } {
  const length = percent.length + 1;
  const { offset, line, column } = span.start;
  return { percent, span: { ...span, end: { offset: offset + length, line, column: column + length } } };
}

function areEnough({ arms, name }: CohortNode, { report }: Workspace): boolean {
  if (arms.length > 1) return true;
  report('too-few-arms', {
    message: `\`${name.text}\` has ${arms.length === 0 ? 'no arm' : 'one arm'}, so there is nothing to split.`,
    help: `Write two or more, such as \`cohort ${name.text} { 50% short  50% long }\`.`,
    span: name.span,
  });
  return false;
}

function areDistinct({ arms, name: of }: CohortNode, { report, use }: Workspace): boolean {
  const seen = new Map<string, ArmNode>();
  for (const arm of arms) {
    const first = seen.get(arm.name.text);
    if (first === undefined) {
      seen.set(arm.name.text, arm);
      use(arm.name.span, { kind: 'arm', of: of.text, name: arm.name.text }, { role: 'declaration' });
      continue;
    }
    report('duplicate-arm', {
      message: `\`${arm.name.text}\` is the name of an earlier arm.`,
      help: 'Give this one another name.',
      span: arm.name.span,
      related: [{ span: first.name.span, message: 'first here' }],
    });
  }
  return seen.size === arms.length;
}
