/** Values that rows and literals are drawn from: few, so that they meet, and awkward. */
import Big from 'big.js';
import type { LiteralValue, Scalar } from '../../../language/program.ts';
import type { FieldType } from '../../../language/schema/schema.ts';
import type { Value } from '../../../runtime/values.ts';

export const NOW = Date.parse('2026-03-29T01:30:00.000Z');
const DAY = 86_400_000;

export const CONTACT_ID = 'c1';
export const OTHER = 'c2';
/** Campaigns and tags of messages and runs. */
export const CAMPAIGNS = ['win_back', 'welcome'] as const;
export const TAGS = ['service', 'news'] as const;

const TEXTS = ['', 'a', 'A', 'ab', 'é', 'ﬀ', 'Ω', '😀', '\uffee', "it's", 'a:b', ':now', 'back\\slash', 'two\nlines', '100%', '_', 'null'];
const DECIMALS = ['0', '1', '2', '3', '0.5', '1.5', '2.5', '0.000001', '0.000003', '-1', '-0.5', '-2.500001', '99999999999999.999999'];
const MINORS = ['0', '1', '2', '3', '5', '10', '-1', '-5', '9000000000000000000'];
const INSTANTS = [0, -1, 1, -DAY, -DAY - 1, -DAY + 1, -7 * DAY, 30 * DAY].map((offset) => NOW + offset);
const DATES = ['2026-03-29', '2026-03-28', '2026-03-30', '1999-12-31', '2024-02-29', '2026-01-31', '0001-01-01', '9999-12-31'];
const TIMES = ['00:00', '02:30', '09:00', '23:59'];
const SPANS = ['P0D', 'P1M', 'P6M', 'P1Y2M', 'P10D', 'P2W', 'P13M30D', 'P999Y'];
const DURATIONS = [0, 1, 1000, DAY, -1];

/** The values of a type, as rows hold them. */
export function valuesOf(type: FieldType): readonly Value[] {
  if (type.kind === 'ref') return [];
  if (type.kind === 'list') {
    const items = scalarValues(type.of);
    return [[], items.slice(0, 1), items.slice(1, 3), items.slice(3, 6), items];
  }
  return scalarValues(type.of);
}

function scalarValues(of: Scalar): readonly Value[] {
  switch (of) {
    case 'text':
      return TEXTS;
    case 'number':
    case 'percent':
      return DECIMALS.map((text) => new Big(text));
    case 'money':
      return MINORS.map(BigInt);
    case 'boolean':
      return [true, false];
    case 'date':
      return DATES;
    case 'time':
      return TIMES;
    case 'instant':
      return INSTANTS;
    case 'duration':
      return DURATIONS;
    case 'span':
      return SPANS;
  }
}

/** The same values, as a program writes them. */
export function literalsOf(of: Scalar): readonly LiteralValue[] {
  switch (of) {
    case 'number':
    case 'percent':
      return DECIMALS;
    case 'money':
      return MINORS.map((minor) => ({ minor, currency: 'EUR' }));
    case 'instant':
      // A date stands for its midnight in store time.
      return [...INSTANTS.map((at) => new Date(at).toISOString()), ...DATES];
    case 'text':
      return TEXTS;
    case 'boolean':
      return [true, false];
    case 'date':
      return DATES;
    case 'time':
      return TIMES;
    case 'duration':
      return DURATIONS;
    case 'span':
      return SPANS;
  }
}
