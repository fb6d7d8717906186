/** Good programs, broken in one place: reading never fails, and never keeps silent. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../language/syntax/parse.ts';
import { tokenize } from '../../../language/syntax/tokens/lexer.ts';
import { print } from './digest.ts';

const names = [
  'first-look',
  'one-liners',
  'every-clause-and-step',
  'every-line-of-a-test',
  'segments',
  'calendar-waits',
  'date-triggers',
  'else-of-steps',
  'declarations',
  'clauses-of-policy',
  'every-trigger',
  'conditions-and-moments',
];
const programs = names.map((name) => ({
  name,
  text: readFileSync(new URL(`samples/${name}.campaign`, import.meta.url), 'utf8'),
}));

interface Mutant {
  readonly what: string;
  readonly text: string;
}

/** Every token dropped, doubled, swapped with the next and misspelt. */
function mutants(text: string): readonly Mutant[] {
  const { tokens } = tokenize('m.campaign', text);
  return tokens.flatMap(({ image, startOffset, startLine }, index) => {
    const before = text.slice(0, startOffset);
    const after = text.slice(startOffset + image.length);
    const place = `\`${image}\` in line ${startLine}`;
    const found = [
      { what: `drop ${place}`, text: `${before} ${after}` },
      { what: `double ${place}`, text: `${before}${image} ${image}${after}` },
    ];
    if (/^[a-z]{3}/.test(image))
      found.push({ what: `misspell ${place}`, text: `${before}${image[1]}${image[0]}q${image.slice(2)}${after}` });
    const next = tokens[index + 1];
    if (next !== undefined && next.image !== image) {
      const between = text.slice(startOffset + image.length, next.startOffset);
      found.push({
        what: `swap ${place} with the next`,
        text: `${before}${next.image}${between || ' '}${image}${text.slice(next.startOffset + next.image.length)}`,
      });
    }
    return found;
  });
}

function tree(text: string): string {
  return parse('m.campaign', text)
    .ast.declarations.map((declaration) => print(declaration, ''))
    .join('\n');
}

describe.each(programs)('$name, changed in one place', ({ text }) => {
  it('is good before', () => {
    expect(parse('m.campaign', text).diagnostics).toEqual([]);
  });

  it('is either reported or means something else: no word is ever ignored', () => {
    const meaning = tree(text);
    const ignored = mutants(text).filter(
      (mutant) => parse('m.campaign', mutant.text).diagnostics.length === 0 && tree(mutant.text) === meaning,
    );
    expect(ignored.map(({ what }) => what)).toEqual([]);
  });

  it('is reported once where one word is dropped, doubled or misspelt', () => {
    const single = mutants(text).filter(({ what }) => !what.startsWith('swap'));
    const noisy = single.filter((mutant) => parse('m.campaign', mutant.text).diagnostics.length > 1);
    expect(noisy.map(({ what }) => what)).toEqual([]);
  });

  it('is reported wherever the file is cut inside of a declaration', () => {
    // No sign ends a segment: cut after one of its comparisons it is a whole one still.
    const declarations = parse('m.campaign', text).ast.declarations.filter(({ kind }) => kind !== 'segment');
    const silent: string[] = [];
    for (let end = 0; end < text.length; end += 1) {
      const inside = declarations.some(({ span }) => span.start.offset < end && end < span.end.offset);
      if (inside && parse('m.campaign', text.slice(0, end)).diagnostics.length === 0) silent.push(text.slice(0, end));
    }
    expect(silent).toEqual([]);
  });
});
