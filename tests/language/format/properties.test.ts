/** What holds for every program; `ten-thousand.ts` looks at more of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalTree } from '../../../language/format/safety/canonical-tree.ts';
import { allComments } from '../../../language/format/safety/comment-places.ts';
import { builtinShortNames } from '../../../language/format/short-names.ts';
import { readTokens } from '../../../language/format/source/read-tokens.ts';
import { parse } from '../../../language/syntax/parse.ts';
import { programTexts } from '../programs/programs.ts';
import { formatText } from './format-text.ts';

const meaning = (text: string): string => canonicalTree(parse('any.campaign', text).ast.declarations, builtinShortNames());
const comments = (text: string): readonly string[] => allComments(readTokens('any.campaign', text));

describe('formatting any program', () => {
  it('changes neither its meaning nor its comments, and nothing the second time', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(programTexts, (text) => {
        const formatted = formatText(text);
        expect(meaning(formatted)).toBe(meaning(text));
        expect(comments(formatted)).toEqual(comments(text));
        expect(formatText(formatted)).toBe(formatted);
        expect(formatted).not.toMatch(/[ \t\r]\n|\n\n\n|^\n/);
      }),
      { numRuns: 300, seed: 20 },
    );
  });
});
