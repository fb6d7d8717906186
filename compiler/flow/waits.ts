import type { FlowNode, MessageNode, RaceNode, Target, UntilNode, WaitNode } from './flow.ts';

/** A message with an `else`: the run stands at it until the provider has answered. */
export type DeliveryNode = MessageNode & { readonly otherwise: Target };
/** A node at which a run may stand. */
export type WaitingNode = WaitNode | UntilNode | RaceNode | DeliveryNode;

/** May a run stand at this node? */
export function isWaiting(node: FlowNode): node is WaitingNode {
  switch (node.kind) {
    case 'wait':
    case 'until':
    case 'race':
      return true;
    case 'email':
    case 'sms':
      return node.otherwise !== undefined;
    case 'give':
    case 'add':
    case 'remove':
    case 'if':
    case 'stop':
      return false;
  }
}
