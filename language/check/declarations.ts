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
  const groups = sources.map(groupsOf);
  reportTwice(
    groups.flatMap(({ names }) => names),
    report,
  );
  reportTwice(
    groups.flatMap(({ titles }) => titles),
    report,
  );
  return {
    campaigns: firsts(groups.map(({ campaigns }) => campaigns)),
    coupons: firsts(groups.map(({ coupons }) => coupons)),
    segments: firsts(groups.map(({ segments }) => segments)),
    cohorts: firsts(groups.map(({ cohorts }) => cohorts)),
    tests: groups.flatMap(({ tests }) => tests),
  };
}

interface Named {
  readonly key: string;
  readonly name: Name;
}

/** The declarations of a file by kind, and the names that must be told apart. */
interface Groups extends Declarations {
  readonly names: readonly Named[];
  readonly titles: readonly Named[];
}

// A file that has not changed has the same tree.
const known = new WeakMap<SourceFile, Groups>();

function groupsOf(source: SourceFile): Groups {
  const before = known.get(source);
  if (before !== undefined) return before;
  const all = source.declarations;
  const tests = all.filter((one) => one.kind === 'test');
  const groups: Groups = {
    campaigns: all.filter((one) => one.kind === 'campaign'),
    coupons: all.filter((one) => one.kind === 'coupon'),
    segments: all.filter((one) => one.kind === 'segment'),
    cohorts: all.filter((one) => one.kind === 'cohort'),
    tests,
    names: all.flatMap((one) => (one.kind === 'test' ? [] : [{ key: one.name.text, name: one.name }])),
    titles: tests.map((one) => ({ key: `${one.campaign.text} ${one.title.text}`, name: one.title })),
  };
  known.set(source, groups);
  return groups;
}

function reportTwice(names: readonly Named[], report: Report): void {
  // Nearly always none is there twice, which a set finds out quickest.
  if (new Set(names.map(({ key }) => key)).size === names.length) return;
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

function firsts<T extends DeclarationNode & { readonly name: Name }>(files: readonly (readonly T[])[]): readonly T[] {
  const nodes = files.flat();
  if (new Set(nodes.map((node) => node.name.text)).size === nodes.length) return nodes;
  const found = new Map<string, T>();
  for (const node of nodes) if (!found.has(node.name.text)) found.set(node.name.text, node);
  return [...found.values()];
}
