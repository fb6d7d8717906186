/** The TextMate grammar, in the engine that editors use. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';
import { GRAMMAR_FILE, grammarText } from '../../../editors/textmate/generate.ts';
import { clauseWords, reservedWords, stepWords } from '../../../language/syntax/tokens/words.ts';

let grammar: IGrammar;

beforeAll(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(grammarText(), 'campaign.tmLanguage.json'),
  });
  const loaded = await registry.loadGrammar('source.relance');
  if (loaded === null) throw new Error('The grammar cannot be loaded.');
  grammar = loaded;
});

/** `word scope` for each coloured token of a line. */
function coloured(line: string): readonly string[] {
  return grammar.tokenizeLine(line, textmate.INITIAL).tokens.flatMap(({ startIndex, endIndex, scopes }) => {
    const scope = scopes.at(-1) ?? '';
    return scope === 'source.relance' ? [] : [`${line.slice(startIndex, endIndex)} ${scope.replace(/\.relance$/, '')}`];
  });
}

describe('the TextMate grammar', () => {
  it('stands beside the extension as it is generated now (node editors/textmate/generate.ts)', () => {
    expect(readFileSync(GRAMMAR_FILE, 'utf8')).toBe(grammarText());
  });

  it('tells declarations, clauses, steps, labels and literals apart', () => {
    expect(coloured('campaign cart_recovery was carts {')).toEqual([
      'campaign storage.type',
      'cart_recovery entity.name.type',
      'was keyword.operator',
      'carts entity.name.type',
    ]);
    expect(coloured('  when cart abandoned after 3d // idle')).toEqual([
      'when keyword.control.clause',
      'after keyword.operator.word',
      '3d constant.numeric.duration',
      '// idle comment.line.double-slash',
    ]);
    expect(coloured('  email reminder as first with { headline: "Still // here?" }')).toEqual([
      'email keyword.control.step',
      'as keyword.operator',
      'first entity.name.tag',
      'with keyword.operator.word',
      'headline variable.other.property',
      '"Still // here?" string.quoted.double',
    ]);
    expect(coloured('  only if sum(orders.total) > 1000 EUR and contact.when is known')).toEqual([
      'only keyword.control.clause',
      'if keyword.control.step',
      'total variable.other.member',
      '> keyword.operator.comparison',
      '1000 EUR constant.numeric.money',
      'and keyword.operator.word',
      'when variable.other.member',
      'is keyword.operator.word',
      'known keyword.operator.word',
    ]);
  });

  it.each([...new Set<string>([...reservedWords, ...clauseWords, ...stepWords])])('colours the word `%s`', (word) => {
    expect(coloured(`  ${word} `)[0]?.startsWith(`${word} `)).toBe(true);
  });

  it('leaves no word of the example campaigns half coloured', () => {
    const folder = join(import.meta.dirname, '..', '..', '..', 'campaigns');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.campaign'));
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
        const { tokens } = grammar.tokenizeLine(line, textmate.INITIAL);
        for (const { startIndex } of tokens) expect(/\w\w/.test(line.slice(Math.max(0, startIndex - 1), startIndex + 1))).toBe(false);
      }
    }
  });
});
