/** The flow as nested blocks again: lowering flattened them, and a picture wants forks whose ways stand side by side and join. */
import { END, type Flow, type FlowNode, type Target } from '../flow/flow.ts';
import { wayWords } from './box-words.ts';

/** A step, or a fork of ways that join behind it. */
export interface Block {
  readonly node: FlowNode;
  /** Empty for a plain step. */
  readonly ways: readonly { readonly label: string; readonly blocks: readonly Block[] }[];
}

/** The blocks of the whole flow, in order. */
export function blocksOf(flow: Flow): readonly Block[] {
  const nodes = new Map(flow.nodes.map((node) => [node.label, node]));
  return sequence(flow.start, END, nodes);
}

function sequence(start: Target, until: Target, nodes: ReadonlyMap<Target, FlowNode>): readonly Block[] {
  const blocks: Block[] = [];
  let at = start;
  while (at !== until && at !== END) {
    const node = nodes.get(at);
    if (node === undefined) throw new Error(`The flow has no node \`${at}\`.`);
    const join = joinOf(node);
    const ways = join === undefined ? [] : wayWords(node).map(({ label, target }) => ({ label, blocks: sequence(target, join, nodes) }));
    blocks.push({ node, ways });
    if (join === undefined && !('next' in node)) break;
    at = join ?? ('next' in node ? node.next : END);
  }
  return blocks;
}

/** Where the ways of a fork join; undefined for a plain step. */
function joinOf(node: FlowNode): Target | undefined {
  switch (node.kind) {
    case 'if':
    case 'race':
      return node.join;
    case 'email':
    case 'sms':
    case 'give':
    case 'until':
      return node.otherwise === undefined ? undefined : (node.join ?? node.next);
    default:
      return undefined;
  }
}
