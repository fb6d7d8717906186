import type { AggregateFn, Expression, Type } from '../../program.ts';
import type { Entity, EventType } from '../../schema/schema.ts';
import { BOOLEAN, describe, isOrdered, isScalar, scalar, typeOfField } from '../types.ts';
import { type CheckedCollection, checkCollection } from './collection.ts';
import type { ExpressionContext, NodeOf } from './context.ts';
import { checkFactCount, shortEventOf } from './fact-count.ts';
import { FUNCTIONS, type FunctionShape, isFunction } from './function-names.ts';
import { readBehind, readInside } from './row-value.ts';
import { reportUnknownFunction } from './unknown-function.ts';

/** `count(orders within 90d)`, `sum(orders.total)`, `last(orders).placed_at`. */
export function checkAggregate(node: NodeOf<'aggregate'>, context: ExpressionContext): Expression | undefined {
  const fn = node.fn.text;
  if (!isFunction(fn)) {
    reportUnknownFunction(node.fn, context);
    return undefined;
  }
  context.workspace.use(node.fn.span, { kind: 'function', name: fn });
  const event = shortEventOf(node, context);
  if (event !== undefined) return checkFactCount({ kind: 'fact count', fn: node.fn, fact: event, span: node.span }, context);
  const checked = checkCollection(node, context);
  if (checked === undefined || !hasRightShape(fn, node, checked, context)) return undefined;
  const { collection, rest } = checked;
  const { shape } = FUNCTIONS[fn];
  if (shape === 'rows')
    return { kind: 'aggregate', type: fn === 'count' ? scalar('number') : BOOLEAN, fn, over: collection, span: node.span };
  if (shape === 'field behind' && node.behind === undefined) {
    const type: Type = { kind: 'row', entity: checked.entity.name };
    return { kind: 'aggregate', type, fn, over: collection, span: node.span };
  }
  const value = shape === 'field inside' ? readInside(rest, checked, context) : readBehind(node.behind ?? [], checked, context);
  if (value === undefined || !isAllowed(fn, value, context)) return undefined;
  return { kind: 'aggregate', type: value.type, fn, over: collection, value, span: node.span };
}

function hasRightShape(
  fn: AggregateFn,
  node: NodeOf<'aggregate'>,
  { rest, entity, event }: CheckedCollection,
  { workspace }: ExpressionContext,
): boolean {
  const shape: FunctionShape = FUNCTIONS[fn].shape;
  const behind = shape === 'field behind';
  // A gathered list has a row and an event behind each occurrence: `drops.event.percent`.
  const insideFits = shape === 'field inside' ? rest.length === (event === undefined ? 1 : 2) : rest.length === 0;
  // What is gathered is no row of a table: it has one, and an event.
  const behindFits = behind ? node.behind !== undefined || event === undefined : node.behind === undefined;
  if (insideFits && behindFits) return true;
  const words = node.path
    .slice(0, node.path.length - rest.length)
    .map((name) => name.text)
    .join('.');
  const written = rest.at(-1)?.text ?? node.behind?.at(-1)?.text ?? nameOfSome(entity, event);
  const field = event === undefined || rest.length > 1 ? written : `event.${written}`;
  const forms: Readonly<Record<FunctionShape, string>> = {
    rows: `${fn}(${words})`,
    'field inside': `${fn}(${words}.${field})`,
    'field behind': `${fn}(${words}).${field}`,
  };
  const wants: Readonly<Record<FunctionShape, string>> = {
    rows: `\`${fn}\` is about whole rows and takes no field`,
    'field inside': `\`${fn}\` needs one field of \`${entity.name}\` in its parentheses`,
    'field behind': `\`${fn}\` gives a row, whose fields are read behind its parentheses`,
  };
  workspace.report('type-mismatch', { message: `${wants[shape]}.`, help: `Write it as \`${forms[shape]}\`.`, span: node.span });
  return false;
}

/** A field that an example can name: one that can be added up, where there is one. */
function nameOfSome(entity: Entity, event: EventType | undefined): string {
  const fields = event === undefined ? entity.fields : event.fields;
  const amount = fields.find(({ type }) => isScalar(typeOfField(type), 'money', 'number'));
  return (amount ?? fields.find(({ type }) => type.kind === 'scalar'))?.name ?? 'id';
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
