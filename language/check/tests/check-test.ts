import type { CampaignTest } from '../../program.ts';
import type { CampaignNode, TestItemNode, TestNode } from '../../syntax/ast.ts';
import { isCampaign } from '../expressions/in-campaign.ts';
import { checkZone } from '../expressions/moments.ts';
import type { Workspace } from '../workspace.ts';
import { checkEvent } from './event.ts';
import { checkExpectation } from './expectation.ts';
import { checkGiven, type GivenNode, nameRows } from './given.ts';
import { checkGivenMember } from './member.ts';
import { FIRST_CONTACT, type TestContext, testScope } from './test-context.ts';
import { checkWorld } from './world.ts';

/** Where a test begins if it names a day but no time. */
const DEFAULT_TIME = '10:00';

/** Checks a test line by line. Mistakes are reported; lines with one are left out. */
export function checkTest(node: TestNode, workspace: Workspace): CampaignTest {
  const campaign = isCampaign(node.campaign, workspace) ? workspace.campaigns.get(node.campaign.text) : undefined;
  const items = itemsByKind(node.items);
  const names = nameRows(items.given, workspace);
  const context = contextOf(names, campaign, workspace);
  const starting = checkStarting(items.starting, workspace);
  const until = onlyOne(items.until, 'until', workspace)?.duration.ms;
  return {
    campaign: node.campaign.text,
    title: node.title.text,
    ...(starting === undefined ? {} : { starting }),
    beside: items.beside.flatMap((item) => (isBeside(item, node, workspace) ? [item.campaign.text] : [])),
    given: items.given.flatMap((row) => checkGiven(row, names.get(row) ?? '', context) ?? []),
    members: items.member.flatMap((member) => checkGivenMember(member, context) ?? []),
    world: checkWorld(node.items, context),
    events: items.event.flatMap((event) => checkEvent(event, context) ?? []),
    expectations: items.expect.flatMap(({ expectation }) => checkExpectation(expectation, context) ?? []),
    ...(until === undefined ? {} : { until }),
    span: node.span,
  };
}

function contextOf(names: ReadonlyMap<GivenNode, string>, campaign: CampaignNode | undefined, workspace: Workspace): TestContext {
  const rows = new Map([...names].map(([row, name]) => [name, row.entity.text]));
  const firstContact = [...rows].find(([, table]) => table === 'contact')?.[0] ?? FIRST_CONTACT;
  return { workspace, rows, firstContact, ...(campaign && { campaign }), scope: testScope(campaign, workspace) };
}

type ItemOf<K extends TestItemNode['kind']> = Extract<TestItemNode, { readonly kind: K }>;

function itemsByKind(items: readonly TestItemNode[]) {
  const of = <K extends TestItemNode['kind']>(kind: K): readonly ItemOf<K>[] =>
    items.filter((item): item is ItemOf<K> => item.kind === kind);
  const given: readonly GivenNode[] = of('given');
  return {
    starting: of('starting'),
    beside: of('beside'),
    given,
    member: of('given member'),
    event: of('event'),
    expect: of('expect'),
    until: of('until'),
  };
}

function checkStarting(nodes: readonly ItemOf<'starting'>[], workspace: Workspace): CampaignTest['starting'] {
  const node = onlyOne(nodes, 'starting', workspace);
  const zone = node && checkZone(node.zone, workspace, { kind: 'store' });
  return node && zone && { date: node.date, time: node.time ?? DEFAULT_TIME, zone };
}

function onlyOne<T extends ItemOf<'starting' | 'until'>>(nodes: readonly T[], word: string, workspace: Workspace): T | undefined {
  const [first, second] = nodes;
  if (first !== undefined && second !== undefined) {
    workspace.report('duplicate-clause', {
      message: `\`${word}\` may stand once in a test.`,
      help: 'Leave one of them out.',
      span: second.span,
      related: [{ span: first.span, message: 'first here' }],
    });
  }
  return first;
}

/** `with campaign X`: another one, which exists. */
function isBeside({ campaign: name, span }: ItemOf<'beside'>, { campaign }: TestNode, workspace: Workspace): boolean {
  if (name.text !== campaign.text) return isCampaign(name, workspace);
  workspace.report('beside-itself', { message: `The test is of \`${name.text}\`.`, help: 'Leave it out, or name another campaign.', span });
  return false;
}
