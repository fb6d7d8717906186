/** What a predicate sees: windows of facts and collections, the contact's zone, references. */
import { expect, test } from 'vitest';
import type { Happening } from '../../../runtime/journey/port.ts';
import { createScope, type ScopeData } from '../../../runtime/stages/scope.ts';
import { compileFiles } from '../../conformance/harness/case.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-01-10T09:00:00Z');
const { schema } = await compileFiles(
  new Map([
    [
      'relance.yaml',
      'language: 1\nstore: { name: S, time_zone: Europe/Paris, currency: EUR, locale: en }\nmodules: [cart, cart_item]\nchannels:\n  email: { provider: smtp, from: "S <s@s.example>" }\n',
    ],
  ]),
);

const order = (id: string, seq: number, occurredAt: number, fields: Partial<Happening> = {}): Happening => ({
  id,
  event: 'order placed',
  occurredAt,
  receivedAt: occurredAt,
  seq,
  about: { entity: 'order', id: `row-${id}` },
  payload: { total: 1000n },
  ...fields,
});

function scopeOf(data: Partial<ScopeData>) {
  return createScope({
    now: NOW,
    contact: { id: 'c' },
    self: undefined,
    selfEntity: undefined,
    trigger: undefined,
    event: undefined,
    bound: new Map(),
    rows: {},
    happenings: [],
    entrySeq: 5,
    entryEvent: 'entry',
    schema,
    storeZone: 'Europe/Paris',
    ...data,
  });
}

const happened = (happening: Happening, bounds: Parameters<ReturnType<typeof scopeOf>['happened']>[1]): boolean =>
  scopeOf({ happenings: [happening] }).happened('order placed', bounds);

test('since entry is by receipt: whatever was received later counts, whenever it happened', () => {
  expect(happened(order('late', 6, NOW - 100 * DAY), {})).toBe(true);
  expect(happened(order('before', 5, NOW), {})).toBe(false);
});

test('the triggering event never counts, also not in a window', () => {
  expect(happened(order('entry', 6, NOW), {})).toBe(false);
  expect(happened(order('entry', 6, NOW), { withinMs: DAY })).toBe(false);
});

test('a window is (now − D, now]', () => {
  const within = (age: number): boolean => happened(order('o', 1, NOW - age), { withinMs: DAY });
  expect([within(DAY), within(DAY - 1), within(0), within(-1)]).toEqual([false, true, true, false]);
});

test('since an instant includes it; since a date is its midnight in store time; since nothing is never', () => {
  expect([happened(order('o', 1, NOW), { since: NOW }), happened(order('o', 1, NOW - 1), { since: NOW })]).toEqual([true, false]);
  const midnight = Date.parse('2026-01-08T23:00:00Z');
  expect([
    happened(order('o', 1, midnight), { since: '2026-01-09' }),
    happened(order('o', 1, midnight - 1), { since: '2026-01-09' }),
  ]).toEqual([true, false]);
  expect(happened(order('o', 9, NOW), { since: undefined })).toBe(false);
});

test('a filter sees the happening as its event', () => {
  const scope = scopeOf({ happenings: [order('cheap', 6, NOW), order('dear', 7, NOW, { payload: { total: 9000n } })] });
  expect(scope.happened('order placed', {}, (inner) => inner.gt(inner.event?.payload.total, 5000n))).toBe(true);
  expect(scope.happened('order placed', {}, (inner) => inner.gt(inner.event?.payload.total, 9000n))).toBe(false);
  expect(scope.happened('order paid', {})).toBe(false);
});

test('related rows are those of that row, in the window of their time; a row without a time is in none', () => {
  const rows = {
    order: [
      { id: 'a', contact: 'c', placed_at: NOW - DAY },
      { id: 'b', contact: 'c', placed_at: NOW },
      { id: 'x', contact: 'c' },
      { id: 'y', contact: 'other', placed_at: NOW },
    ],
  };
  const scope = scopeOf({ rows });
  expect(scope.related('order', 'contact', scope.contact).map((row) => row.id)).toEqual(['a', 'b', 'x']);
  expect(scope.related('order', 'contact', scope.contact, DAY).map((row) => row.id)).toEqual(['b']);
  expect(scope.related('order', 'contact', undefined)).toEqual([]);
});

test('a contact without a zone has the store’s', () => {
  expect(scopeOf({}).localTime('contact')).toBe('10:00');
  expect(scopeOf({ contact: { id: 'c', time_zone: 'America/New_York' } }).localTime('contact')).toBe('04:00');
  expect(scopeOf({ contact: { id: 'c', time_zone: 'America/New_York' } }).localTime('store')).toBe('10:00');
  expect([scopeOf({}).today('Pacific/Auckland'), scopeOf({}).weekday('Pacific/Honolulu')]).toEqual(['2026-01-10', 'friday']);
});

test('about this: the run’s own row, or a row that refers to it; ids of other tables do not count', () => {
  const rows = {
    order: [
      { id: 'row-made', cart: 'k1' },
      { id: 'k1', cart: 'k2' },
    ],
    cart: [{ id: 'k1' }],
  };
  const about = (happening: Happening): boolean =>
    scopeOf({ rows, self: { id: 'k1' }, selfEntity: 'cart', happenings: [happening] }).happened(happening.event, { aboutThis: true });
  expect(about(order('made', 6, NOW))).toBe(true);
  expect(about(order('other', 6, NOW))).toBe(false);
  expect(about(order('same', 6, NOW, { about: { entity: 'order', id: 'k1' } }))).toBe(false);
  expect(about(order('touched', 6, NOW, { event: 'cart updated', about: { entity: 'cart', id: 'k1' } }))).toBe(true);
  expect(scopeOf({ rows, happenings: [order('made', 6, NOW)] }).happened('order placed', { aboutThis: true })).toBe(false);
});
