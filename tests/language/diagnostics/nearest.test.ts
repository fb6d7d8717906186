import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { editDistance, nearest, suggest } from '../../../language/diagnostics/nearest.ts';
import { loadSchema, optionalEntities } from '../../../language/schema/load-schema.ts';
import { reservedWords } from '../../../language/syntax/tokens/words.ts';

describe('the nearest name', () => {
  it('is at most a third of the letters away', () => {
    expect(nearest('ordre', ['orders', 'order', 'cart'])).toBe('order');
    expect(nearest('basket', ['cart', 'order'])).toBeUndefined();
  });

  it('is none where no letter stays', () => {
    expect(nearest('x', ['y'])).toBeUndefined();
    expect(nearest('x', ['xy'])).toBe('xy');
  });

  it.each([
    ['letters that changed places', 'form', ['for', 'from', 'forms'], 'from'],
    ['a doubled letter', 'welcomme', ['welcome', 'welcomed'], 'welcome'],
    ['a letter left out rather than one that was added', 'sop', ['so', 'stop'], 'stop'],
    ['the key beside the right one', 'cary', ['cars', 'cart'], 'cart'],
  ])('prefers %s', (_, word, names, right) => {
    expect(nearest(word, names)).toBe(right);
    expect(nearest(word, [...names].reverse())).toBe(right);
  });

  it.each([
    ['cartReminder', ['cart_reminders', 'cart_reminder'], 'cart_reminder'],
    ['cart-reminder', ['cart_reminder'], 'cart_reminder'],
    ['Welcome', ['welcome', 'welcome_back'], 'welcome'],
    ['placed order', ['order placed', 'order paid'], 'order placed'],
  ])('knows %s in another dress', (word, names, right) => {
    expect(nearest(word, names)).toBe(right);
  });

  it('has the word as a part of its own, if it is the only one that has', () => {
    expect(nearest('reminder', ['cart_reminder', 'welcome'])).toBe('cart_reminder');
    expect(nearest('reminder', ['cart_reminder', 'order_reminder'])).toBeUndefined();
  });

  it('does not depend on the order of the candidates', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6 }), fc.array(fc.stringMatching(/^[a-c_]{1,6}$/), { maxLength: 8 }), (word, names) => {
        expect(nearest(word, [...names].reverse())).toBe(nearest(word, names));
      }),
      { numRuns: 300 },
    );
  });

  it('is looked for among thousands in a moment', () => {
    const names = Array.from(
      { length: 5_000 },
      (_, index) => `campaign_${index.toString(36)}_${['cart', 'order', 'win', 'back'][index % 4]}`,
    );
    const began = performance.now();
    for (let i = 0; i < 10; i++) nearest('campagin_1x_order', names);
    expect((performance.now() - began) / 10).toBeLessThan(100);
  });
});

describe('the distance', () => {
  it('counts inserted, deleted, replaced and swapped letters', () => {
    expect(editDistance('ordre', 'order')).toBe(1);
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
  });

  it('is cut off above its limit, and the same below it', () => {
    const word = fc.stringMatching(/^[a-c]{0,8}$/);
    fc.assert(
      fc.property(word, word, fc.nat(8), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b), limit + 1));
      }),
    );
  });
});

test('without a near name the few that there are get listed', () => {
  expect(suggest('basket', ['order', 'cart', 'cart'], 'Declare it.')).toBe('There is `cart`, `order`.');
  expect(suggest('basket', [], 'Declare it.')).toBe('Declare it.');
});

/** Every word that differs from this one by one slip of typing; replaced and added letters are drawn by the position. */
function misspellings(word: string): readonly string[] {
  const other = (index: number): string => String.fromCharCode(97 + ((index * 7 + word.length * 5 + word.charCodeAt(0)) % 26));
  return [...word].flatMap((letter, index) => [
    word.slice(0, index) + word.slice(index + 1),
    word.slice(0, index) + letter + word.slice(index),
    word.slice(0, index) + (word[index + 1] ?? '') + letter + word.slice(index + 2),
    word.slice(0, index) + other(index) + word.slice(index + 1),
    word.slice(0, index) + other(index + 3) + word.slice(index),
  ]);
}

const schema = loadSchema(optionalEntities());
const groups = new Map<string, readonly string[]>([
  ['events', Object.keys(schema.events)],
  ['words of the language', reservedWords],
  ...Object.values(schema.entities).map((entity) => [`fields of ${entity.name}`, entity.fields.map((field) => field.name)] as const),
]);

test('of all names and words with one letter wrong, the right one comes first for 98 of 100', () => {
  const tries = [...groups.values()].flatMap((names) =>
    names.flatMap((name) =>
      misspellings(name)
        .filter((word) => word !== '' && word === word.trim() && !names.includes(word))
        .map((word) => nearest(word, names) === name),
    ),
  );
  expect(tries.length).toBeGreaterThan(4_000);
  expect(tries.filter(Boolean).length / tries.length).toBeGreaterThan(0.98);
});
