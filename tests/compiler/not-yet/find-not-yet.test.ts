/** What is said and cannot run yet is refused by name, before anything is compiled. */
import { expect, test } from 'vitest';
import { findNotYet, type WantedFor } from '../../../compiler/not-yet/find-not-yet.ts';
import { check } from '../../../language/check/check.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';

const SETTINGS = `language: 1
store: { name: Test shop, time_zone: Europe/Paris, currency: EUR, locale: en, rates: rates.csv }
channels: { email: { from: "Test shop <shop@shop.example>" } }
`;

/** What is refused of a workspace: its words, and how it is called. */
function refused(wanted: WantedFor): readonly string[] {
  const files = new Map([
    ['relance.yaml', SETTINGS],
    ['shop.campaign', 'campaign c { repeatable when order placed then if count(purchased within 30d) > 2 { stop } }\n'],
  ]);
  const { program, diagnostics } = check(files);
  if (program === undefined) throw new Error(renderTerminal(diagnostics, files, { colour: false }));
  return findNotYet(program, (file) => files.get(file) ?? '', wanted).map(({ span, message }) => {
    const what = message.replace('This version checks ', '').replace(', and cannot run it yet.', '');
    return `${SETTINGS.slice(span.start.offset, span.end.offset)}: ${what}`;
  });
}

test('a setting that nothing acts on is told where a shop is to be served', () => {
  expect(refused('service')).toEqual(['rates: `store.rates`']);
});

test('tests and pictures are the same without it', () => {
  expect([refused('tests'), refused('pictures')]).toEqual([[], []]);
});
