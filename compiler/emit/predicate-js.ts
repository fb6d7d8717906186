/**
 * Expressions as TypeScript over `Scope` (runtime/journey/port.ts). All meaning is in the scope's operators; what is written here is only
 * which operator, in which order.
 */
import type { Collection, CompareOp, Expression, Fact, Type, Zone } from '../../language/program.ts';
import { eventOf, windowEntity } from '../flow/fields.ts';
import { refused } from '../not-yet/refused.ts';
import { type JsPlace, pathJs, rowJs } from './js-rows.ts';
import { quote, quoteAll, wholeNumber } from './literals.ts';
import { parameterName } from './names.ts';

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

const COMPARE: Readonly<Record<CompareOp, string>> = { '==': 'eq', '!=': 'ne', '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' };

/** A condition: TypeScript of type `boolean`. */
export function testJs(expression: Expression, at: JsPlace): string {
  const { scope } = at;
  switch (expression.kind) {
    case 'literal':
      return String(expression.value === true);
    case 'compare':
      return `${scope}.${COMPARE[expression.op]}(${valueJs(expression.left, at)}, ${valueJs(expression.right, at)})`;
    case 'in':
      return inJs(expression, at);
    case 'has':
      return hasJs(expression, at);
    case 'text':
      return `${scope}.${expression.op === 'contains' ? 'contains' : 'startsWith'}(${valueJs(expression.left, at)}, ${valueJs(expression.right, at)})`;
    case 'known':
      return `${expression.negated ? '!' : ''}${scope}.isKnown(${valueJs(expression.operand, at)})`;
    case 'and':
      return joined(expression.operands, '&&', at);
    case 'or':
      return joined(expression.operands, '||', at);
    case 'not':
      return `!${atomJs(expression.operand, at)}`;
    case 'rows':
    case 'fact count':
      return refused(expression.kind);
    case 'fact':
      return factJs(expression, at);
    case 'in campaign':
      return refused('contact in campaign');
    case 'calendar ago':
    case 'midnight':
      return refused(expression.kind);
    case 'member':
      return `${expression.negated ? '!' : ''}${scope}.inSegment(${quote(expression.segment)})`;
    case 'weekday':
      return `${scope}.isIn(${scope}.weekday(${zoneJs(expression.zone)}), ${quoteAll(expression.days)})`;
    case 'local time':
      return localTimeJs(expression, at);
    case 'aggregate':
      if (expression.fn === 'any') return someJs(expression.over, at);
      if (expression.fn === 'none') return `!${someJs(expression.over, at)}`;
      return `${scope}.eq(${valueJs(expression, at)}, true)`;
    case 'list':
    case 'path':
    case 'arithmetic':
    case 'now':
    case 'today':
    case 'ago':
      return `${scope}.eq(${valueJs(expression, at)}, true)`;
  }
}

/** A value: TypeScript of type `Value`. A row is its id. */
export function valueJs(expression: Expression, at: JsPlace): string {
  const { scope } = at;
  switch (expression.kind) {
    case 'literal':
      return literalJs(expression, scope);
    case 'list':
      return `[${expression.items.map((item) => valueJs(item, at)).join(', ')}]`;
    case 'path':
      return pathJs(expression.root, expression.path, at);
    case 'arithmetic': {
      const operator = { '+': 'add', '-': 'subtract', '*': 'multiply' }[expression.op];
      return `${scope}.${operator}(${valueJs(expression.left, at)}, ${valueJs(expression.right, at)})`;
    }
    case 'now':
      return `${scope}.now`;
    case 'today':
      return `${scope}.today(${zoneJs(expression.zone)})`;
    case 'ago':
      return `${scope}.now - ${wholeNumber(expression.ms)}`;
    case 'aggregate':
      return aggregateJs(expression, at);
    default:
      return testJs(expression, at);
  }
}

/** Puts `and` and `or` into parentheses; all else is a single term. */
function atomJs(expression: Expression, at: JsPlace): string {
  const text = testJs(expression, at);
  if (expression.kind !== 'and' && expression.kind !== 'or') return text;
  return text.includes('\n') ? `(\n  ${text.replaceAll('\n', '\n  ')}\n)` : `(${text})`;
}

function joined(operands: readonly Expression[], operator: '&&' | '||', at: JsPlace): string {
  const texts = operands.map((operand) => atomJs(operand, at));
  const line = texts.join(` ${operator} `);
  return line.length > 90 ? texts.join(` ${operator}\n`) : line;
}

function inJs({ negated, left, right }: Of<'in'>, at: JsPlace): string {
  const value = valueJs(left, at);
  if (right.kind === 'list') return `${at.scope}.${negated ? 'notIn' : 'isIn'}(${value}, ${valueJs(right, at)})`;
  return `${negated ? '!' : ''}${at.scope}.has(${valueJs(right, at)}, ${value})`;
}

function hasJs({ mode, left, right }: Of<'has'>, at: JsPlace): string {
  const method = { one: 'has', any: 'hasAny', all: 'hasAll' }[mode];
  // A list from a field may be missing: then no item of it is had.
  const items = mode === 'one' || right.kind === 'list' ? valueJs(right, at) : `[${valueJs(right, at)}].flat()`;
  return `${at.scope}.${method}(${valueJs(left, at)}, ${items})`;
}

