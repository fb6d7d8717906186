import { describe, expect, it } from 'vitest';
import { format } from '../../../language/format/format.ts';
import { formatText } from './format-text.ts';

const campaign = (clauses: string): string => `campaign c {\n${clauses}}\n`;

describe('format', () => {
  it('leaves a text with mistakes alone, and says what they are', () => {
    const formatted = format('c.campaign', 'campaign c { when order placed then { email hello }');
    expect(formatted).toMatchObject({ kind: 'broken', diagnostics: [{ severity: 'error', span: { file: 'c.campaign' } }] });
  });

  it('makes nothing of nothing, and keeps a file of comments', () => {
    expect(formatText('')).toBe('');
    expect(formatText('\n\n  \n')).toBe('');
    expect(formatText('\n// one\n\n\n// two')).toBe('// one\n\n// two\n');
  });

  it('writes line feeds and no byte order mark', () => {
    expect(formatText('\uFEFF// hello\r\nsegment a\r\n  = manual\r\n')).toBe('// hello\nsegment a = manual\n');
  });

  it('keeps texts as they are, also where they look like comments or brackets', () => {
    const text = 'segment a = contact.city in ["a // b", "{ \\"c\\" }", "tab\\t"]\n';
    expect(formatText(text)).toBe(text);
  });

  it('keeps durations as they are written', () => {
    expect(formatText('campaign c{backfill 36h}')).toBe(campaign('  backfill 36h\n'));
    expect(formatText('campaign c{backfill 1d   12h}')).toBe(campaign('  backfill 1d 12h\n'));
  });
});

describe('short names of events', () => {
  it('stand in triggers and facts without a filter', () => {
    expect(formatText('campaign c { when order placed unless order placed within 3d goal order placed }')).toBe(
      campaign('  when purchased\n  unless purchased within 3d\n  goal purchased\n'),
    );
  });

  it('do not stand before a filter, behind `this` or where they read badly', () => {
    const text = campaign('  when no order placed for 90d\n  unless order placed where (order.total > 5 EUR) or this order placed\n');
    expect(formatText(text)).toBe(text);
  });

  it('do not take the place of a row or label of that name', () => {
    const text = campaign('  unless order placed\n  then wait up to 1d for order placed as purchased\n');
    expect(formatText(text)).toBe(text);
  });

  it('of the workspace are used as well', () => {
    const shortNames = new Map([['purchase made', 'bought']]);
    expect(formatText(campaign('  when purchase made\n  unless order placed\n'), { shortNames })).toBe(
      campaign('  when bought\n  unless order placed\n'),
    );
  });
});

describe('parentheses', () => {
  const rule = (condition: string): string => formatText(`segment a = ${condition}`).replace(/^segment a = |\n$/g, '');

  it.each([
    ['((contact.points)) > (3)', 'contact.points > 3'],
    ['(a.b and c.d) and e.f', '(a.b and c.d) and e.f'],
    ['a.b and (c.d or e.f)', 'a.b and (c.d or e.f)'],
    ['not a.b == 3', 'not (a.b == 3)'],
    ['not (purchased)', 'not purchased'],
    ['(1 + 2) + 3 == 1 + (2 + 3)', '1 + 2 + 3 == 1 + (2 + 3)'],
    ['(1 * 2) + 3 == (1 + 2) * 3', '1 * 2 + 3 == (1 + 2) * 3'],
    ['a.b has (any(orders))', 'a.b has (any(orders))'],
    ['a.b has any (c.d)', 'a.b has any c.d'],
    ['(weekday in [monday]) in [true]', '(weekday in [monday]) in [true]'],
    ['(today) in [2026-12-24]', 'today in [2026-12-24]'],
  ])('%s is %s', (before, after) => {
    expect(rule(before)).toBe(after);
  });

  it('stay where a test would expect something else without them', () => {
    const text = 'test c "t" {\n  expect (email opened)\n  expect (coupon redeemed or contact in vip)\n  expect purchased\n}\n';
    expect(formatText(text)).toBe(text);
  });
});

describe('comments', () => {
  it('in odd places stay at the end of their line', () => {
    expect(formatText('campaign c { then give // what\n coupon // which\n save20 }')).toBe(
      campaign('  then give  // what\n    coupon  // which\n    save20\n'),
    );
  });

  it('go with the clause that they stand before, in or behind', () => {
    const text = 'campaign c {\n// a\nthen stop // b\n// c\nonly if // d\n x.y // e\n}';
    expect(formatText(text)).toBe(campaign('  // c\n  only if  // d\n    x.y  // e\n  // a\n  then stop  // b\n'));
  });

  it('of lint stay before their step', () => {
    const text = campaign('  then {\n    // lint-ignore unlabelled-wait: it is short\n    wait 3d\n    email hello\n  }\n');
    expect(formatText(text)).toBe(text);
  });

  it('for documentation stay before what they document', () => {
    const text = '/// Of the campaign.\ncampaign c {\n  then {\n    /// Of the step.\n    email hello\n  }\n}\n';
    expect(formatText(text)).toBe(text);
  });
});
