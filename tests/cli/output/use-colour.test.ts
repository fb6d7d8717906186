import { expect, test } from 'vitest';
import { useColour } from '../../../cli/output/use-colour.ts';

const terminal = { isTTY: true };
const file = {};

test('colours are for terminals', () => {
  expect(useColour(terminal, {})).toBe(true);
  expect(useColour(terminal, { NO_COLOR: '', FORCE_COLOR: '' })).toBe(true);
  expect(useColour(terminal, { TERM: 'dumb' })).toBe(false);
  expect(useColour(file, {})).toBe(false);
});

test('NO_COLOR and FORCE_COLOR decide, and the first is the stronger', () => {
  expect(useColour(terminal, { NO_COLOR: '1' })).toBe(false);
  expect(useColour(file, { FORCE_COLOR: '1' })).toBe(true);
  expect(useColour(terminal, { FORCE_COLOR: '0' })).toBe(false);
  expect(useColour(terminal, { NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false);
});
