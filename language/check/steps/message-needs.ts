/**
 * A message's signature against its call: a scalar comes by `with`; a row by `with`, else it is the row of the run or the trigger of
 * that table; the contact is always there; a list of rows is what a trigger gathered. A coupon need is met by the give that is labelled with
 * the need's name (`give coupon save20 as code`), else, where the message needs only one coupon, by the latest give; either must lie on
 * every path.
 */
import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import type { Argument, Expression, Message, Need, Scalar, Type } from '../../program.ts';
import type { Name, StepNode } from '../../syntax/ast.ts';
import { aRow, describe, exampleOf, sameType, scalar, typeOfField } from '../types.ts';
import type { Workspace } from '../workspace.ts';
import { addArgument, removeArgument } from './arguments.ts';
import type { StepContext } from './context.ts';
import { missingCoupon, missingList, missingRow } from './missing-needs.ts';

/** A step that sends a message. */
export type SendingStep = Extract<StepNode, { readonly message: Name }>;

/** Reports arguments that none of the messages needs, and needs that are not met. `messages` are those of the channels that the step may take. */
export function checkNeeds(node: SendingStep, messages: readonly Message[], values: readonly Argument[], context: StepContext): void {
  const given = new Map(values.map((value) => [value.name, value]));
  for (const value of values) checkKey(value, node, messages, context);
  const seen = new Set<string>();
  for (const message of messages) {
    for (const name in message.needs) {
      const need = message.needs[name];
      if (need === undefined || seen.has(`${name} ${keyOf(need)}`)) continue;
      seen.add(`${name} ${keyOf(need)}`);
      const value = given.get(name);
      if (value !== undefined) checkArgument(value, need, message, context);
      else checkNeed(name, need, node, message, context);
    }
  }
}

function keyOf(need: Need): string {
  return need.kind === 'coupon' ? 'coupon' : need.kind === 'row' ? need.entity : need.kind === 'rows' ? need.name : need.of;
}

function checkNeed(name: string, need: Need, node: SendingStep, message: Message, context: StepContext): void {
  if (need.kind === 'scalar') reportMissing(name, need.of, node, message, context);
  else if (need.kind === 'row') missingRow(name, need.entity, node, message, context);
  else if (need.kind === 'rows') missingList(name, need, node, message, context);
  else missingCoupon(name, node, message, context);
}

function checkKey({ name, value }: Argument, node: SendingStep, messages: readonly Message[], { workspace }: StepContext): void {
  const key = node.with.find((one) => one.name.text === name)?.name;
  const [message] = messages;
  if (key === undefined || message === undefined) return;
  if (messages.some(({ needs }) => Object.hasOwn(needs, name))) {
    workspace.use(key.span, { kind: 'need', message: message.name, name }, { type: value.type });
    return;
  }
  const choices = choicesOf(new Set(messages.flatMap(({ needs }) => Object.keys(needs))), 'argument');
  const found = spelling(key, choices, `Add \`${name}\` to \`needs\` in ${message.file}, or leave it out.`);
  const fixes = [...found.fixes, removeArgument(node, name)];
  workspace.report('argument-unused', { message: `\`${message.name}\` does not need \`${name}\`.`, ...found, fixes, span: key.span });
}

function checkArgument({ name, value }: Argument, need: Need, message: Message, { workspace }: StepContext): void {
  if (need.kind === 'coupon') {
    workspace.report('type-mismatch', {
      message: `\`${name}\` of \`${message.name}\` is a coupon, which is given and not passed.`,
      help: `Leave it out; \`give coupon … as ${name}\` before the message provides it.`,
      span: value.span,
    });
    return;
  }
  if (need.kind === 'rows') {
    checkList(value, { name, need }, message, workspace);
    return;
  }
  const wanted: Type = need.kind === 'row' ? { kind: 'row', entity: need.entity } : scalar(need.of);
  if (sameType(value.type, wanted)) return;
  const words = `\`${message.name}\` needs ${describe(wanted)} for \`${name}\`; this is ${describe(value.type)}.`;
  workspace.report('type-mismatch', {
    message: words,
    help: `Pass ${need.kind === 'row' ? aRow(need.entity) : describe(wanted)}, or change \`needs\` in ${message.file}.`,
    span: value.span,
  });
}

/** A list is a collection with all its rows, or what a trigger gathered. */
function checkList(
  value: Expression,
  { name, need }: { readonly name: string; readonly need: Need & { readonly kind: 'rows' } },
  message: Message,
  { report, schema }: Workspace,
): void {
  const over = value.kind === 'rows' ? value.over : undefined;
  if (need.of === 'event' ? over?.gathered?.event === need.name : over?.entity === need.name) return;
  const collection = schema.entities[need.name]?.collection;
  report('type-mismatch', {
    message: `\`${message.name}\` needs a list of \`${need.name}\` for \`${name}\`; this is ${describe(value.type)}.`,
    help:
      collection === undefined
        ? `Leave it out; a trigger with \`gathered for … as ${name}\` provides it.`
        : `Name a collection of such rows, such as \`${collection}\`: all its rows are passed.`,
    span: value.span,
  });
}

function reportMissing(name: string, of: Scalar, node: SendingStep, message: Message, { workspace, scope }: StepContext): void {
  // An argument that is broken was reported, and is not missing.
  if (node.with.some((one) => one.name.text === name)) return;
  const event = scope.roots.get('event');
  const field = event?.kind === 'row' ? event.fields?.find((one) => one.name === name) : undefined;
  const brought = field !== undefined && sameType(typeOfField(field.type), scalar(of));
  workspace.report('argument-missing', {
    message: `\`${message.name}\` needs \`${name}\` (${of}).`,
    help: `Pass it: \`with { ${name}: ${brought ? `event.${name}` : '…'} }\`.`,
    span: node.message.span,
    fixes: [addArgument(node, name, brought ? `event.${name}` : exampleOf(of))],
  });
}
