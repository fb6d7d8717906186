import { suggest } from '../../diagnostics/nearest.ts';
import type { GiveStepNode, Name } from '../../syntax/ast.ts';
import type { Workspace } from '../workspace.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { checkElse } from './else.ts';
import { afterGive, join } from './path-state.ts';

/** `give coupon save20 as code [else { … }]`: in the `else` there was no code to give. */
export function checkGive(node: GiveStepNode, context: StepContext): CheckedStep {
  const base = baseOf(node, context);
  const given = afterGive(context.state, base.label);
  const otherwise = checkElse(node.otherwise, `\`${base.label}\` finds no code to give`, context);
  const end = otherwise === undefined ? given : join(context.state, [given, otherwise.end]);
  if (!isCoupon(node.coupon, context.workspace)) return { end };
  const refused = otherwise === undefined ? {} : { otherwise: otherwise.steps };
  return { step: { ...base, kind: 'give', coupon: node.coupon.text, ...refused }, end };
}

/** Reports a name that is no coupon. */
export function isCoupon(name: Name, workspace: Workspace): boolean {
  if (workspace.coupons.has(name.text)) return true;
  if (workspace.broken.has(name.text)) return false;
  const help = suggest(name.text, workspace.coupons.names(), `Declare it: \`coupon ${name.text} { 10% off order }\`.`);
  workspace.report('unknown-coupon', { message: `There is no coupon \`${name.text}\`.`, help, span: name.span });
  return false;
}
