/** Each fix of the parser removes its cause, and changes nothing else. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic, TextEdit } from '../../../language/diagnostics/diagnostic.ts';
import { parse } from '../../../language/syntax/parse.ts';

const clause = (text: string): string => `campaign a {\n  ${text}\n}\n`;
const step = (text: string): string => clause(`then { ${text} }`);

const cases: readonly (readonly [kind: string, before: string, after: string])[] = [
  ['double-quotes', clause("only if contact.city == 'Lyon'"), clause('only if contact.city == "Lyon"')],
  ['double-quotes', clause('only if contact.city == “Lyon”'), clause('only if contact.city == "Lyon"')],
  ['double-quotes', clause(`only if contact.city == 'say "hi"'`), clause('only if contact.city == "say \\"hi\\""')],
  ['close-text', clause('only if contact.city == "Lyon'), clause('only if contact.city == "Lyon"')],
  ['close-text', step('email x with { headline: "Still there? }'), step('email x with { headline: "Still there?" }')],
  ['replace-operator', clause('only if contact.city = "Lyon"'), clause('only if contact.city == "Lyon"')],
  ['replace-operator', clause('only if purchased&&clicked'), clause('only if purchased and clicked')],
  ['replace-operator', clause('only if purchased || clicked'), clause('only if purchased or clicked')],
  ['replace-operator', clause('only if !purchased'), clause('only if not purchased')],
  ['remove-character', clause('once;'), clause('once')],
  ['remove-character', clause('once\u00A0per cart'), clause('once per cart')],
  ['money-with-code', 'coupon a { €10 off order }', 'coupon a { 10 EUR off order }'],
  ['money-with-code', 'coupon a { 10EUR off order }', 'coupon a { 10 EUR off order }'],
  ['money-with-code', 'coupon a { 10,50 $ off order }', 'coupon a { 10.50 USD off order }'],
  ['pad-time', step('wait until monday at 9:00'), step('wait until monday at 09:00')],
  ['split-unit', step('wait 3days at 09:00'), step('wait 3 days at 09:00')],
  ['split-unit', step('wait 2months at 09:00'), step('wait 2 months at 09:00')],
  ['change-spelling', step('wait 3days'), step('wait 3d')],
  ['change-spelling', step('wait 30min'), step('wait 30m')],
  ['calendar-days', step('wait 3d at 09:00'), step('wait 3 days at 09:00')],
  ['calendar-days', step('wait 2w at 09:00'), step('wait 2 weeks at 09:00')],
  ['split-unit', clause('only if contact.birthday < 18years ago'), clause('only if contact.birthday < 18 years ago')],
  ['order-parts', clause('only if a.b < 3d before this.c'), clause('only if a.b < this.c - 3d')],
  ['close-brace', 'campaign a {\n  then {\n    stop\n}\n', 'campaign a {\n  then {\n    stop\n  }\n}\n'],
  ['remove-brace', 'campaign a {\n  once\n}\n}\n', 'campaign a {\n  once\n}\n'],
  ['add-parentheses', clause('only if a.b == 1 or a.c == 2 and a.d == 3'), clause('only if a.b == 1 or (a.c == 2 and a.d == 3)')],
  ['add-parentheses', clause('only if (a.b == 1) and a.c == 2 or a.d == 3'), clause('only if ((a.b == 1) and a.c == 2) or a.d == 3')],
  ['order-parts', clause('repeatable newest wins per cart'), clause('repeatable per cart newest wins')],
  ['order-parts', clause('when cart abandoned from a after 1h'), clause('when cart abandoned after 1h from a')],
  [
    'order-parts',
    clause('unless order placed where (order.total > 1 EUR) within 30d'),
    clause('unless order placed within 30d where (order.total > 1 EUR)'),
  ],
  ['remove-duplicate', clause('when order placed from a from b'), clause('when order placed from a ')],
  ['change-spelling', clause('repeatble per cart'), clause('repeatable per cart')],
  ['change-spelling', clause('unless purchased wihin 30d'), clause('unless purchased within 30d')],
  ['change-spelling', step('wait until mondy at 09:00'), step('wait until monday at 09:00')],
  ['change-spelling', step('wait 3 dayz at 09:00'), step('wait 3 days at 09:00')],
  ['change-spelling', 'cuopon a { free shipping }', 'coupon a { free shipping }'],
  ['change-spelling', 'coupon a { free shiping }', 'coupon a { free shipping }'],
  ['change-spelling', 'coupon when { free shipping }', 'coupon my_when { free shipping }'],
];

describe.each(cases)('%s', (kind, before, after) => {
  it(`writes ${JSON.stringify(after)} for ${JSON.stringify(before)}`, () => {
    const [found, ...more] = parse('a.campaign', before).diagnostics;
    expect(more).toEqual([]);
    const fix = found?.fixes?.[0];
    expect(fix?.kind).toBe(kind);
    expect(apply(before, fix?.edits ?? [])).toBe(after);
    expect(parse('a.campaign', after).diagnostics.map(({ code }: Diagnostic) => code)).toEqual([]);
  });
});

function apply(text: string, edits: readonly TextEdit[]): string {
  const last = [...edits].sort((a, b) => b.span.start.offset - a.span.start.offset);
  return last.reduce((all, { span, text: put }) => all.slice(0, span.start.offset) + put + all.slice(span.end.offset), text);
}
