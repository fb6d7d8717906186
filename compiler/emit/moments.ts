/** Calendar moments as TypeScript: the data of the program, with the value that a date is read from as code. */
import type { CalendarOffset, Moment, Zone } from '../../language/program.ts';
import { lines, quote, quoteAll, wholeNumber } from './literals.ts';
import { type PredicateContext, valueCode } from './predicates.ts';

/** A `Moment<ValueOf>` as an object literal, one field a line. */
export function momentCode(moment: Moment, context: PredicateContext): string {
  return lines(
    '{',
    [`kind: ${quote(moment.kind)}`, ...momentFields(moment, context)].map((field) => `${field},`),
    '}',
  );
}

function momentFields(moment: Moment, context: PredicateContext): readonly string[] {
  switch (moment.kind) {
    case 'span':
      return [`count: ${moment.count}`, `unit: ${quote(moment.unit)}`, ...atTime(moment)];
    case 'weekday':
      return [`day: ${quote(moment.day)}`, ...atTime(moment)];
    case 'time':
    case 'today':
      return atTime(moment);
    case 'date':
      return [`date: ${quote(moment.date)}`, ...atTime(moment)];
    case 'field':
      return [
        `value: ${valueCode(moment.value, context)}`,
        `yearly: ${moment.yearly}`,
        ...(moment.offset === undefined ? [] : [`offset: ${offsetCode(moment.offset)}`]),
        ...atTime(moment),
      ];
    case 'field span':
      return [
        `value: ${valueCode(moment.value, context)}`,
        `length: ${valueCode(moment.length, context)}`,
        `sign: ${moment.sign}`,
        ...atTime(moment),
      ];
    case 'exact':
      return [`value: ${valueCode(moment.value, context)}`, `ms: ${signedNumber(moment.ms)}`];
    case 'window':
      return [
        `from: ${quote(moment.from)}`,
        `until: ${quote(moment.until)}`,
        ...(moment.days === undefined ? [] : [`days: ${quoteAll(moment.days)}`]),
        `zone: ${zoneCode(moment.zone)}`,
      ];
  }
}

function atTime({ time, zone }: { readonly time: string; readonly zone: Zone }): readonly string[] {
  return [`time: ${quote(time)}`, `zone: ${zoneCode(zone)}`];
}

function offsetCode({ count, unit, sign }: CalendarOffset): string {
  return `{ count: ${count}, unit: ${quote(unit)}, sign: ${sign} }`;
}

function zoneCode(zone: Zone): string {
  return zone.kind === 'named' ? `{ kind: 'named', name: ${quote(zone.name)} }` : `{ kind: ${quote(zone.kind)} }`;
}

function signedNumber(value: number): string {
  return value < 0 ? `-${wholeNumber(-value)}` : wholeNumber(value);
}
