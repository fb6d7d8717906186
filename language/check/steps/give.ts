import type { Fix } from '../../diagnostics/diagnostic.ts';
import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import type { Step, StepBase } from '../../program.ts';
import type { Name } from '../../syntax/ast.ts';
import type { GiveStepNode } from '../../syntax/steps/give.ts';
import type { Workspace } from '../workspace.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { checkElse } from './else.ts';
import { afterGive, join } from './path-state.ts';
import type { EffectCheck } from './step-check.ts';

/** `give coupon NAME [else { … }]`. */
export type GiveStep = StepBase & { readonly kind: 'give'; readonly coupon: string; readonly otherwise?: readonly Step[] };

/** `give coupon save20 as code [else { … }]`: in the `else` there was no code to give. */
function checkGive(node: GiveStepNode, context: StepContext): CheckedStep {
  const base = baseOf(node, context);
  const given = afterGive(context.state, base.label);
  const otherwise = checkElse(node.otherwise, `\`${base.label}\` finds no code to give`, context);
  const end = otherwise === undefined ? given : join(context.state, [given, otherwise.end]);
  if (!isCoupon(node.coupon, context.workspace)) return { end };
  const refused = otherwise === undefined ? {} : { otherwise: otherwise.steps };
  return { step: { ...base, kind: 'give', coupon: node.coupon.text, ...refused }, end };
}

/** Whether there is a coupon of this name; else it is reported. */
export function isCoupon(name: Name, workspace: Workspace): boolean {
  if (workspace.coupons.has(name.text)) {
    workspace.use(name.span, { kind: 'coupon', name: name.text });
    return true;
  }
  if (workspace.broken.has(name.text)) return false;
  const declaration = `coupon ${name.text} { 10% off order }`;
  const found = spelling(name, choicesOf(workspace.coupons.names(), 'coupon'), `Declare it: \`${declaration}\`.`);
  const start = { offset: 0, line: 1, column: 1 };
  const edits = [{ span: { file: name.span.file, start, end: start }, text: `${declaration}\n\n` }];
  const fixes: readonly Fix[] = [...found.fixes, { kind: 'declare-coupon', title: `Declare \`${name.text}\``, edits, safe: false }];
  workspace.report('unknown-coupon', { message: `There is no coupon \`${name.text}\`.`, ...found, fixes, span: name.span });
  return false;
}

/** `give coupon NAME …`. */
export const give: EffectCheck<GiveStepNode, GiveStep> = {
  effect: 'may fail',
  check: checkGive,
  labelWords: ({ coupon }) => `give_coupon_${coupon.text}`,
  engaging: { about: 'coupon', example: 'redeemed' },
  deeds: ({ coupon }) => ({ gives: coupon }),
};
