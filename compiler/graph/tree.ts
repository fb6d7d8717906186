/**
 * What a picture is drawn from: nested blocks whose ways stand side by side and join. A flow, which lowering flattened, becomes nested again
 * here; a checked campaign in `campaign-tree.ts`.
 */
import { END, type Flow, type FlowNode, type Target } from '../flow/flow.ts';
import { type BoxWords, nodeWords, type PictureWords } from './box-words.ts';
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
  while (at !== until && at !== END) {
    const node = nodes.get(at);
    if (node === undefined) throw new Error(`The flow has no node \`${at}\`.`);
    const { join, targets } = forkOf(node);
    const labels = wayLabels(node);
    const ways = targets.map((target, index) => ({ label: labels[index] ?? '', blocks: sequence(target, join, nodes, words) }));
    blocks.push({ id: node.label, box: nodeWords(node, words), ends: node.kind === 'stop', ways });
    at = join;
  }
  return blocks;
}

/** Where the ways of a fork begin, in the order of `wayLabels`, and where they join; a plain step has none and is followed by `join`. */
function forkOf(node: FlowNode): { readonly join: Target; readonly targets: readonly Target[] } {
  switch (node.kind) {
    case 'if':
      return { join: node.join, targets: [...node.branches.map((branch) => branch.next), node.otherwise] };
    case 'race':
      return { join: node.join, targets: [...node.arms.map((arm) => arm.next), node.timeout] };
    case 'email':
    case 'sms':
    case 'give':
    case 'until':
      if (node.otherwise === undefined) return { join: node.next, targets: [] };
      return { join: node.join ?? node.next, targets: [node.next, node.otherwise] };
    case 'stop':
      return { join: END, targets: [] };
    default:
      return { join: node.next, targets: [] };
  }
}
