import type { Choice } from '../../diagnostics/diagnostic.ts';
import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import type { TestWorld } from '../../program.ts';
import type { Name, TestItemNode } from '../../syntax/ast.ts';
import type { TestContext } from './test-context.ts';

type SplitItem = Extract<TestItemNode, { readonly kind: 'given split' }>;

/** `given split subject_line short`: an arm of a split of the campaign, or of a cohort. */
export function checkGivenSplit(
  { split, arm }: SplitItem,
  before: TestWorld['splits'],
  context: TestContext,
): TestWorld['splits'][number] | undefined {
  const { workspace } = context;
  const arms = armsOf(split, context);
  if (arms === undefined) return undefined;
  if (!arms.includes(arm.text)) {
    const found = spelling(arm, choicesOf(arms, 'value'), `Its arms are ${arms.join(', ')}.`);
    workspace.report('unknown-arm', { message: `\`${split.text}\` has no arm \`${arm.text}\`.`, ...found, span: arm.span });
    return undefined;
  }
  workspace.use(arm.span, { kind: 'arm', of: split.text, name: arm.text });
  if (before.some((one) => one.split === split.text)) {
    const help = 'A contact takes one arm: leave one of them out.';
    workspace.report('duplicate-name', { message: `The arm of \`${split.text}\` is given already.`, help, span: split.span });
    return undefined;
  }
  return { split: split.text, arm: arm.text };
}

/** The arms of a split or cohort, or undefined once it is reported that there is none of this name. */
function armsOf(name: Name, { scope, workspace }: TestContext): readonly string[] | undefined {
  const step = scope.labels?.get(name.text)?.node;
  if (step?.kind === 'split' && step.by !== 'cohort') {
    workspace.use(name.span, { kind: 'label', campaign: scope.campaign ?? '', name: name.text });
    return step.arms.map((arm) => arm.name.text);
  }
  const cohort = workspace.cohorts.get(name.text);
  if (cohort !== undefined) {
    workspace.use(name.span, { kind: 'cohort', name: name.text });
    return cohort.arms.map((arm) => arm.name.text);
  }
  if (scope.labels === undefined || scope.incomplete === true || workspace.broken.has(name.text)) return undefined;
  const own = [...scope.labels].flatMap(([label, { node }]): readonly Choice[] =>
    node.kind === 'split' ? [{ name: label, kind: 'label' }] : [],
  );
  const choices = [...own, ...choicesOf(workspace.cohorts.names(), 'cohort')];
  const found = spelling(name, choices, 'Name a split of the campaign, or a cohort.');
  workspace.report('unknown-split', { message: `There is no split or cohort \`${name.text}\`.`, ...found, span: name.span });
  return undefined;
}
