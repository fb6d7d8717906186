/** What people write at first, and what they are told: one diagnostic, with the right words, and a fix that reads. */
import { describe, expect, it } from 'vitest';
import type { TextEdit } from '../../../language/diagnostics/diagnostic.ts';
import { parse } from '../../../language/syntax/parse.ts';
import { foreignPhrases } from '../../../language/syntax/recovery/foreign/foreign-phrases.ts';
import { type ForeignPhrase, patternOf } from '../../../language/syntax/recovery/foreign/phrase.ts';

const clauses = (text: string): string => `campaign a {\n  ${text}\n}\n`;
const steps = (text: string): string => clauses(`then { ${text} }`);

/** What is written, and what the fix makes of it. */
const MENDED: readonly (readonly [written: string, meant: string])[] = [
  [clauses('when order is placed'), clauses('when order placed')],
  [clauses('when an order was placed'), clauses('when order placed')],
  [clauses('unless order is placed'), clauses('unless order placed')],
  [clauses('when order placed and contact.city == "Lyon"'), clauses('when order placed only if contact.city == "Lyon"')],
  [clauses('when order placed if contact.city == "Lyon"'), clauses('when order placed only if contact.city == "Lyon"')],
  [clauses('measure revenue of purchased'), clauses('measure purchased for 7d')],
  [clauses('measure revenue of order placed for 14d'), clauses('measure order placed for 14d')],
  [clauses('only if purchased in the last 30 days'), clauses('only if purchased within 30d')],
  [clauses('only if order placed in last 6 months'), clauses('only if order placed within 180d')],
  [clauses('only if count(orders during the past 2 weeks) > 1'), clauses('only if count(orders within 2w) > 1')],
  [clauses('when cart abandoned after 3 days'), clauses('when cart abandoned after 3d')],
  [clauses('repeatable at most every 1 month'), clauses('repeatable at most every 30d')],
  [steps('wait up to 7 days for purchased'), steps('wait up to 7d for purchased')],
  ['coupon a { 10% off order  valid 14 days }\n', 'coupon a { 10% off order  valid 14d }\n'],
  [clauses('holdout 0.1'), clauses('holdout 10%')],
  [clauses('holdout 10'), clauses('holdout 10%')],
  [clauses('limit 500 a day'), clauses('limit 500 per day')],
  [clauses('limit 500 every hour'), clauses('limit 500 per hour')],
  [clauses('limit 500 daily'), clauses('limit 500 per day')],
  [clauses('repeatable every 30d'), clauses('repeatable at most every 30d')],
  [clauses('only if order.total between 50 EUR and 100 EUR'), clauses('only if order.total >= 50 EUR and order.total <= 100 EUR')],
  [clauses('only if contact.tags not has "vip"'), clauses('only if not contact.tags has "vip"')],
  [clauses('only if contact.email not contains "@"'), clauses('only if not contact.email contains "@"')],
  [clauses('only if contact.city not starts with "L"'), clauses('only if not contact.city starts with "L"')],
  [clauses('only if contact.city is not known'), clauses('only if contact.city is unknown')],
  [clauses('only if contact.city is empty'), clauses('only if contact.city is unknown')],
  [clauses('only if contact.city is set'), clauses('only if contact.city is known')],
  [clauses('only if contact.city is "Lyon"'), clauses('only if contact.city == "Lyon"')],
  [clauses('only if contact.city is not "Lyon"'), clauses('only if contact.city != "Lyon"')],
  [clauses('only if contact.city <> "Lyon"'), clauses('only if contact.city != "Lyon"')],
  [clauses('only if contact.city === "Lyon"'), clauses('only if contact.city == "Lyon"')],
  [clauses('only if contact.tags includes "vip"'), clauses('only if contact.tags has "vip"')],
  [
    clauses('only if order.items contains product.categories "Toys"'),
    clauses('only if any(order.items where (item.product.categories has "Toys"))'),
  ],
  [clauses('only if contact in segment vip'), clauses('only if contact in vip')],
  [clauses('only if segment vip'), clauses('only if contact in vip')],
  [clauses('only if not segment vip'), clauses('only if contact not in vip')],
  [clauses('only if no messages within 7d'), clauses('only if none(messages within 7d)')],
  [clauses('unless no orders'), clauses('unless none(orders)')],
  [clauses('only if any(items where item.price > 5 EUR)'), clauses('only if any(items where (item.price > 5 EUR))')],
  [clauses('when order placed where order.total > 5 EUR'), clauses('when order placed where (order.total > 5 EUR)')],
  [steps('send email hello'), steps('email hello')],
  [steps('delay 3 days'), steps('wait 3d')],
  [steps('email hello exit'), steps('email hello stop')],
  [steps('set contact.tier to "gold"'), steps('set contact.tier = "gold"')],
  [clauses('trigger order placed'), clauses('when order placed')],
  [clauses('filter contact.city == "Lyon"'), clauses('only if contact.city == "Lyon"')],
  [clauses('stop if purchased'), clauses('unless purchased')],
  [clauses('do { stop }'), clauses('then { stop }')],
];

