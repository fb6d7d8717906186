/** Needs of a message that come by themselves – rows, lists, coupons – and what is said where they do not. */
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Message, Need } from '../../program.ts';
import type { Scope } from '../scope.ts';
import { aRow } from '../types.ts';
import { addArgument } from './arguments.ts';
import type { StepContext } from './context.ts';
import type { SendingStep } from './message-needs.ts';
import { ANY_COUPON, pathWithout } from './path-state.ts';

/** Reports a row that neither the run nor its trigger brings. */
export function missingRow(name: string, entity: string, node: SendingStep, message: Message, context: StepContext): void {
  const { scope, workspace } = context;
  if (entity === 'contact' || hasRow(entity, scope)) return;
  const why = scope.absent.get(entity)?.why ?? `No trigger of this campaign brings a row of \`${entity}\`.`;
  workspace.report('row-not-bound', {
    message: `\`${message.name}\` needs \`${name}\` (a row of \`${entity}\`). ${why}`,
    help: `Pass one with \`with { ${name}: … }\`, or use a trigger that is about ${aRow(entity)}.`,
    span: node.message.span,
    fixes: passBound(name, entity, node, context),
  });
}

/** Whether every run of the campaign has a row of the table. */
export function hasRow(entity: string, { self, roots, uncertain }: Scope): boolean {
  if (self === entity || uncertain === true) return true;
  const root = roots.get(entity);
  return root?.kind === 'row' && root.ref.entity === entity;
}

/** An event that is bound here may bring such a row. */
function passBound(name: string, entity: string, node: SendingStep, { state }: StepContext): readonly Fix[] {
  return [...state.bound].flatMap(([bound, what]) =>
    what.kind === 'event' && what.event.about === entity ? [addArgument(node, name, `${bound}.${entity}`)] : [],
  );
}

/** Reports a list that no trigger gathers. */
export function missingList(
  name: string,
  need: Need & { readonly kind: 'rows' },
  node: SendingStep,
  message: Message,
  { scope, workspace }: StepContext,
): void {
  if (scope.uncertain === true) return;
  for (const root of scope.roots.values()) {
    if (root.kind === 'unclear') return;
    if (root.kind === 'gathered' && (need.of === 'event' ? root.event.name : root.event.about) === need.name) return;
  }
  const collection = need.of === 'entity' ? workspace.schema.entities[need.name]?.collection : undefined;
  workspace.report('row-not-bound', {
    message: `\`${message.name}\` needs \`${name}\` (a list of \`${need.name}\`), and no trigger of this campaign gathers one.`,
    help:
      collection === undefined
        ? `Gather it: \`when ${need.name} gathered for 1h as ${name}\`.`
        : `Pass a collection of such rows, such as \`with { ${name}: ${collection} }\`.`,
    span: node.message.span,
  });
}

/** Reports a coupon that is not given on every path, with one on which it is not. */
export function missingCoupon(name: string, node: SendingStep, message: Message, { state, scope, workspace }: StepContext): void {
  const only = Object.values(message.needs).filter((need) => need.kind === 'coupon').length === 1;
  if (scope.incomplete === true || state.given.has(name) || (only && state.given.has(ANY_COUPON))) return;
  const path = pathWithout(state, only ? ANY_COUPON : name);
  const where = path.length === 0 ? 'No coupon is given before it.' : `None is given where ${path.join(', then ')}.`;
  const give = only ? `\`give coupon …\`` : `\`give coupon … as ${name}\``;
  workspace.report('coupon-not-given', {
    message: `\`${message.name}\` needs the coupon \`${name}\`. ${where}`,
    help: `Put ${give} before the message on every path that leads to it.`,
    span: node.message.span,
  });
}
