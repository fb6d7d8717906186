import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import type { CampaignTest, TestWorld } from '../../program.ts';
import type { TestItemNode } from '../../syntax/ast.ts';
import { isEndpoint } from '../steps/call.ts';
import { isSetUp } from '../steps/find-message.ts';
import { replyFields } from '../steps/reply-fields.ts';
import { checkRecord, replyShape } from './record.ts';
import { checkGivenSplit } from './split.ts';
import type { TestContext } from './test-context.ts';

type ItemOf<K extends TestItemNode['kind']> = Extract<TestItemNode, { readonly kind: K }>;

/** What `given` says of the world: arms of splits, empty pools, providers that are down, replies of endpoints, held out or not. */
export function checkWorld(items: readonly TestItemNode[], context: TestContext): CampaignTest['world'] {
  let world: TestWorld = { splits: [], emptyPools: [], down: [], replies: [], heldOut: false };
  for (const item of items) world = { ...world, ...checkItem(item, world, context) };
  return world;
}

/** What an item of a test adds to the world. */
function checkItem(item: TestItemNode, world: TestWorld, context: TestContext): Partial<TestWorld> {
  switch (item.kind) {
    case 'given split': {
      const arm = checkGivenSplit(item, world.splits, context);
      return arm === undefined ? {} : { splits: [...world.splits, arm] };
    }
    case 'given pool':
      return isPool(item, context) ? { emptyPools: [...world.emptyPools, item.pool.text] } : {};
    case 'given down':
      return isDown(item, context) ? { down: [...world.down, { channel: item.channel, ms: item.duration.ms }] } : {};
    case 'given replies': {
      const reply = checkReply(item, context);
      return reply === undefined ? {} : { replies: [...world.replies, reply] };
    }
    case 'given held out':
      return canBeHeldOut(item, context) ? { heldOut: true } : {};
    default:
      return {};
  }
}

function isPool({ pool }: ItemOf<'given pool'>, { workspace }: TestContext): boolean {
  const { settings, report, use } = workspace;
  if (settings.pools.includes(pool.text)) {
    use(pool.span, { kind: 'pool', name: pool.text });
    return true;
  }
  const found = spelling(pool, choicesOf(settings.pools, 'pool'), `Add \`${pool.text}\` to \`pools\` in relance.yaml.`);
  report('unknown-pool', { message: `There is no pool \`${pool.text}\`.`, ...found, span: pool.span });
  return false;
}

function isDown({ channel, duration, span }: ItemOf<'given down'>, { workspace }: TestContext): boolean {
  if (duration.ms > 0) return isSetUp(channel, span, workspace);
  workspace.report('wrong-value', {
    message: `For no time nothing is down.`,
    help: 'Write how long, such as `2h`.',
    span: duration.span,
  });
  return false;
}

function checkReply({ endpoint, reply }: ItemOf<'given replies'>, context: TestContext): TestWorld['replies'][number] | undefined {
  if (!isEndpoint(endpoint, context.workspace)) return undefined;
  const fields = replyFields(endpoint.text, context.workspace.settings);
  const record = checkRecord(reply, replyShape(endpoint.text, fields), context);
  return record && { endpoint: endpoint.text, reply: record };
}

/** Contacts are held out by the campaign's `holdout`, or by the control group of relance.yaml. */
function canBeHeldOut({ span }: ItemOf<'given held out'>, { campaign, workspace }: TestContext): boolean {
  const isHeldOut =
    campaign === undefined || campaign.broken.includes('holdout') || campaign.clauses.some(({ kind }) => kind === 'holdout');
  if (isHeldOut || workspace.settings.policies.controlGroup !== undefined) return true;
  workspace.report('nobody-held-out', {
    message: `\`${campaign.name.text}\` has no \`holdout\`, and relance.yaml has no control group.`,
    help: 'Add `holdout 10%` to the campaign, or leave this line out.',
    span,
  });
  return false;
}