/** What has no fix, since only the author knows a name, or it cannot be said in full: the help shows the form. */
const SHOWN: readonly (readonly [written: string, form: string])[] = [
  [clauses('when every monday at 10:00'), 'when segment NAME read every monday at 10:00'],
  [clauses('when every day'), 'when segment NAME read every day at 09:00'],
  [clauses('when 3 days after order placed'), '3 days after order.placed_at at 09:00'],
  [clauses('when 6h after order placed'), '6h after order.placed_at'],
  [clauses('repeatable at most 3 per 30d'), 'at most every 10d'],
  [clauses('repeatable at most 2 times per 1d'), 'at most every 12h'],
  [clauses('only if no messages within 7d where (message.tags has "x")'), 'if none(messages within 7d where ( … ))'],
  [clauses('only if no messages where (message.tags has "x")'), 'if none(messages where ( … ))'],
  [steps('split { 50% a { } 50% b { } }'), 'split NAME {'],
];

describe.each(MENDED)('%s', (written, meant) => {
  it('is told once, and mended', () => {
    const [found, ...more] = parse('a.campaign', written).diagnostics;
    expect(more).toEqual([]);
    expect(found?.code).toBe('foreign-phrase');
    const fix = found?.fixes?.[0];
    expect(fix?.kind).toBe('rephrase');
    expect(apply(written, fix?.edits ?? [])).toBe(meant);
    expect(parse('a.campaign', meant).diagnostics).toEqual([]);
  });
});

describe.each(SHOWN)('%s', (written, form) => {
  it('is told once, with the form', () => {
    const [found, ...more] = parse('a.campaign', written).diagnostics;
    expect(more).toEqual([]);
    expect(found?.code).toBe('foreign-phrase');
    expect(found?.help).toContain(`\`${form}\``);
    expect(found?.fixes ?? []).toEqual([]);
  });
});

it('every phrase of the table is among the examples', () => {
  const examples = [...MENDED, ...SHOWN].map(([written]) => ({ written, message: parse('a.campaign', written).diagnostics[0]?.message }));
  const shown = (phrase: ForeignPhrase): boolean =>
    examples.some(({ written, message }) => patternOf(phrase).test(written) && message?.endsWith(phrase.why));
  expect(foreignPhrases.filter((phrase) => !shown(phrase)).map(({ written }) => written)).toEqual([]);
});

it('a clause that begins in other words is missed no second time', () => {
  const { ast } = parse('a.campaign', clauses('trigger order placed\n  then stop'));
  expect(ast.declarations.flatMap((one) => (one.kind === 'campaign' ? one.broken : []))).toEqual(['when']);
});

it('the names that a broken step binds are known to be lost', () => {
  const { ast } = parse('a.campaign', steps('call erp as answer with { order order.id } if answer.state == "x" { stop }'));
  expect(ast.brokenNames).toContain('answer');
});

function apply(text: string, edits: readonly TextEdit[]): string {
  const last = [...edits].sort((a, b) => b.span.start.offset - a.span.start.offset);
  return last.reduce((all, { span, text: put }) => all.slice(0, span.start.offset) + put + all.slice(span.end.offset), text);
}
