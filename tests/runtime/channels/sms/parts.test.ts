/** How many messages an SMS is billed as: limits and alphabets as 3GPP TS 23.038 and TS 23.040 give them. */
import { expect, test } from 'vitest';
import { countSmsParts } from '../../../../runtime/channels/sms/parts.ts';

const parts = (text: string): string => {
  const { encoding, units, parts: count } = countSmsParts(text);
  return `${count} ${encoding} ${units}`;
};

test('160 characters of the GSM alphabet are one message, more are parts of 153', () => {
  expect(parts('')).toBe('1 gsm 0');
  expect(parts('a'.repeat(160))).toBe('1 gsm 160');
  expect(parts('a'.repeat(161))).toBe('2 gsm 161');
  expect(parts('a'.repeat(306))).toBe('2 gsm 306');
  expect(parts('a'.repeat(307))).toBe('3 gsm 307');
});

test('accents of the alphabet cost one, the euro sign and brackets two', () => {
  expect(parts('Grüße à Ølgå ¿Ñ? £5')).toBe('1 gsm 19');
  expect(parts('5 € [x] {y} ~ ^ | \\')).toBe('1 gsm 28');
  expect(parts(`${'a'.repeat(158)}€`)).toBe('1 gsm 160');
  expect(parts(`${'a'.repeat(159)}€`)).toBe('2 gsm 161');
});

test('one character outside of the alphabet makes all of it UCS-2: 70, or parts of 67', () => {
  expect(parts('ça')).toBe('1 ucs-2 2');
  expect(parts('ê'.repeat(70))).toBe('1 ucs-2 70');
  expect(parts('ê'.repeat(71))).toBe('2 ucs-2 71');
  expect(parts('ê'.repeat(134))).toBe('2 ucs-2 134');
  expect(parts('ê'.repeat(135))).toBe('3 ucs-2 135');
  expect(parts('🎂')).toBe('1 ucs-2 2');
});

test('no character is cut in two', () => {
  // 152 and an escape with its character: the pair begins the second part, which leaves one septet empty.
  expect(parts(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toBe('3 gsm 306');
  expect(parts(`${'a'.repeat(151)}€${'a'.repeat(153)}`)).toBe('2 gsm 306');
  expect(parts(`${'ê'.repeat(66)}🎂${'ê'.repeat(66)}`)).toBe('3 ucs-2 134');
});
