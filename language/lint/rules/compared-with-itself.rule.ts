import { expressionKey } from '../../check/expressions/expression-key.ts';
import type { Expression } from '../../program.ts';
import type { CampaignRule, LintReport } from '../lint-rule.ts';
import { partsOf } from '../walk/conditions.ts';

/** `look.product == look.product`: a comparison that says the same of everybody. */
export const comparedWithItselfRule: CampaignRule = {
  of: 'campaign',
  name: 'compared-with-itself',
  level: 'warning',
  summary: 'Both sides of this comparison are the same.',
  why: 'It asks nothing: it is true of everybody, or of nobody, and was meant to compare two rows.',
  check: ({ conditions }, report) => {
    for (const { condition } of conditions) look(condition, report);
  },
  checkSegment: (segment, _, report) => {
    if (segment.rule !== undefined) look(segment.rule, report);
  },
};

type Comparison = Extract<Expression, { kind: 'compare' }>;

function look(condition: Expression, report: LintReport): void {
  for (const part of partsOf(condition)) {
    if (part.kind !== 'compare' || expressionKey(part.left) !== expressionKey(part.right)) continue;
    report({ message: `This is ${answerOf(part)}.`, help: helpFor(part), span: part.span });
  }
}

/** A missing value is not even equal to itself. */
const answerOf = ({ op }: Comparison): string =>
  op === '==' || op === '<=' || op === '>=' ? 'true wherever the value is known' : 'never true of a value that is known';

/** In a filter the row under test hides an outer one of its name. */
function helpFor({ left }: Comparison): string {
  const root = left.kind === 'path' ? left.root : undefined;
  if (root?.from !== 'filter') return 'Compare it with another value, or remove the comparison.';
  return `\`${root.name}\` is the row under test here; the row of the run is \`this\`, in a campaign with \`per ${root.entity}\`.`;
}
