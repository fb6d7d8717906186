import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../language/program.ts';
import { createGrammar } from '../../../language/syntax/grammar/grammar.ts';
import { parse } from '../../../language/syntax/parse.ts';
import { SYNTAX_CODES } from '../../../language/syntax/syntax-codes.ts';
import { contextualWords, reservedWords } from '../../../language/syntax/tokens/words.ts';

describe('the grammar', () => {
  it('is neither ambiguous nor recursive to the left, three tokens ahead', () => {
    expect(() => createGrammar(true)).not.toThrow();
  });

  it('has each word in one list only, once', () => {
    const all = [...reservedWords, ...contextualWords];
    expect(all.length).toBe(new Set(all).size);
  });
});

describe('reading a file', () => {
  it('gives each thing the place where it stands', () => {
    const { ast } = parse('shop/a.campaign', '\ncampaign one {\n  when order placed\n  then email hello\n}\n');
    const [campaign] = ast.declarations;
    expect(campaign?.span).toEqual({
      file: 'shop/a.campaign',
      start: { offset: 1, line: 2, column: 1 },
      end: { offset: 56, line: 5, column: 2 },
    });
    expect(campaign?.kind === 'campaign' && campaign.clauses[0]?.span.start).toEqual({ offset: 18, line: 3, column: 3 });
  });

  it('reads carriage returns as line ends', () => {
    const text = 'campaign one {\r\n  when order placed\r\n  then email hello\r\n}\r\n';
    const { ast, diagnostics } = parse('a.campaign', text);
    expect(diagnostics).toEqual([]);
    expect(ast.declarations[0]?.span.end.line).toBe(4);
  });

  it('takes documentation of a declaration and of a step, but no comments', () => {
    const { ast } = parse('a.campaign', '/// One\n/// two\n// no\ncampaign a { when x then { /// Step\n email b // no\n } }');
    const [campaign] = ast.declarations;
    expect(campaign?.documentation).toBe('One\ntwo');
    const then = campaign?.kind === 'campaign' ? campaign.clauses.find((clause) => clause.kind === 'then') : undefined;
    expect(then?.kind === 'then' && then.steps[0]?.documentation).toBe('Step');
  });

  it('keeps a clause that stands twice, for the checker to report', () => {
    const { ast } = parse('a.campaign', 'campaign a { once once when x then stop }');
    const [campaign] = ast.declarations;
    expect(campaign?.kind === 'campaign' && campaign.clauses.map((clause) => clause.kind)).toEqual(['entry', 'entry', 'when', 'then']);
  });

  it('takes a word that is a keyword in one place as a name elsewhere', () => {
    const { ast, diagnostics } = parse('a.campaign', 'segment manual = manual\nsegment of = contact in manual\n');
    expect(diagnostics).toEqual([]);
    expect(ast.declarations.map((declaration) => declaration.kind === 'segment' && declaration.name.text)).toEqual(['manual', 'of']);
  });

  it('gives the else of a step and the moment of a wait the places where they stand', () => {
    const { ast } = parse('a.campaign', 'campaign a { when x then { wait until contact.birthday at 09:00 else { stop } } }');
    const [campaign] = ast.declarations;
    const then = campaign?.kind === 'campaign' ? campaign.clauses.find((clause) => clause.kind === 'then') : undefined;
    const step = then?.kind === 'then' ? then.steps[0] : undefined;
    const columns = ({ start, end }: Span): number[] => [start.column, end.column];
    expect(step?.kind === 'until' && [step.span, step.moment.span, step.otherwise?.span].map((span) => span && columns(span))).toEqual([
      [28, 78],
      [39, 64],
      [65, 78],
    ]);
  });

  it('names broken segments, so that their uses need no second diagnostic', () => {
    const { ast } = parse('a.campaign', 'segment vip = \nsegment code contact.city\nsegment good = manual\n');
    expect(ast.brokenNames).toEqual(['vip', 'code']);
    expect(ast.declarations).toHaveLength(1);
  });

  it('tells which clauses are broken, so that they are not missed as well', () => {
    const { ast } = parse('a.campaign', 'campaign a {\n  when order placed where (\n  then email b\n}');
    const [campaign] = ast.declarations;
    expect(campaign?.kind === 'campaign' && campaign.broken).toEqual(['when']);
  });

  it('reports too deep a nesting instead of failing', () => {
    const deep = ['(', 'not ', '['].map((opening) => parse('a.campaign', `campaign a {\n  only if ${opening.repeat(20_000)}x\n}`));
    for (const { diagnostics } of deep) expect(diagnostics.map(({ code }) => code)).toEqual(['nested-too-deeply']);
  });

  it('never throws and stays in the file, whatever stands in it', () => {
    const words = fc.constantFrom(
      ...reservedWords,
      ...contextualWords,
      'a',
      'b',
      '{',
      '}',
      '(',
      ')',
      '[',
      ']',
      ',',
      ':',
      '.',
      '"t"',
      '"',
      '3d',
      '5',
      '10 EUR',
      '09:00',
      '2026-12-24',
      'monday',
      'days',
      '=',
      '€',
      '==',
      '\n',
      '\n  ',
      '///',
      '\\',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join(' ');
        for (const { code, summary, span } of parse('a.campaign', text).diagnostics) {
          expect(SYNTAX_CODES).toHaveProperty(code, { severity: 'error', summary });
          expect(span.start.offset).toBeLessThanOrEqual(span.end.offset);
          expect(span.end.offset).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 1500 },
    );
  });
});