function localTimeJs({ from, until, zone }: Of<'local time'>, { scope }: JsPlace): string {
  const time = `${scope}.localTime(${zoneJs(zone)})`;
  return `(${scope}.ge(${time}, ${quote(from)}) ${from > until ? '||' : '&&'} ${scope}.lt(${time}, ${quote(until)}))`;
}

function zoneJs(zone: Zone): string {
  return quote(zone.kind === 'named' ? zone.name : zone.kind);
}

function literalJs({ value, type }: Of<'literal'>, scope: string): string {
  if (typeof value === 'object') return `${wholeNumber(value.minor)}n`;
  if (typeof value !== 'string')
    return typeof value === 'number' && isScalar(type, 'number') ? `${scope}.number('${value}')` : literalText(value);
  if (isScalar(type, 'number') || isScalar(type, 'percent')) return `${scope}.number(${quote(value)})`;
  // An instant may be written as a date: its midnight in store time.
  return isScalar(type, 'instant') ? `${scope}.instant(${quote(value)})` : quote(value);
}

function literalText(value: number | boolean): string {
  return typeof value === 'number' ? wholeNumber(value) : String(value);
}

function collectionJs(over: Collection, at: JsPlace): string {
  const { entity, via, of, within, through } = over;
  const window = within === undefined ? '' : `, ${wholeNumber(within)}`;
  const related = (name: string, field: string, row: string, bounds: string): string =>
    `${at.scope}.related(${quote(name)}, ${quote(field)}, ${row}${bounds})`;
  const root = rowJs(of.root, of.path, at);
  if (through === undefined) return related(entity, via, root, window);
  // By the order of the rows between, then by their own.
  const between = parameterName(through.entity);
  const windowed = windowEntity(over, at.schema);
  const owners = related(through.entity, through.via, root, windowed === through.entity ? window : '');
  return `${owners}${LINK}.flatMap((${between}) => ${related(entity, via, between, windowed === entity ? window : '')})`;
}

/** Parts the links of a longer chain. */
const LINK = '\n  ';

/** The rows with one more link of the chain behind them. */
function linked(over: Collection, link: string, at: JsPlace): string {
  return `${collectionJs(over, at)}${over.through === undefined ? '' : LINK}.${link}`;
}

/** The place inside a collection's `where`, and its parameter. */
function inside({ row }: Collection, at: JsPlace): { readonly parameter: string; readonly at: JsPlace } {
  const parameter = parameterName(row.name);
  return { parameter, at: { ...at, rows: new Map([...at.rows, [row.name, parameter]]) } };
}

function someJs(over: Collection, at: JsPlace): string {
  const row = inside(over, at);
  if (over.where === undefined) return linked(over, 'some(() => true)', at);
  return linked(over, `some((${row.parameter}) => ${testJs(over.where, row.at)})`, at);
}

function rowsJs(over: Collection, at: JsPlace): string {
  if (over.where === undefined) return collectionJs(over, at);
  const row = inside(over, at);
  return linked(over, `filter((${row.parameter}) => ${testJs(over.where, row.at)})`, at);
}

function aggregateJs(expression: Of<'aggregate'>, at: JsPlace): string {
  const { fn, over, value, type } = expression;
  if (fn === 'any' || fn === 'none') return testJs(expression, at);
  const rows = rowsJs(over, at);
  if (fn === 'count') return `${at.scope}.count(${rows})`;
  if (fn === 'first' || fn === 'last') return ofOneRow(expression, `${rows}.at(${fn === 'first' ? '0' : '-1'})`, at);
  const row = inside(over, at);
  const of = value === undefined ? `${at.scope}.get(${row.parameter}, 'id')` : valueJs(value, row.at);
  return `${at.scope}.${fn}(${rows}, (${row.parameter}) => ${of}${fn === 'sum' ? `, '${zeroOf(type)}'` : ''})`;
}

function ofOneRow({ over, value }: Of<'aggregate'>, row: string, at: JsPlace): string {
  if (value === undefined) return `${at.scope}.get(${row}, 'id')`;
  return valueJs(value, { ...at, rows: new Map([...at.rows, [over.row.name, row]]) });
}

function zeroOf(type: Type): 'number' | 'money' | 'percent' | 'duration' {
  const of = 'of' in type ? type.of : undefined;
  return of === 'money' || of === 'percent' || of === 'duration' ? of : 'number';
}

function factJs({ event, aboutThis, window, where }: Fact, at: JsPlace): string {
  const bounds = [
    ...(aboutThis ? ['aboutThis: true'] : []),
    ...(window.kind === 'within' ? [`withinMs: ${wholeNumber(window.ms)}`] : []),
    ...(window.kind === 'since' ? [`since: ${valueJs(window.at, at)}`] : []),
  ];
  const given = bounds.length === 0 ? '{}' : `{ ${bounds.join(', ')} }`;
  return `${at.scope}.happened(${quote(event)}, ${given}${where === undefined ? '' : `, ${whereJs(event, where, at)}`})`;
}

/** Inside a fact's `where` the event under test is another one, so the scope is; its row hides an outer row of the same name. */
function whereJs(event: string, where: Expression, at: JsPlace): string {
  const depth = at.depth + 1;
  const scope = `scope${depth}`;
  const rows = new Map([...at.rows, [eventOf(at.schema, event).about, `${scope}.rowOf(${scope}.event)`]]);
  return `(${scope}) => ${testJs(where, { ...at, scope, depth, rows })}`;
}

function isScalar(type: Type, of: Extract<Type, { kind: 'scalar' }>['of']): boolean {
  return type.kind === 'scalar' && type.of === of;
}
