/** `count(EVENT)`: how often something has happened. */
import { describe, expect, test } from 'vitest';
import { withoutSpans } from '../see.ts';
import { brief, campaignOf } from './brief.ts';

const when = (condition: string): string =>
  `campaign c { repeatable per cart when cart updated then { email hello if ${condition} { stop } } }\n`;
const found = (condition: string): string => brief(when(condition));

describe('how often something has happened', () => {
  test.each([
    'count(product viewed within 48h) >= 3',
    'count(purchased within 30d) == 0',
    'count(purchased) > 1',
    'count(order placed since 2026-01-01 where (order.total > 5 EUR)) > 1',
    'count(this cart updated) > 5',
    'count(email_hello clicked) == 0',
    'count(email clicked within 30d) * 2 > 3',
    'not (count(hello opened within 7d) > 3)',
  ])('%s', (condition) => {
    expect(found(condition)).toBe('\n\n');
  });

  test('is the fact with a number', () => {
    const [, step] = campaignOf(when('count(purchased within 30d where (order.total > 5 EUR)) > 1')).then;
    expect(withoutSpans(step?.kind === 'if' ? step.branches[0]?.condition : undefined)).toMatchObject({
      left: {
        kind: 'fact count',
        type: { kind: 'scalar', of: 'number' },
        fact: { kind: 'fact', event: 'order placed', window: { kind: 'within', ms: 2_592_000_000 }, where: { kind: 'compare' } },
      },
      right: { kind: 'literal', value: '1' },
    });
  });

  test('has the rules of facts', () => {
    expect(brief('segment s = count(product viewed) > 3\n')).toContain('fact-needs-window');
    expect(found('any(orders where (count(product viewed) > 3))')).toContain('fact-in-filter');
    expect(found('count(product veiwed within 3d) > 3')).toContain('unknown-event');
    expect(found('count(product viewed within 3d where (event.x == 1)) > 3')).toContain('unknown-field «x»');
    expect(found('count(cart abandoned) > 3')).toContain('derived-event');
  });

  test('is counted with `count` alone', () => {
    expect(found('any(product viewed within 48h)')).toMatchInlineSnapshot(`
      "
      type-mismatch «any»: An event is a condition by itself, without \`any\`. Write \`product viewed …\`.
      "
    `);
    expect(found('none(purchased)')).toMatchInlineSnapshot(`
      "
      type-mismatch «none»: An event is a condition by itself, without \`none\`. Write \`not purchased …\`.
      "
    `);
    expect(found('sum(product viewed) > 3')).toMatchInlineSnapshot(`
      "
      type-mismatch «sum»: \`sum\` is about rows, and this is an event. How often it has happened is \`count(product viewed …)\`.
      "
    `);
    expect(found('cuont(product viewed) > 3')).toMatchInlineSnapshot(`
      "
      unknown-function «cuont»: There is no function \`cuont\`. Did you mean \`count\`? [change-spelling]
      "
    `);
    expect(found('count(product viewed)')).toContain('not-a-condition');
  });

  test('what is a collection stays one', () => {
    expect(found('count(orders within 30d) > 3')).toBe('\n\n');
    expect(found('count(ordres within 30d) > 3')).toContain('unknown-collection');
  });
});
