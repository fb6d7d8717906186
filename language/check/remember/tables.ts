import type { Message } from '../../program.ts';
import type { CampaignNode, CohortNode, CouponNode, SegmentNode } from '../../syntax/ast.ts';
import type { Declarations } from '../declarations.ts';

/** What can be looked up about other declarations, by table and name. `broken`: the declaration of this name cannot be read. */
export interface Tables {
  readonly coupons: ReadonlyMap<string, CouponNode>;
  readonly segments: ReadonlyMap<string, SegmentNode>;
  readonly cohorts: ReadonlyMap<string, CohortNode>;
  readonly campaigns: ReadonlyMap<string, CampaignNode>;
  readonly messages: ReadonlyMap<string, readonly Message[]>;
  readonly tags: ReadonlyMap<string, true>;
  readonly broken: ReadonlyMap<string, true>;
}

/** Name of a table. */
export type TableName = keyof Tables;

/** The tables of a workspace. */
export function tablesOf(declarations: Declarations, messages: Tables['messages'], broken: Iterable<string>): Tables {
  return {
    coupons: byName(declarations.coupons),
    segments: byName(declarations.segments),
    cohorts: byName(declarations.cohorts),
    campaigns: byName(declarations.campaigns),
    messages,
    tags: new Map(declarations.campaigns.flatMap(tagsOf).map((tag) => [tag, true])),
    broken: new Map([...broken].map((name) => [name, true])),
  };
}

function byName<T extends { readonly name: { readonly text: string } }>(nodes: readonly T[]): ReadonlyMap<string, T> {
  return new Map(nodes.map((node) => [node.name.text, node]));
}

const tagsKnown = new WeakMap<CampaignNode, readonly string[]>();

function tagsOf(campaign: CampaignNode): readonly string[] {
  const known = tagsKnown.get(campaign) ?? writtenTags(campaign);
  tagsKnown.set(campaign, known);
  return known;
}

function writtenTags({ clauses }: CampaignNode): readonly string[] {
  return clauses.flatMap((clause) => (clause.kind === 'tagged' ? clause.tags.map((tag) => tag.text) : []));
}
