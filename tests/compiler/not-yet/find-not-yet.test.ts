/** What is said and cannot run yet is refused by name, before anything is compiled. */
import { describe, expect, test } from 'vitest';
import { findNotYet } from '../../../compiler/not-yet/find-not-yet.ts';
import { check } from '../../../language/check/check.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';

const SHOP = {
  'relance.yaml': `language: 1
store: { name: Test shop, time_zone: Europe/Paris, currency: EUR, locale: en }
modules: [product, item, cart, cart_item]
channels: { email: { from: "Test shop <shop@shop.example>" } }
`,
  'messages/rows.email.html':
    '---\nsubject: rows\nneeds: { sold: order, all: list of item }\n---\n<p>{{ sold.total }} {{ all.size }}</p>\n',
  'messages/number.email.html': '---\nsubject: number\nneeds: { total: money }\n---\n<p>{{ total }}</p>\n',
};

/** What is refused of a campaign file: its words, and how it is called. */
function refused(source: string): readonly string[] {
  const files = new Map(Object.entries({ ...SHOP, 'shop.campaign': source }));
  const { program, diagnostics } = check(files);
  if (program === undefined) throw new Error(renderTerminal(diagnostics, files, { colour: false }));
  return findNotYet(program, (file) => files.get(file) ?? '').map(({ span, message }) => {
    const what = message.replace('This version checks ', '').replace(', and cannot run it yet.', '');
    return `${source.slice(span.start.offset, span.end.offset)}: ${what}`;
  });
}

const campaign = (rest: string): string => `campaign c { repeatable when order placed ${rest} }\n`;

describe('what cannot run yet', () => {
  test('`event` outside of filters', () => {
    expect(refused(campaign('only if event.total > 5 EUR then stop'))).toEqual(['event.total: `event` outside of filters']);
    expect(refused(campaign('then email number with { total: event.total }'))).toEqual(['event.total: `event` outside of filters']);
    expect(refused(campaign('unless order placed where (event.total > 5 EUR) then stop'))).toEqual([]);
  });

  test('counted events', () => {
    const counted = 'count(purchased within 30d)';
    expect(refused(campaign(`then if ${counted} > 2 { stop }`))).toEqual([`${counted}: counting events`]);
    expect(refused(`segment s = ${counted} > 2\n`)).toEqual([`${counted}: counting events`]);
    expect(refused(`${campaign('then stop')}test c "x" { expect ${counted} == 0 }\n`)).toEqual([`${counted}: counting events`]);
  });

  test('whole rows and lists of rows', () => {
    expect(refused(campaign('then email rows with { sold: last(orders), all: order.items }'))).toEqual([
      'last(orders): the row that `last` gives, without a field',
      'order.items: lists of rows as arguments',
    ]);
    expect(refused(campaign('then if last(orders).cart.total > 5 EUR and first(orders).total > 5 EUR { stop }'))).toEqual([]);
  });

  test('a message or coupon that is not expected can be tested', () => {
    expect(refused(`${campaign('then email number with { total: order.total }')}test c "x" { expect no email number }\n`)).toEqual([]);
  });
});
