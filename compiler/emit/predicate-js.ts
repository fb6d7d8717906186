/**
 * Expressions as TypeScript over `Scope` (runtime/journey/port.ts). All meaning is in the scope's operators; what is written here is only
 * which operator, in which order.
 */
import { isScalar } from '../../language/check/types.ts';
import type { CalendarUnit, Collection, CompareOp, Expression, Fact, Type, Zone } from '../../language/program.ts';
import { machinesIn } from '../flow/expressions.ts';
import { collectionJs, insideJs } from './js-collections.ts';
import { type JsPlace, pathJs, underEvent } from './js-rows.ts';
import { quote, quoteAll, subjectCode, wholeNumber } from './literals.ts';

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
    case 'fact':
      return factJs('happened', expression, at);
    case 'in campaign':
      return `${expression.negated ? '!' : ''}${scope}.inCampaign(${quote(expression.by)}, ${quote(expression.name)})`;
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
    case 'rows':
    case 'fact count':
    case 'now':
    case 'today':
    case 'ago':
    case 'calendar ago':
    case 'midnight':
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
    case 'arithmetic':
      return arithmeticJs(expression, at);
    case 'now':
      return `${scope}.now`;
    case 'today':
      return `${scope}.today(${zoneJs(expression.zone)})`;
    case 'ago':
      return `${scope}.now - ${wholeNumber(expression.ms)}`;
    case 'calendar ago':
      return `${scope}.shift(${scope}.today(${zoneJs(expression.zone)}), ${quote(spanText(expression.count, expression.unit))}, -1)`;
    case 'midnight':
      return `${scope}.midnight(${valueJs(expression.operand, at)})`;
    case 'fact count':
      return factJs('howOften', expression.fact, at);
    case 'rows':
      return rowsJs(expression.over, at);
    case 'aggregate':
      return aggregateJs(expression, at);
    default:
      return testJs(expression, at);
  }
}

/** The row that `first` or `last` gives, where no field of it is asked for: TypeScript of type `Row | undefined`. */
export function rowOfJs({ fn, over }: Of<'aggregate'>, at: JsPlace): string {
  return linked(over, `at(${fn === 'first' ? '0' : '-1'})`, at, over.where !== undefined);
}

const LETTERS: Readonly<Record<CalendarUnit, string>> = { day: 'D', week: 'W', month: 'M', year: 'Y' };

/** `18 years` as values of type span are written: `P18Y`. */
function spanText(count: number, unit: CalendarUnit): string {
  return `P${count}${LETTERS[unit]}`;
}

/** Dates and instants are moved; other kinds are counted. */
function arithmeticJs({ op, left, right, type }: Of<'arithmetic'>, at: JsPlace): string {
  const [a, b] = [valueJs(left, at), valueJs(right, at)];
  if (isScalar(type, 'date') || isScalar(type, 'instant')) return `${at.scope}.shift(${a}, ${b}${op === '-' ? ', -1' : ''})`;
  return `${at.scope}.${{ '+': 'add', '-': 'subtract', '*': 'multiply' }[op]}(${a}, ${b})`;
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

/** The rows, of those that the `where` lets through, with one more link of the chain behind them. */
function linked(over: Collection, link: string, at: JsPlace, filtered: boolean): string {
  const rows = filtered ? rowsJs(over, at) : collectionJs(over, at);
  return `${rows}${over.through === undefined ? '' : LINK}.${link}`;
}

/** Parts the links of a longer chain. */
const LINK = '\n  ';

function someJs(over: Collection, at: JsPlace): string {
  if (over.where === undefined) return linked(over, 'some(() => true)', at, false);
  const row = insideJs(over, at);
  return linked(over, `some((${row.parameter}) => ${testJs(over.where, row.at)})`, at, false);
}

function rowsJs(over: Collection, at: JsPlace): string {
  if (over.where === undefined) return collectionJs(over, at);
  const row = insideJs(over, at);
  return linked(over, `filter((${row.parameter}) => ${testJs(over.where, row.at)})`, at, false);
}

function aggregateJs(expression: Of<'aggregate'>, at: JsPlace): string {
  const { fn, over, value, type } = expression;
  if (fn === 'any' || fn === 'none') return testJs(expression, at);
  const rows = rowsJs(over, at);
  if (fn === 'count') return `${at.scope}.count(${rows})`;
  const row = insideJs(over, at);
  if (fn === 'first' || fn === 'last') {
    // Of what was gathered the scope of the occurrence reads; a row is read where it stands.
    if (over.gathered !== undefined) return gatheredValueJs(expression, rows, at);
    const one = `${rows}.at(${fn === 'first' ? '0' : '-1'})`;
    return value === undefined
      ? `${at.scope}.get(${one}, 'id')`
      : valueJs(value, { ...row.at, rows: new Map([...row.at.rows, [over.row.name, one]]) });
  }
  const of = value === undefined ? `${at.scope}.get(${row.parameter}, 'id')` : valueJs(value, row.at);
  return `${at.scope}.${fn}(${rows}, (${row.parameter}) => ${of}${fn === 'sum' ? `, '${zeroOf(type)}'` : ''})`;
}

function gatheredValueJs({ fn, over, value }: Of<'aggregate'>, rows: string, at: JsPlace): string {
  const row = insideJs(over, at);
  const of = value === undefined ? 'undefined' : valueJs(value, row.at);
  return `${rows}.map((${row.parameter}) => ${of}).at(${fn === 'first' ? '0' : '-1'})`;
}

function zeroOf(type: Type): 'number' | 'money' | 'percent' | 'duration' {
  const of = 'of' in type ? type.of : undefined;
  return of === 'money' || of === 'percent' || of === 'duration' ? of : 'number';
}

function factJs(method: 'happened' | 'howOften', { event, subject, aboutThis, window, where }: Fact, at: JsPlace): string {
  const bounds = [
    ...(aboutThis ? ['aboutThis: true'] : []),
    ...(subject === undefined ? [] : [`subject: ${subjectCode(subject)}`]),
    ...(machinesIn(event, where) === 'all' ? ['machines: true'] : []),
    ...(window.kind === 'within' ? [`withinMs: ${wholeNumber(window.ms)}`] : []),
    ...(window.kind === 'since' ? [`since: ${valueJs(window.at, at)}`] : []),
  ];
  const given = bounds.length === 0 ? '{}' : `{ ${bounds.join(', ')} }`;
  return `${at.scope}.${method}(${quote(event)}, ${given}${where === undefined ? '' : `, ${whereJs(event, where, at)}`})`;
}

function whereJs(event: string, where: Expression, at: JsPlace): string {
  const inner = underEvent(event, at);
  return `(${inner.scope}) => ${testJs(where, inner)}`;
}
