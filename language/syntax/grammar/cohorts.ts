/** `cohort NAME [was OLD] { 50% short  50% long }`. */
import type { CohortNode } from '../ast.ts';
import { Percent, word } from '../tokens/token-types.ts';
import { type BlockKind, blockRule } from './blocks.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import { percentOf } from './literals.ts';
import type { SharedRules } from './shared-rules.ts';

const cohortBlock: BlockKind = {
  unknown: 'unexpected-syntax',
  item: 'arm of a cohort',
  words: [],
  example: 'An arm is a share and a name: `50% short`.',
};

/** Defines cohorts. */
export function cohortRule(p: CampaignParser, { name, was }: SharedRules): Rule<CohortNode> {
  const arm = p.rule('cohortArm', (): CohortNode['arms'][number] => {
    const share = p.take(Percent);
    const armName = p.call(name);
    return p.build(() => ({ percent: percentOf(share), name: armName, span: p.spanFrom(share) }));
  });
  const block = blockRule(p, 'cohortBlock', cohortBlock, () => arm);
  return p.rule('cohort', () => {
    const first = p.take(word('cohort'));
    const cohortName = p.call(name);
    const old = p.maybe(() => p.call(was));
    const content = p.call(block);
    return p.build(() => ({
      kind: 'cohort',
      name: cohortName,
      ...(old && { was: old }),
      ...p.documentationOf(first),
      arms: content.items,
      span: p.spanFrom(first),
    }));
  });
}
