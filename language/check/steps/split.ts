import type { Span, Step, StepBase } from '../../program.ts';
import type { SplitArmNode, SplitStepNode } from '../../syntax/steps/split.ts';
import { areEnough } from './arms.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { findCohort } from './find-cohort.ts';
import { afterDecision, join } from './path-state.ts';
import { areWhole, evenShares } from './shares.ts';
import type { StepCheck } from './step-check.ts';

/** A sticky split: the label (or the cohort, which campaigns share) is its key. Shares are decimal strings of percent that total 100. */
export type SplitStep = StepBase & {
  readonly kind: 'split';
  readonly cohort?: string;
  readonly arms: readonly { readonly name: string; readonly percent: string; readonly steps: readonly Step[]; readonly span: Span }[];
};

/** `split subject_line { 50% short { … } … }`, `split evenly …`, `split by COHORT …`: the arms join behind it. */
function checkSplit(node: SplitStepNode, context: StepContext): CheckedStep {
  const base = baseOf(node, context);
  const distinct = areDistinct(node, context);
  const shares = sharesOf(node, context);
  const blocks = node.arms.map((arm) =>
    context.block(arm.steps, afterDecision(context.state, `\`${base.label}\` draws \`${arm.name.text}\``)),
  );
  const end =
    blocks.length === 0
      ? context.state
      : join(
          context.state,
          blocks.map((block) => block.end),
        );
  if (shares === undefined || !distinct) return { end };
  const arms = node.arms.map(({ name, span }, index) => ({
    name: name.text,
    percent: shares.get(name.text) ?? '0',
    steps: blocks[index]?.steps ?? [],
    span,
  }));
  return { step: { ...base, kind: 'split', ...(node.by === 'cohort' && { cohort: node.name.text }), arms }, end };
}

/** The share of each arm, or undefined once a mistake is reported. */
function sharesOf(node: SplitStepNode, context: StepContext): ReadonlyMap<string, string> | undefined {
  if (node.by === 'cohort') return findCohort(node, context);
  const isEnough = areEnough(node.arms, `\`${node.name.text}\` has`, node.span, context);
  if (node.by === 'evenly') {
    const shares = evenShares(Math.max(1, node.arms.length));
    return isEnough ? new Map(node.arms.map(({ name }, index) => [name.text, shares[index] ?? '0'])) : undefined;
  }
  const written = node.arms.flatMap(({ share }) => share ?? []);
  if (!isEnough || written.length < node.arms.length || context.scope.incomplete === true) return undefined;
  const whole = areWhole(written, context.workspace.report);
  return whole ? new Map(node.arms.map(({ name, share }) => [name.text, share?.percent ?? '0'])) : undefined;
}

function areDistinct({ arms, name: { text: of }, by }: SplitStepNode, { workspace }: StepContext): boolean {
  const seen = new Map<string, SplitArmNode>();
  for (const arm of arms) {
    const { text, span } = arm.name;
    const first = seen.get(text);
    if (first !== undefined) {
      workspace.report('duplicate-arm', {
        message: `\`${text}\` is the name of an earlier arm.`,
        help: 'Give this one another name.',
        span,
        related: [{ span: first.name.span, message: 'first here' }],
      });
    } else if (by !== 'cohort') workspace.use(span, { kind: 'arm', of, name: text }, { role: 'declaration' });
    seen.set(text, first ?? arm);
  }
  return seen.size === arms.length;
}

/** `split NAME { … }`, `split by COHORT { … }`. */
export const split: StepCheck<SplitStepNode, SplitStep> = {
  check: checkSplit,
  // A cohort may split a campaign more than once, and its name can stand once: later ones are numbered.
  labelWords: ({ name }, timesBefore) => {
    const before = timesBefore(name.text);
    return before === 0 ? name.text : `${name.text}_${before + 1}`;
  },
  blockWords: ({ arms }) => arms.map(({ name }) => name.text),
  deeds: ({ cohort }) => (cohort === undefined ? {} : { splitsBy: cohort }),
  ways: ({ arms }) => arms.map(({ steps }) => ({ kind: 'split', steps })),
};
