/** Ties: where rounding half to even differs from any other. Each says `left == right` of values that stand exactly between two. */
import Big from 'big.js';
import type { Expression, LiteralValue, RowRef, Scalar } from '../../../language/program.ts';
import type { Value } from '../../../runtime/values.ts';
import { NOTHING_KEPT } from './kept.ts';
import { NOW } from './values.ts';
import { CONTACT_ID, SELF, type World } from './world.ts';

const START = { offset: 0, line: 1, column: 1 };
const span = { file: 'x.campaign', start: START, end: START };
const money = (minor: string): LiteralValue => ({ minor, currency: 'EUR' });

function literal(of: Scalar, value: LiteralValue): Expression {
  return { kind: 'literal', type: { kind: 'scalar', of }, value, span };
}

function equal(left: Expression, right: Expression): Expression {
  return { kind: 'compare', type: { kind: 'scalar', of: 'boolean' }, op: '==', left, right, span };
}

/** `a * b == product`. */
function product(of: Scalar, a: LiteralValue, b: string, result: LiteralValue): Expression {
  const type = { kind: 'scalar', of } as const;
  return equal({ kind: 'arithmetic', type, op: '*', left: literal(of, a), right: literal('number', b), span }, literal(of, result));
}

/** `avg(tickets.FIELD) == result`. */
function average(of: Scalar, field: string, result: LiteralValue): Expression {
  const row: RowRef = { from: 'filter', name: 'ticket', entity: 'ticket' };
  const contact: RowRef = { from: 'contact', name: 'contact', entity: 'contact' };
  const type = { kind: 'scalar', of } as const;
  const over = { entity: 'ticket', via: 'contact', of: { root: contact, path: [] }, row };
  return equal(
    { kind: 'aggregate', type, fn: 'avg', over, value: { kind: 'path', type, root: row, path: [field], span }, span },
    literal(of, result),
  );
}

/** A world whose contact has tickets with these values. */
function tickets(field: string, values: readonly Value[]): World {
  return {
    rows: [
      { entity: 'contact', row: { id: CONTACT_ID } },
      { entity: 'cart', row: { id: SELF.id, contact: CONTACT_ID } },
      ...values.map((value, index) => ({ entity: 'ticket', row: { id: `t${index}`, contact: CONTACT_ID, [field]: value } })),
    ],
    events: [{ event: 'cart updated', about: SELF, contact: CONTACT_ID, occurredAt: NOW, pending: false }],
    entrySeq: 1,
    kept: NOTHING_KEPT,
    members: [],
  };
}

export interface Tie {
  readonly words: string;
  readonly world: World;
  readonly condition: Expression;
}

const amounts: readonly (readonly [readonly bigint[], string])[] = [
  [[1n, 2n], '2'],
  [[2n, 3n], '2'],
  [[-1n, -2n], '-2'],
  [[-2n, -3n], '-2'],
  [[1n, 1n, 2n], '1'],
  [[-1n, -1n, -2n], '-1'],
  [[1n, 2n, 2n], '2'],
];
const points: readonly (readonly [readonly string[], string])[] = [
  [['0.000001', '0.000002'], '0.000002'],
  [['0.000002', '0.000003'], '0.000002'],
  [['-0.000002', '-0.000003'], '-0.000002'],
  [['1', '1', '0'], '0.666667'],
];
const products: readonly (readonly [string, string, string])[] = [
  ['1', '0.5', '0'],
  ['3', '0.5', '2'],
  ['5', '0.5', '2'],
  ['-1', '0.5', '0'],
  ['-3', '0.5', '-2'],
  ['-5', '0.5', '-2'],
  ['7', '0.5', '4'],
];

/** All of them; every one is true. */
export const TIES: readonly Tie[] = [
  ...amounts.map(([values, result]) => ({
    words: `the average of ${values} cents is ${result}`,
    world: tickets('amount', values),
    condition: average('money', 'amount', money(result)),
  })),
  ...points.map(([values, result]) => ({
    words: `the average of ${values} is ${result}`,
    world: tickets(
      'points',
      values.map((text) => new Big(text)),
    ),
    condition: average('number', 'points', result),
  })),
  ...products.map(([a, b, result]) => ({
    words: `${a} cents times ${b} is ${result}`,
    world: tickets('amount', []),
    condition: product('money', money(a), b, money(result)),
  })),
  ...products.map(([a, b, result]) => {
    const micro = (text: string) => new Big(text).div(1_000_000).toFixed();
    return {
      words: `${micro(a)} times ${b} is ${micro(result)}`,
      world: tickets('amount', []),
      condition: product('number', micro(a), b, micro(result)),
    };
  }),
];
