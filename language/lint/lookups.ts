import { createNotes, type Lookup, type Workspace } from '../check/workspace.ts';
import type { Program } from '../program.ts';
import type { SourceFile } from '../syntax/ast.ts';

/** What a lint without memory looks names up in. */
export function lookupsOf(program: Program, sources: readonly SourceFile[]): Workspace {
  const all = sources.flatMap((source) => source.declarations);
  const { report, use } = createNotes();
  return {
    settings: program.settings,
    schema: program.schema,
    wholeSchema: program.schema,
    coupons: named(all.filter((one) => one.kind === 'coupon')),
    segments: named(all.filter((one) => one.kind === 'segment')),
    cohorts: named(all.filter((one) => one.kind === 'cohort')),
    campaigns: named(all.filter((one) => one.kind === 'campaign')),
    messages: lookup(Map.groupBy(program.messages, (message) => message.name)),
    tags: lookup(new Map(program.campaigns.flatMap((campaign) => campaign.tags.map((tag): [string, true] => [tag, true])))),
    broken: { has: () => false },
    report,
    use,
  };
}

const named = <T extends { readonly name: { readonly text: string } }>(nodes: readonly T[]): Lookup<T> =>
  lookup(new Map(nodes.map((node) => [node.name.text, node])));

const lookup = <T>(map: ReadonlyMap<string, T>): Lookup<T> => ({
  get: (name) => map.get(name),
  has: (name) => map.has(name),
  names: () => [...map.keys()].sort(),
});
