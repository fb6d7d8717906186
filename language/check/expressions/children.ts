import type { Expression } from '../../program.ts';

/** The expressions that an expression is made of, in written order. */
export function childrenOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'compare':
    case 'in':
    case 'has':
    case 'text':
    case 'arithmetic':
      return [node.left, node.right];
    case 'known':
    case 'not':
    case 'midnight':
      return [node.operand];
    case 'and':
    case 'or':
      return node.operands;
    case 'list':
      return node.items;
    case 'aggregate':
      return [node.over.where, node.value].filter((one) => one !== undefined);
    case 'fact count':
      return [node.fact];
    case 'rows':
      return [node.over.where].filter((one) => one !== undefined);
    case 'fact':
      return [node.window.kind === 'since' ? node.window.at : undefined, node.where].filter((one) => one !== undefined);
    default:
      return [];
  }
}
