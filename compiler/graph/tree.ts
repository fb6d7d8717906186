/**
 * What a picture is drawn from: nested blocks whose ways stand side by side and join. A flow, which lowering flattened, becomes nested again
 * here; a checked campaign in `campaign-tree.ts`.
 */
import { ARM_END, END, type Flow, type FlowNode, type Target } from '../flow/flow.ts';
import { flowOf } from '../flow/steps/registry.ts';
import { bodyOf, targetsOf, waysOut } from '../flow/targets.ts';
import { againWords, type BoxWords, nodeWords, type PictureWords } from './box-words.ts';
import { type NamedBox, outsideBoxes, triggerBoxes } from './clause-words.ts';
import { wayLabels } from './way-words.ts';

/** A step, or a fork of ways that join behind it. */
export interface Block {
  /** Label of the step. */
  readonly id: string;
  readonly box: BoxWords;
  /** Nothing follows it: the run ends here, or goes back. */
  readonly ends: boolean;
  /** Empty for a plain step. */
  readonly ways: readonly { readonly label: string; readonly blocks: readonly Block[] }[];
}

/** A campaign, ready to be drawn. */
export interface Tree {
  readonly campaign: string;
  readonly documentation?: string;
  readonly triggers: readonly BoxWords[];
  readonly blocks: readonly Block[];
  /** What stands beside the steps: goals, measures, standing exits. */
  readonly outside: readonly NamedBox[];
}

/** The tree of a flow. */
export function flowTree(flow: Flow, words: PictureWords): Tree {
  const nodes = new Map(flow.nodes.map((node) => [node.label, node]));
  return {
    campaign: flow.campaign,
    ...(flow.documentation === undefined ? {} : { documentation: flow.documentation }),
    triggers: triggerBoxes(flow),
    blocks: sequence(flow.start, END, nodes, words),
    outside: outsideBoxes(flow, words),
  };
}

function sequence(start: Target, until: Target, nodes: ReadonlyMap<Target, FlowNode>, words: PictureWords): readonly Block[] {
  const blocks: Block[] = [];
  let at = start;
  while (at !== until && at !== END && at !== ARM_END) {
    const node = nodes.get(at);
    if (node === undefined) throw new Error(`The flow has no node \`${at}\`.`);
    const join = joinOf(node);
    const labels = wayLabels(node);
    const body = bodyOf(node);
    const ways =
      body === undefined
        ? waysFrom(node).map((target) => sequence(target, join, nodes, words))
        : repeatWays(node, sequence(body, node.label, nodes, words));
    blocks.push({
      id: node.label,
      box: nodeWords(node, words),
      ends: targetsOf(node).length === 0,
      ways: ways.map((way, index) => ({ label: labels[index] ?? '', blocks: way })),
    });
    at = join;
  }
  return blocks;
}

/** One pass, with the way back where it comes to its end, and the way on, which a pass that always ends the run leaves to `until`. */
export function repeatWays(
  { label, until }: { readonly label: string; readonly until?: unknown },
  pass: readonly Block[],
): readonly (readonly Block[])[] {
  if (!goesOn(pass)) return until === undefined ? [pass] : [pass, []];
  // Two words, so that no label is the same.
  return [[...pass, { id: `${label} again`, box: againWords(label), ends: true, ways: [] }], []];
}

function goesOn(blocks: readonly Block[]): boolean {
  const last = blocks.at(-1);
  if (last === undefined) return true;
  return !last.ends && (last.ways.length === 0 || last.ways.some((way) => goesOn(way.blocks)));
}

/** Where the ways of a fork join; a plain step is followed by it. A pass of a `repeat` comes to its end where it leads back to the node itself. */
function joinOf(node: FlowNode): Target {
  if ('join' in node && node.join !== undefined) return node.join;
  return 'next' in node ? node.next : END;
}

/** Where the ways of a fork begin, in the order of `wayLabels`; a plain step has none. */
function waysFrom(node: FlowNode): readonly Target[] {
  return flowOf(node).sides?.(node) ?? waysOut(node).map(({ to }) => to);
}
