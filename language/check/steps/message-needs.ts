/**
 * A message's signature against its call: a scalar comes by `with`; a row by `with`, else it is the row of the run or the trigger of
 * that table; the contact is always there. A coupon need is met by the give that is labelled with the need's name
 * (`give coupon save20 as code`), else, where the message needs only one coupon, by the latest give; either must lie on every path.
 */
import { suggest } from '../../diagnostics/nearest.ts';
import type { Argument, Message, Need, Type } from '../../program.ts';
import type { MessageStepNode } from '../../syntax/ast.ts';
import { aRow, describe, sameType, scalar } from '../types.ts';
import type { StepContext } from './context.ts';
import { ANY_COUPON, pathWithout } from './path-state.ts';

/** Reports arguments that the message does not need, and needs that are not met. */
export function checkNeeds(node: MessageStepNode, message: Message, values: readonly Argument[], context: StepContext): void {
  for (const value of values) if (!Object.hasOwn(message.needs, value.name)) reportUnused(value, node, message, context);
  for (const [name, need] of Object.entries(message.needs)) {
    const given = values.find((value) => value.name === name);
    if (given !== undefined) checkArgument(given, need, message, context);
    else if (need.kind === 'scalar') reportMissing(name, need.of, node, message, context);
    else if (need.kind === 'row') checkRow(name, need.entity, node, message, context);
    else checkCoupon(name, node, message, context);
  }
}

function reportUnused(value: Argument, node: MessageStepNode, message: Message, { workspace }: StepContext): void {
  const span = node.with.find((one) => one.name.text === value.name)?.name.span ?? node.span;
  const help = suggest(value.name, Object.keys(message.needs), `Add \`${value.name}\` to \`needs\` in ${message.file}, or leave it out.`);
  workspace.report('argument-unused', { message: `\`${message.name}\` does not need \`${value.name}\`.`, help, span });
}

function checkArgument({ name, value }: Argument, need: Need, message: Message, { workspace }: StepContext): void {
  if (need.kind === 'coupon') {
    const help = `Leave it out; \`give coupon … as ${name}\` before the message provides it.`;
    workspace.report('type-mismatch', {
      message: `\`${name}\` of \`${message.name}\` is a coupon, which is given and not passed.`,
      help,
      span: value.span,
    });
    return;
  }
  const wanted: Type = need.kind === 'row' ? { kind: 'row', entity: need.entity } : scalar(need.of);
  if (sameType(value.type, wanted)) return;
  const words = `\`${message.name}\` needs ${describe(wanted)} for \`${name}\`; this is ${describe(value.type)}.`;
  workspace.report('type-mismatch', {
    message: words,
    help: `Pass ${describe(wanted)}, or change \`needs\` in ${message.file}.`,
    span: value.span,
  });
}

function reportMissing(name: string, of: string, node: MessageStepNode, message: Message, { workspace }: StepContext): void {
  const help = `Pass it: \`with { ${name}: … }\`.`;
  workspace.report('argument-missing', { message: `\`${message.name}\` needs \`${name}\` (${of}).`, help, span: node.message.span });
}

function checkRow(name: string, entity: string, node: MessageStepNode, message: Message, { scope, workspace }: StepContext): void {
  if (entity === 'contact' || scope.self === entity || scope.uncertain === true) return;
  const root = scope.roots.get(entity);
  if (root?.kind === 'row' && root.ref.entity === entity) return;
  const why = scope.absent.get(entity)?.why ?? `No trigger of this campaign brings a row of \`${entity}\`.`;
  workspace.report('row-not-bound', {
    message: `\`${message.name}\` needs \`${name}\` (a row of \`${entity}\`). ${why}`,
    help: `Pass one with \`with { ${name}: … }\`, or use a trigger that is about ${aRow(entity)}.`,
    span: node.message.span,
  });
}

function checkCoupon(name: string, node: MessageStepNode, message: Message, { state, workspace }: StepContext): void {
  const only = Object.values(message.needs).filter((need) => need.kind === 'coupon').length === 1;
  if (state.given.has(name) || (only && state.given.has(ANY_COUPON))) return;
  const path = pathWithout(state, only ? ANY_COUPON : name);
  const where = path.length === 0 ? 'No coupon is given before it.' : `None is given where ${path.join(', then ')}.`;
  const give = only ? `\`give coupon …\`` : `\`give coupon … as ${name}\``;
  workspace.report('coupon-not-given', {
    message: `\`${message.name}\` needs the coupon \`${name}\`. ${where}`,
    help: `Put ${give} before the message on every path that leads to it.`,
    span: node.message.span,
  });
}
