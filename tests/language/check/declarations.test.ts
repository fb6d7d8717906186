import { describe, expect, test } from 'vitest';
import { withoutSpans } from '../see.ts';
import { brief, programIn, usesOf } from './brief.ts';

describe('coupons', () => {
  test('items, pools and many uses', () => {
    const source = `
coupon partner  { free shipping  valid 30d  code from pool partner_codes }
coupon in_store was at_store { 15% off items where (item.product.categories has "Toys")  shared code "BOUTIQUE15"  many uses }
coupon everything { 5 EUR off items }
`;
    expect(withoutSpans(programIn(source).coupons)).toMatchObject([
      { name: 'everything', items: {}, manyUses: false },
      { name: 'in_store', was: 'at_store', items: { where: { kind: 'has' } }, manyUses: true, code: { kind: 'shared' } },
      { name: 'partner', code: { kind: 'pool', pool: 'partner_codes' } },
    ]);
  });

  test.each([
    'coupon a { 10% off items where (contact.city == "x") }',
    'coupon a { 10% off items where (item.pric > 1 EUR) }',
    'coupon a { 10% off order code from pool partner_code }',
    'coupon a { 10% off order minimum 0 EUR }',
    'coupon a { 10% off order many uses many uses }',
  ])('%s', (source) => {
    expect(brief(source)).toMatchSnapshot();
  });

  test('items need their table', () => {
    const settings =
      'language: 1\nstore: { name: A, time_zone: UTC, currency: EUR, locale: fr }\nchannels: { email: { from: a@b.example } }\n';
    expect(brief('coupon a { 10% off items }', { 'relance.yaml': settings, 'schema.yaml': '' })).toMatchInlineSnapshot(`
      "
      table-not-active «»: \`cart\` is a row of the table \`cart\`, which is off. Add \`cart\` to \`modules\` in relance.yaml.
      table-not-active «10% off items»: It is taken off items, and the table \`item\` is off. Add \`item\` to \`modules\` in relance.yaml. [activate-table]
      "
    `);
  });
});

describe('cohorts', () => {
  test('arms that total 100 %', () => {
    const { cohorts } = programIn('cohort copy_test was text_test { 33.3% a  33.3% b  33.4% c }');
    expect(cohorts).toMatchObject([
      { name: 'copy_test', was: 'text_test', arms: [{ name: 'a', percent: '33.3' }, { name: 'b' }, { name: 'c' }] },
    ]);
  });

  test.each([
    'cohort k { 50% short  40% long }',
    'cohort k { 100% short }',
    'cohort k { 50% short  50% short }',
    'cohort k { 0% short  100% long }',
  ])('%s', (source) => {
    expect(brief(source)).toMatchSnapshot();
  });
});

describe('segments', () => {
  test('what was sent, runs and coupons are collections of the contact', () => {
    const source = `segment s = any(messages within 7d where (message.tags has "recovery")) and none(runs where (run.campaign == "x"))
                            and count(coupons where (coupon.redeemed_at is known)) > 1`;
    expect(programIn(source).segments[0]?.rule).toMatchObject({ kind: 'and' });
  });

  test('a live run is nothing that a rule can ask for', () => {
    expect(brief('segment s = contact in campaign c\ncampaign c { once when started then email hello }')).toMatchInlineSnapshot(`
      "
      campaign-in-rule «contact in campaign c»: A rule is computed from data of the contact alone, and a live run is a state of a campaign. Ask for it beside the rule, such as \`only if contact in campaign c and contact in …\`, or ask \`any(runs where ( … ))\`.
      "
    `);
  });

  test('a segment that nobody declares can be declared', () => {
    expect(brief('segment s = contact in nobody')).toMatchInlineSnapshot(`
      "
      unknown-segment «nobody»: There is no segment \`nobody\`. There is \`s\`. Ask for a tag of the contact with \`contact.tags has "nobody"\`. [declare-segment]
      "
    `);
  });
});

describe('earlier names', () => {
  test('are no longer declared, and are claimed once', () => {
    expect(
      brief(`segment a was b = manual
segment b = manual
coupon c was d { 10% off order }
cohort e was d { 50% x  50% y }`),
    ).toMatchInlineSnapshot(`
      "
      name-still-used «b»: \`b\` is declared, so it was not renamed. Leave out \`was\`, or name what it was called before.
      renamed-twice «d»: Another declaration was \`d\` too. Leave \`was\` in the one that takes its place.
      "
    `);
  });
});

test('declarations are noted', () => {
  expect(
    usesOf(`coupon a { 10% off order code from pool partner_codes }
cohort b { 50% x  50% y }
segment c = contact in d
segment d = manual
campaign e { tagged t once when started then email hello }`),
  ).toMatchInlineSnapshot(`
    [
      "a → declaration of coupon a",
      "partner_codes → use of pool partner_codes",
      "b → declaration of cohort b",
      "x → declaration of arm x",
      "y → declaration of arm y",
      "c → declaration of segment c",
      "d → use of segment d",
      "d → declaration of segment d",
      "e → declaration of campaign e",
      "t → declaration of tag t",
      "hello → use of message hello",
    ]
  `);
});
