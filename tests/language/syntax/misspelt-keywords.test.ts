/** One letter of a keyword dropped, doubled, swapped with the next or replaced: the parser says which word was meant. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from '../../../language/syntax/parse.ts';
import { tokenize } from '../../../language/syntax/tokens/lexer.ts';
import { isReserved } from '../../../language/syntax/tokens/token-types.ts';

const folder = new URL('samples/', import.meta.url);
const programs = readdirSync(folder)
  .filter((file) => file.endsWith('.campaign'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .filter((text) => parse('m.campaign', text).diagnostics.length === 0);

/** One of four misspellings of a word, picked by its offset in the file. */
function misspellings(word: string, seed: number): readonly string[] {
  const [at, swap] = [seed % word.length, seed % (word.length - 1)];
  const all = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word[at] + word.slice(at),
    word.slice(0, swap) + word[swap + 1] + word[swap] + word.slice(swap + 2),
    word.slice(0, at) + 'qxzk'[seed % 4] + word.slice(at + 1),
  ];
  return all.filter((one, index) => index === seed % 4 && one !== word);
}

it('suggests the right word first for nearly all misspellings that it reports', () => {
  let [reported, right] = [0, 0];
  for (const text of programs) {
    for (const { image, startOffset } of tokenize('m.campaign', text).tokens) {
      if (!isReserved(image) || image.length < 2) continue;
      for (const written of misspellings(image, startOffset)) {
        const mutant = text.slice(0, startOffset) + written + text.slice(startOffset + image.length);
        const { diagnostics } = parse('m.campaign', mutant);
        if (diagnostics.length === 0) continue;
        reported += 1;
        if (diagnostics[0]?.fixes?.[0]?.edits[0]?.text === image) right += 1;
      }
    }
  }
  expect(reported).toBeGreaterThan(300);
  expect(right / reported).toBeGreaterThan(0.97);
});

it('reads on as if the word were written as meant', () => {
  const { ast, diagnostics } = parse('a.campaign', 'campaign a {\n  repeatble per cart\n  unles purchased wihin 30d\n  thne stop\n}');
  expect(diagnostics.map(({ help }) => help)).toEqual(
    ['repeatable', 'unless', 'within', 'then'].map((word) => `Did you mean \`${word}\`?`),
  );
  const [campaign] = ast.declarations;
  expect(campaign?.kind === 'campaign' && campaign.clauses.map(({ kind }) => kind)).toEqual(['entry', 'unless', 'then']);
});

it('keeps the places of what is written', () => {
  const [found] = parse('a.campaign', 'campaign a {\n  unless purchased wihin 30d\n}').diagnostics;
  expect([found?.span.start.column, found?.span.end.column]).toEqual([20, 25]);
});

it('does not take a name for a keyword where only the name fits', () => {
  const { diagnostics } = parse('a.campaign', 'campaign thn { when cart abandoned then email wth }');
  expect(diagnostics).toEqual([]);
});
