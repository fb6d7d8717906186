/** Checked expressions in the language's own words, for pictures, reports and reasons: what the author wrote, in one layout. */
import type { Collection, Expression, Fact, LiteralValue, RowRef, Type, Weekday, Zone } from '../../language/program.ts';
import { formatDuration } from '../../language/settings/duration.ts';
import { minorDigitsOf } from '../../language/settings/money.ts';

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** The expression as the language writes it: `sum(orders.total) > 1000 EUR and contact.city == "Lyon"`. One line. */
export function expressionWords(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return literalWords(expression.value, expression.type);
    case 'list':
      return `[${expression.items.map(expressionWords).join(', ')}]`;
    case 'path':
      return pathWords(expression.root, expression.path);
    case 'compare':
    case 'arithmetic':
      return `${operand(expression.left)} ${expression.op} ${operand(expression.right)}`;
    case 'in':
      return `${operand(expression.left)} ${expression.negated ? 'not in' : 'in'} ${expressionWords(expression.right)}`;
    case 'member':
      return `contact ${expression.negated ? 'not in' : 'in'} ${expression.segment}`;
    case 'in campaign':
      return `contact ${expression.negated ? 'not in' : 'in'} campaign ${expression.by === 'tag' ? 'tagged ' : ''}${expression.name}`;
    case 'has':
      return `${operand(expression.left)} has${expression.mode === 'one' ? '' : ` ${expression.mode}`} ${expressionWords(expression.right)}`;
    case 'text':
      return `${operand(expression.left)} ${expression.op} ${operand(expression.right)}`;
    case 'known':
      return `${operand(expression.operand)} is ${expression.negated ? 'unknown' : 'known'}`;
    case 'and':
    case 'or':
      return expression.operands.map(operand).join(` ${expression.kind} `);
    case 'not':
      return `not ${isBare(expression.operand) ? expressionWords(expression.operand) : `(${expressionWords(expression.operand)})`}`;
    case 'aggregate':
      return aggregateWords(expression);
    case 'rows':
      return collectionWords(expression.over);
    case 'fact count':
      return `count(${factWords(expression.fact)})`;
    case 'fact':
      return factWords(expression);
    case 'now':
      return 'now';
    case 'today':
      return `today${zoneWords(expression.zone)}`;
    case 'ago':
      return `${formatDuration(expression.ms)} ago`;
    case 'calendar ago':
      return `${expression.count} ${expression.unit}${expression.count === 1 ? '' : 's'} ago${zoneWords(expression.zone)}`;
    case 'midnight':
      return expressionWords(expression.operand);
    case 'weekday':
      return `weekday in [${daysWords(expression.days)}]${zoneWords(expression.zone)}`;
    case 'local time':
      return `local time between ${expression.from} and ${expression.until}${zoneWords(expression.zone)}`;
  }
}

/** A fact: `this cart purchased within 30d where (order.total > 50 EUR)`. */
export function factWords(fact: Fact): string {
  const { window } = fact;
  const since = window.kind === 'since' ? ` since ${expressionWords(window.at)}` : '';
  const within = window.kind === 'within' ? ` within ${formatDuration(window.ms)}` : '';
  return `${fact.aboutThis ? 'this ' : ''}${subjectWords(fact.event, fact.subject)}${since}${within}${whereWords(fact.where)}`;
}

/** An event with its subject: `reminder opened`, `email clicked`, `welcome clicked`; without one the event's own name. */
export function subjectWords(event: string, subject: Fact['subject']): string {
  if (subject === undefined) return event;
  const name = subject.kind === 'label' ? subject.label : subject.kind === 'channel' ? subject.channel : subject.message;
  return `${name} ${event.slice(event.indexOf(' ') + 1)}`;
}

/** ` where (…)`, or nothing. */
export const whereWords = (where: Expression | undefined): string => (where === undefined ? '' : ` where (${expressionWords(where)})`);

