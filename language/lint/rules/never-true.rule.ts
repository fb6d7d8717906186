import type { Expression } from '../../program.ts';
import type { CampaignRule, LintedCampaign, LintReport } from '../lint-rule.ts';
import { partsOf } from '../walk/conditions.ts';
import { demands, findExclusion } from '../walk/logic.ts';

/** Conditions that exclude each other: joined by `and`, or in `only if` and `unless` of one campaign. */
export const neverTrueRule: CampaignRule = {
  of: 'campaign',
  name: 'never-true',
  level: 'warning',
  summary: 'These conditions can never hold together.',
  why: 'Nobody takes a way whose conditions exclude each other, and nothing says so while the campaign runs.',
  check: (linted, report) => {
    for (const { condition } of linted.conditions) lookAtParts(condition, report);
    compareClauses(linted, report);
  },
  checkSegment: (segment, _, report) => {
    if (segment.rule !== undefined) lookAtParts(segment.rule, report);
  },
};

type Joined = Extract<Expression, { kind: 'and' | 'or' }>;

function lookAtParts(condition: Expression, report: LintReport): void {
  const whole = partsOf(condition).filter((part): part is Joined => part.kind === 'and');
  const inner = new Set<Expression>(whole.flatMap((part) => part.operands));
  for (const part of whole.filter((one) => !inner.has(one))) {
    const found = findExclusion(demands([part]));
    if (found === undefined) continue;
    const [earlier, later] = found;
    report({
      message: 'This is never true, since the other condition must hold as well.',
      help: 'Remove one of them, or join them with `or`.',
      span: later.expression.span,
      related: [{ span: earlier.expression.span, message: 'the other condition' }],
    });
  }
}

/** Whoever passes `only if` is sent away by `unless`. */
function compareClauses({ campaign }: LintedCampaign, report: LintReport): void {
  if (campaign.onlyIf === undefined) return;
  const entering = demands([campaign.onlyIf]);
  const holds = (key: string, negated: boolean) => entering.find((one) => one.key === key && one.negated === negated);
  for (const exit of campaign.unless) {
    const ways = exit.when.kind === 'or' ? exit.when.operands : [exit.when];
    const sure = ways.find((way) => demands([way]).every(({ key, negated }) => holds(key, negated) !== undefined));
    if (sure === undefined) continue;
    report({
      message: 'Nobody ever enters: whoever passes `only if` leaves by this.',
      help: 'Remove one of the two clauses, or negate one of them.',
      span: sure.span,
      related: [{ span: campaign.onlyIf.span, message: 'entry asks for it' }],
    });
  }
}
