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

/** Makes the tables of a workspace; a table of the same declarations as the last time is the same object. */
export function createTables(): (declarations: Declarations, messages: Tables['messages'], broken: Iterable<string>) => Tables {
  const coupons = createByName<CouponNode>();
  const segments = createByName<SegmentNode>();
  const cohorts = createByName<CohortNode>();
  const campaigns = createByName<CampaignNode>();
  return (declarations, messages, broken) => ({
    coupons: coupons(declarations.coupons),
    segments: segments(declarations.segments),
    cohorts: cohorts(declarations.cohorts),
    campaigns: campaigns(declarations.campaigns),
    messages,
    tags: new Map(declarations.campaigns.flatMap(tagsOf).map((tag) => [tag, true])),
    broken: new Map([...broken].map((name) => [name, true])),
  });
}

function createByName<T extends { readonly name: { readonly text: string } }>(): (nodes: readonly T[]) => ReadonlyMap<string, T> {
  let before: readonly T[] = [];
  let table: ReadonlyMap<string, T> = new Map();
  return (nodes) => {
    const changed = nodes.length === before.length ? nodes.filter((node, index) => node !== before[index]) : nodes;
    const sameNames =
      changed !== nodes && nodes.every((node, index) => node === before[index] || node.name.text === before[index]?.name.text);
    before = nodes;
    if (changed.length === 0) return table;
    // Copying a table is quicker than making it.
    const next = sameNames ? new Map(table) : new Map<string, T>();
    for (const node of sameNames ? changed : nodes) next.set(node.name.text, node);
    table = next;
    return next;
  };
}

const tagsKnown = new WeakMap<CampaignNode, readonly string[]>();

function tagsOf(campaign: CampaignNode): readonly string[] {
  const known = tagsKnown.get(campaign);
  if (known !== undefined) return known;
  const tags = campaign.clauses.flatMap((clause) => (clause.kind === 'tagged' ? clause.tags.map((tag) => tag.text) : []));
  tagsKnown.set(campaign, tags);
  return tags;
}