/** ` in store time`, ` in "Europe/Paris"`; nothing for the contact's zone, which is the default. */
export function zoneWords(zone: Zone): string {
  if (zone.kind === 'contact') return '';
  return zone.kind === 'store' ? ' in store time' : ` in "${zone.name}"`;
}

/** `monday to friday` for five days and more in a row, else the days one by one. */
export function daysWords(days: readonly Weekday[]): string {
  const week: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const start = week.indexOf(days[0] ?? 'monday');
  const inRow = days.length > 2 && days.every((day, index) => week[start + index] === day);
  return inRow ? `${days[0]} to ${days.at(-1)}` : days.join(', ');
}

/** `6 months` for `P6M`; a length of several units as it is. */
export function calendarWords(length: string): string {
  const [, count = '', letter = ''] = /^P(\d+)([DWMY])$/.exec(length) ?? [];
  const unit = { D: 'day', W: 'week', M: 'month', Y: 'year' }[letter];
  return unit === undefined ? length : `${count} ${unit}${count === '1' ? '' : 's'}`;
}

/** What `not` stands before without parentheses: a name, a function, an event without window and filter. */
function isBare(expression: Expression): boolean {
  if (expression.kind === 'fact') return expression.window.kind === 'since entry' && expression.where === undefined;
  return expression.kind === 'path' || expression.kind === 'aggregate' || expression.kind === 'literal';
}

/** Operands that a reader would not take apart without parentheses get them. */
function operand(expression: Expression): string {
  const words = expressionWords(expression);
  return expression.kind === 'and' || expression.kind === 'or' || expression.kind === 'arithmetic' ? `(${words})` : words;
}

const pathWords = (root: RowRef, path: readonly string[]): string => [root.name, ...path].join('.');

function literalWords(value: LiteralValue, type: Type): string {
  if (typeof value === 'object') return moneyWords(value.minor, value.currency);
  const of = type.kind === 'scalar' ? type.of : 'text';
  if (of === 'text') return JSON.stringify(value);
  if (of === 'percent') return `${value}%`;
  if (of === 'span') return calendarWords(String(value));
  return of === 'duration' && typeof value === 'number' ? formatDuration(value) : String(value);
}

/** `1000 EUR`, `19.90 GBP`; decimals only where there are some. */
export function moneyWords(minor: string, currency: string): string {
  const digits = minorDigitsOf(currency) ?? 2;
  const sign = minor.startsWith('-') ? '-' : '';
  const padded = minor.replace('-', '').padStart(digits + 1, '0');
  const whole = padded.slice(0, padded.length - digits);
  const fraction = padded.slice(padded.length - digits);
  return `${sign}${whole}${/[1-9]/.test(fraction) ? `.${fraction}` : ''} ${currency}`;
}

function aggregateWords({ fn, over, value }: Of<'aggregate'>): string {
  const names = value?.kind === 'path' ? [...(over.gathered === undefined ? [] : [value.root.name]), ...value.path] : [];
  const field = names.map((name) => `.${name}`).join('');
  const rest = `${over.within === undefined ? '' : ` within ${formatDuration(over.within)}`}${whereWords(over.where)}`;
  if (fn === 'first' || fn === 'last') return `${fn}(${collectionWords(over)}${rest})${field}`;
  return `${fn}(${collectionWords(over)}${field}${rest})`;
}

/** `orders`, `cart.items`: the collection's name is the plural of its entity, or the name that it has on its owner. */
function collectionWords({ entity, of, row, gathered }: Collection): string {
  if (gathered !== undefined) return of.root.name;
  const plural = row.name === entity ? pluralOf(entity) : pluralOf(row.name);
  return of.root.from === 'contact' && of.path.length === 0 ? plural : `${pathWords(of.root, of.path)}.${plural}`;
}

const pluralOf = (name: string): string => {
  const last = name.replace(/^cart_item$/, 'item');
  return last.endsWith('y') ? `${last.slice(0, -1)}ies` : `${last}s`;
};
