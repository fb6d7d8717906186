import type {
  CallNode,
  FlowNode,
  MessageNode,
  ParallelNode,
  RaceNode,
  RestartNode,
  SendNode,
  Target,
  UntilNode,
  WaitNode,
} from './flow.ts';

/** A message with an `else`: the run stands at it until the provider has answered. */
export type DeliveryNode = (MessageNode | SendNode) & { readonly otherwise: Target };
/** A node at which a run may stand. */
export type WaitingNode = WaitNode | UntilNode | RaceNode | RestartNode | ParallelNode | CallNode | DeliveryNode;

/** Does the message have an `else`, so that the run stands at it? */
export function isDelivery(node: FlowNode): node is DeliveryNode {
  return (isMessage(node) || node.kind === 'send') && node.otherwise !== undefined;
}

function isMessage(node: FlowNode): node is MessageNode {
  return node.kind === 'email' || node.kind === 'sms' || node.kind === 'push' || node.kind === 'whatsapp';
}

/** May a run stand at this node? */
export function isWaiting(node: FlowNode): node is WaitingNode {
  switch (node.kind) {
    case 'wait':
    case 'until':
    case 'race':
    case 'restart':
    case 'parallel':
      return true;
    case 'call':
      return node.awaitsReply || node.otherwise !== undefined;
    case 'email':
    case 'sms':
    case 'push':
    case 'whatsapp':
    case 'send':
      return node.otherwise !== undefined;
    case 'give':
    case 'add':
    case 'remove':
    case 'set':
    case 'notify':
    case 'start':
    case 'unsubscribe':
    case 'suppress':
    case 'if':
    case 'split':
    case 'repeat':
    case 'stop':
      return false;
  }
}
