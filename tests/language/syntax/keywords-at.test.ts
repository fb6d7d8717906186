/** The words that may stand at a place of a text: what an editor offers there. */
import { expect, it } from 'vitest';
import { keywordsAt, parse } from '../../../language/syntax/parse.ts';

/** The words at the `|` of a text. */
function at(text: string): readonly string[] {
  return keywordsAt(text.replace('|', ''), text.indexOf('|'));
}

it('offers declarations in an empty file', () => {
  expect(at('|')).toEqual(['campaign', 'cohort', 'coupon', 'segment', 'test']);
});

it('offers what may follow, and what may come next', () => {
  const words = at('campaign a {\n  repeatable |\n}');
  expect(words).toEqual(expect.arrayContaining(['per', 'at', 'newest', 'when', 'unless']));
  expect(words).not.toContain('within');
});

it('takes a word that is being typed for none', () => {
  expect(at('campaign a { repeatable at mo|')).toEqual(['most']);
});

it('offers the ways a trigger can go on, whichever it turns out to be', () => {
  expect(at('campaign a { when contact |')).toEqual(expect.arrayContaining(['enters', 'leaves', 'where', 'after']));
  expect(at('campaign a { when contact.tier |')).toEqual(expect.arrayContaining(['changes', 'rises', 'falls', 'at']));
});

it('offers units, weekdays and the words of a read', () => {
  expect(at('campaign a { then { wait 3 |')).toEqual(expect.arrayContaining(['day', 'days', 'months']));
  expect(at('campaign a { then { wait until |')).toEqual(expect.arrayContaining(['monday', 'between']));
  expect(at('campaign a { when segment vip read every |')).toEqual(expect.arrayContaining(['day', 'friday', 'month']));
});

it('offers words in a text that is broken before', () => {
  expect(at('campaign a {\n  when when when\n  goal purchased |')).toEqual(expect.arrayContaining(['within', 'since', 'or', 'counted']));
});

it('tells with a diagnostic which words could have stood there', () => {
  const [found] = parse('a.campaign', 'campaign a { when segment vip read 5 then stop }').diagnostics;
  expect(found?.choices?.map(({ name }) => name)).toEqual(['every', 'now', 'on']);
});
