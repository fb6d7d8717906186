import type { CampaignNode, CohortNode, CouponNode, DeclarationNode, Name, SegmentNode, SourceFile, TestNode } from '../syntax/ast.ts';
import type { Report } from './workspace.ts';

/** All declarations of a workspace; of two with one name the first. */
export interface Declarations {
  readonly campaigns: readonly CampaignNode[];
  readonly coupons: readonly CouponNode[];
  readonly segments: readonly SegmentNode[];
  readonly cohorts: readonly CohortNode[];
  readonly tests: readonly TestNode[];
}

/** Collects what the files declare. A name that is declared twice (campaigns, coupons, segments and cohorts share their names) is reported. */
export function collectDeclarations(sources: readonly SourceFile[], report: Report): Declarations {
  const all = sources.flatMap((source) => source.declarations);
  const named = all.filter((one) => one.kind !== 'test');
  reportTwice(
    named.map((one) => ({ key: one.name.text, name: one.name })),
    report,
  );
  const tests = all.filter((one) => one.kind === 'test');
  reportTwice(
    tests.map((one) => ({ key: `${one.campaign.text} ${one.title.text}`, name: one.title })),
    report,
  );
  return {
    campaigns: firsts(all.filter((one) => one.kind === 'campaign')),
    coupons: firsts(all.filter((one) => one.kind === 'coupon')),
    segments: firsts(all.filter((one) => one.kind === 'segment')),
    cohorts: firsts(all.filter((one) => one.kind === 'cohort')),
    tests,
  };
}

function reportTwice(names: readonly { readonly key: string; readonly name: Name }[], report: Report): void {
  const seen = new Map<string, Name>();
  for (const { key, name } of names) {
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, name);
      continue;
    }
    report('duplicate-name', {
      message: `\`${name.text}\` is declared already.`,
      help: 'Give one of them another name.',
      span: name.span,
      related: [{ span: first.span, message: 'first here' }],
    });
  }
}

function firsts<T extends DeclarationNode & { readonly name: Name }>(nodes: readonly T[]): readonly T[] {
  const found = new Map<string, T>();
  for (const node of nodes) if (!found.has(node.name.text)) found.set(node.name.text, node);
  return [...found.values()];
}
