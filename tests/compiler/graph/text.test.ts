import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten, textWidth, wrapText } from '../../../compiler/graph/text.ts';

describe('text in boxes', () => {
  it('is broken at spaces, and a long name behind its underscore', () => {
    expect(wrapText('Wait until contact.subscription_of_the_year at 09:00', 120, 13, 9)).toEqual([
      'Wait until contact.',
      'subscription_of_',
      'the_year at 09:00',
    ]);
  });

  it('says with … that more follows', () => {
    const lines = wrapText('one two three four five six seven eight nine ten', 60, 13, 2);
    expect(lines).toHaveLength(2);
    expect(lines.at(-1)).toMatch(/…$/);
  });

  it('never is wider than its box, and loses no word while there is room', () => {
    const text = fc.array(fc.stringMatching(/^[a-zA-Z_.0-9]{1,30}$/), { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.integer({ min: 80, max: 240 }), (given, width) => {
        const lines = wrapText(given, width, 13, 99);
        for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''));
      }),
    );
  });

  it('is cut to a width with …', () => {
    expect(textWidth(shorten('order placed where (order.total > 50 EUR)', 100, 12), 12)).toBeLessThanOrEqual(100);
    expect(shorten('short', 100, 12)).toBe('short');
  });
});
