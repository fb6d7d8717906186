import { suggest } from '../../diagnostics/nearest.ts';
import type { AggregateFn, Expression } from '../../program.ts';
import type { Name } from '../../syntax/ast.ts';
import { BOOLEAN, describe, isOrdered, isScalar, scalar, typeOfField } from '../types.ts';
import { type CheckedCollection, checkCollection } from './collection.ts';
import type { ExpressionContext, NodeOf } from './context.ts';
import { fieldsOf, reportUnknownField } from './resolve-path.ts';

type Shape = 'rows' | 'field inside' | 'field behind';

/** Where each function takes its field from: not at all, in the parentheses, or behind them. */
const FUNCTIONS = {
  any: 'rows',
  none: 'rows',
  count: 'rows',
  sum: 'field inside',
  min: 'field inside',
  max: 'field inside',
  avg: 'field inside',
  first: 'field behind',
  last: 'field behind',
} as const satisfies Record<AggregateFn, Shape>;

/** `count(orders within 90d)`, `sum(orders.total)`, `last(orders).placed_at`. */
export function checkAggregate(node: NodeOf<'aggregate'>, context: ExpressionContext): Expression | undefined {
  const fn = node.fn.text;
  if (!isFunction(fn)) {
    const names = Object.keys(FUNCTIONS);
    context.workspace.report('unknown-function', {
      message: `There is no function \`${fn}\`.`,
      help: suggest(fn, names, `There is ${names.join(', ')}.`),
      span: node.fn.span,
    });
    return undefined;
  }
  const checked = checkCollection(node, context);
  if (checked === undefined || !hasRightShape(fn, node, checked, context)) return undefined;
  const shape = FUNCTIONS[fn];
  if (shape === 'rows')
    return { kind: 'aggregate', type: fn === 'count' ? scalar('number') : BOOLEAN, fn, over: checked.collection, span: node.span };
  const value = checkValue(shape === 'field inside' ? checked.rest[0] : node.field, checked, context);
  if (value === undefined || !isAllowed(fn, value, context)) return undefined;
  return { kind: 'aggregate', type: value.type, fn, over: checked.collection, value, span: node.span };
}

function isFunction(name: string): name is AggregateFn {
  return Object.hasOwn(FUNCTIONS, name);
}

function hasRightShape(
  fn: AggregateFn,
  node: NodeOf<'aggregate'>,
  { rest, entity }: CheckedCollection,
  { workspace }: ExpressionContext,
): boolean {
  const shape: Shape = FUNCTIONS[fn];
  const inside = shape === 'field inside' ? 1 : 0;
  const behind = shape === 'field behind';
  if (rest.length === inside && (node.field !== undefined) === behind) return true;
  const words = node.path
    .slice(0, node.path.length - rest.length)
    .map((name) => name.text)
    .join('.');
  const field = rest[0]?.text ?? node.field?.text ?? 'total';
  const forms: Readonly<Record<Shape, string>> = {
    rows: `${fn}(${words})`,
    'field inside': `${fn}(${words}.${field})`,
    'field behind': `${fn}(${words}).${field}`,
  };
  const wants: Readonly<Record<Shape, string>> = {
    rows: `\`${fn}\` is about whole rows and takes no field`,
    'field inside': `\`${fn}\` needs one field of \`${entity.name}\` in its parentheses`,
    'field behind': `\`${fn}\` gives a row, of which one field of \`${entity.name}\` is read behind its parentheses`,
  };
  workspace.report('type-mismatch', { message: `${wants[shape]}.`, help: `Write it as \`${forms[shape]}\`.`, span: node.span });
  return false;
}

function checkValue(
  name: Name | undefined,
  { collection, entity }: CheckedCollection,
  { workspace }: ExpressionContext,
): Expression | undefined {
  if (name === undefined) return undefined;
  const fields = fieldsOf(collection.row, workspace);
  const field = fields.find((one) => one.name === name.text);
  if (field === undefined) {
    reportUnknownField(name, entity.name, fields, workspace);
    return undefined;
  }
  return { kind: 'path', type: typeOfField(field.type), root: collection.row, path: [name.text], span: name.span };
}

function isAllowed(fn: AggregateFn, value: Expression, { workspace }: ExpressionContext): boolean {
  if (fn === 'first' || fn === 'last') return true;
  const fits = fn === 'sum' || fn === 'avg' ? isScalar(value.type, 'number', 'money', 'percent', 'duration') : isOrdered(value.type);
  if (fits) return true;
  const message = `\`${fn}\` cannot be taken of ${describe(value.type)}.`;
  workspace.report('type-mismatch', {
    message,
    help: 'Name a field with numbers or amounts; rows are counted with `count`.',
    span: value.span,
  });
  return false;
}
