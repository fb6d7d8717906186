/** Counts for the picture of a campaign: where runs stand, and how many came by each box and line. Over all revisions, by label. */
import { END, type Flow, type FlowNode } from '../../compiler/flow/flow.ts';
import type { Line, Picture } from '../../compiler/graph/picture.ts';
import type { Journal, Outbox, Runs, StageResults } from '../store/port.ts';
import { isCountedRun } from '../store/values/mere-entry.ts';
import { sentByChannel } from './sent-by-channel.ts';
import type { BoxCount } from './types.ts';

/** What the store counts for a campaign. */
export interface Tallies {
  readonly positions: Awaited<ReturnType<Runs['positions']>>;
  readonly arrivals: Awaited<ReturnType<StageResults['arrivals']>>;
  readonly steps: Awaited<ReturnType<Journal['stepCounts']>>;
  /** Messages of this campaign. */
  readonly messages: Awaited<ReturnType<Outbox['counts']>>;
  readonly runs: readonly { readonly status: string; readonly outcome?: string; readonly count: number }[];
}

/** Counts by the box's id, and by `<from> <to>` of a line. What the store cannot tell apart (several triggers, exits, lines, stops with one outcome) is left out. */
export interface CampaignCounts {
  readonly counts: Readonly<Record<string, BoxCount>>;
  readonly taken: Readonly<Record<string, number>>;
}

/** Counts the boxes and lines. */
export function countCampaign(flow: Flow, picture: Picture, tallies: Tallies): CampaignCounts {
  const entered = sum(tallies.runs.filter(isCountedRun));
  const counts: Record<string, BoxCount> = {};
  for (const node of flow.nodes) if (isToldApart(flow, node)) counts[node.label] = nodeCount(flow, node, tallies);
  if (flow.triggers.length === 1) counts['trigger 1'] = passedBy(entered);
  counts[END] = passedBy(outcomes(tallies, 'completed'));
  const [goal, ...goals] = flow.goals;
  const [unless, ...others] = flow.unless;
  if (goal !== undefined && goals.length === 0) counts[goal.label] = passedBy(outcomes(tallies, 'goal'));
  // A goal before the first message ends a run as `exited` too, so a standing exit beside goals has no count of its own.
  if (unless !== undefined && others.length === 0 && goal === undefined) counts[unless.label] = passedBy(outcomes(tallies, 'exited'));
  return { counts, taken: countLines(flow, picture, counts, tallies) };
}

const passedBy = (passed: number): BoxCount => ({ here: 0, passed, failed: 0 });
const sum = (rows: readonly { readonly count: number }[]): number => rows.reduce((total, row) => total + row.count, 0);
const outcomes = ({ runs }: Tallies, outcome: string): number => sum(runs.filter((row) => row.outcome === outcome));

function nodeCount(flow: Flow, node: FlowNode, tallies: Tallies): BoxCount {
  const steps = tallies.steps.filter((step) => step.label === node.label);
  const arrived = tallies.arrivals.find((position) => position.label === node.label)?.runs ?? 0;
  // A run that is starting stands before the first step.
  const labels = node.label === flow.start ? [node.label, 'start'] : [node.label];
  return {
    here: sum(tallies.positions.filter(({ label }) => labels.includes(label))),
    passed: node.kind === 'stop' ? outcomes(tallies, node.outcome) : Math.max(arrived, sum(steps)),
    failed: sum(steps.filter((step) => step.result === 'skipped')),
    ...(node.kind === 'send' && { byChannel: sentByChannel(tallies.messages.filter(({ label }) => label === node.label)) }),
  };
}

/** Ends by `stop` are known by their outcome alone, so only where one step has it. */
const isToldApart = (flow: Flow, node: FlowNode): boolean =>
  node.kind !== 'stop' || flow.nodes.filter((other) => other.kind === 'stop' && other.outcome === node.outcome).length === 1;

/** A decision counts its ways; elsewhere a line that is the only one to its box was taken by all that came there. */
function countLines(
  flow: Flow,
  { lines }: Picture,
  counts: Readonly<Record<string, BoxCount>>,
  tallies: Tallies,
): Readonly<Record<string, number>> {
  const taken: Record<string, number> = {};
  for (const line of lines) {
    const count = branchCount(flow, line, tallies) ?? onlyWay(lines, line, counts);
    if (count !== undefined) taken[`${line.from} ${line.to}`] = count;
  }
  return taken;
}

/** Where a step remembers which way it took. */
function branchCount(flow: Flow, { from, to }: Line, tallies: Tallies): number | undefined {
  const node = flow.nodes.find(({ label }) => label === from);
  const ways = node === undefined ? undefined : waysOf(node);
  return ways && sum(tallies.steps.filter(({ label, result }) => label === from && ways(result) === to));
}

/** The target that a step's remembered result leads to; undefined for steps whose way is decided later, or that have one way only. */
function waysOf(node: FlowNode): ((result: string) => string | undefined) | undefined {
  if (node.kind === 'if') return (result) => (result === '0' ? node.otherwise : node.branches[Number(result) - 1]?.next);
  if (node.kind === 'split') return (result) => node.arms.find(({ name }) => name === result)?.next;
  if (node.kind === 'repeat') return (result) => (result === 'again' ? node.body : node.next);
  if (node.kind === 'give' && node.otherwise !== undefined) return (result) => (result === 'skipped' ? node.otherwise : node.next);
  if (node.kind === 'until' && node.otherwise !== undefined) return (result) => (result === 'wait' ? node.next : node.otherwise);
  return undefined;
}

function onlyWay(lines: readonly Line[], { to }: Line, counts: Readonly<Record<string, BoxCount>>): number | undefined {
  return lines.filter((other) => other.to === to).length === 1 ? counts[to]?.passed : undefined;
}
