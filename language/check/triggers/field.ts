import type { Expression, Scalar, Span, Type } from '../../program.ts';
import type { ExpressionNode } from '../../syntax/ast.ts';
import type { FieldTriggerNode } from '../../syntax/triggers/field.ts';
import { checkExpression } from '../expressions/check-expression.ts';
import { expressionKey } from '../expressions/expression-key.ts';
import type { Scope } from '../scope.ts';
import { describe, exampleOf, isOrdered, sameType, typeOfField } from '../types.ts';
import type { Workspace } from '../workspace.ts';
import type { CheckedTrigger, TriggerCheck } from './trigger-check.ts';
import { findTriggerField } from './trigger-field.ts';
import { checkPart, rowFilterScope } from './trigger-scope.ts';

/** `contact.tier changes [from A] [to B]`, `contact.points rises above N`, `falls below N`: a field of the contact, or of a row that belongs to one. */
export interface FieldTrigger {
  readonly kind: 'field';
  readonly entity: string;
  readonly field: string;
  readonly change: 'changes' | 'rises' | 'falls';
  readonly from?: Expression;
  readonly to?: Expression;
  /** Of `rises` (above it) and `falls` (below it). */
  readonly bound?: Expression;
  readonly where?: Expression;
  readonly span: Span;
}

/** `when contact.tier changes to "gold"`, `when contact.points rises above 100`: a field gets another value. */
function checkFieldTrigger(node: FieldTriggerNode, workspace: Workspace): CheckedTrigger {
  const found = findTriggerField(node.names, 'contact.city', workspace);
  if (found === undefined) return {};
  const { entity, field } = found;
  const binds = { words: `${entity.name}.${field.name} ${node.change}`, about: entity.name };
  const of = checkChange(node, typeOfField(field.type), workspace);
  const where = checkPart('where', node.where, rowFilterScope(entity.name), workspace);
  if (of === undefined) return { binds };
  const values = checkValues(node, of, workspace);
  if (values === undefined || !where.ok || isNoChange(node, values, workspace)) return { binds };
  const { change, span } = node;
  return { binds, trigger: { kind: 'field', entity: entity.name, field: field.name, change, ...values, ...where.part, span } };
}

/** Any single value can change; only what has an order can rise. */
function checkChange({ names, change, span }: FieldTriggerNode, type: Type, { report }: Workspace): Scalar | undefined {
  const fits = type.kind === 'scalar' && (change === 'changes' || isOrdered(type));
  if (fits) return type.of;
  const words = names.map((name) => name.text).join('.');
  const help =
    type.kind === 'scalar'
      ? 'Only numbers, amounts, dates and times rise and fall; write `changes` or `changes to`.'
      : 'Name a field that holds a single value.';
  const what = change === 'changes' ? 'cannot be watched as a whole' : `cannot be told to ${change === 'rises' ? 'rise' : 'fall'}`;
  report('type-mismatch', { message: `\`${words}\` is ${describe(type)}, which ${what}.`, help, span });
  return undefined;
}

type Values = Pick<FieldTrigger, 'from' | 'to' | 'bound'>;

/** The values that are written out, of the type of the field. */
function checkValues(node: FieldTriggerNode, of: Scalar, workspace: Workspace): Values | undefined {
  const written = (['from', 'to', 'bound'] as const).flatMap((key) => {
    const value = node[key];
    return value === undefined ? [] : [{ key, value: checkValue(value, of, workspace) }];
  });
  if (written.some(({ value }) => value === undefined)) return undefined;
  return Object.fromEntries(written.map(({ key, value }) => [key, value]));
}

/** No row is in scope: the value is the same for everybody. */
const CONSTANT: Scope = {
  roots: new Map(),
  absent: new Map(
    ['contact', 'this', 'event'].map((name) => [
      name,
      { code: 'unknown-name', why: 'The value of a change is written out.', help: 'Compare with other fields in `only if`.' },
    ]),
  ),
  facts: 'forbidden',
};

function checkValue(node: ExpressionNode, of: Scalar, workspace: Workspace): Expression | undefined {
  const value = checkExpression(node, CONSTANT, workspace);
  const wanted: Type = { kind: 'scalar', of };
  if (value === undefined || sameType(value.type, wanted)) return value;
  workspace.report('type-mismatch', {
    message: `The field holds ${describe(wanted)}; this is ${describe(value.type)}.`,
    help: `Write ${describe(wanted)}, such as \`${exampleOf(of)}\`.`,
    span: value.span,
  });
  return undefined;
}

function isNoChange(node: FieldTriggerNode, { from, to }: Values, { report }: Workspace): boolean {
  if (from === undefined || to === undefined || expressionKey(from) !== expressionKey(to)) return false;
  report('nothing-changes', {
    message: 'Both values are the same.',
    help: 'Write two values that differ, or leave one out.',
    span: node.span,
  });
  return true;
}

/** `when contact.tier changes …`, `when contact.points rises above N`, `… falls below N`. */
export const field: TriggerCheck<FieldTriggerNode, FieldTrigger> = {
  check: checkFieldTrigger,
  withoutPast: 'Former values of fields are not kept.',
  setOffBy: (trigger) => (trigger.entity === 'contact' ? { kind: 'field', trigger } : undefined),
};
