/** From the text of a `.campaign` file to its syntax tree. */
import { createTokenInstance, EOF, type IToken } from 'chevrotain';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from './ast.ts';
import { createGrammar, type Grammar } from './grammar/grammar.ts';
import { balanceBraces } from './recovery/balance-braces.ts';
import { withoutEchoes } from './recovery/without-echoes.ts';
import { tokenize } from './tokens/lexer.ts';
import { endOf } from './tokens/spans.ts';
import { isName, neverOf } from './tokens/token-types.ts';

/** What a file says, as far as it can be read, and what is wrong with it, in the order of the file. */
export interface Parsed {
  readonly ast: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
}

// Built at the first parse and kept: building takes longer than reading a large file.
let grammar: Grammar | undefined;

/**
 * Reads a file. `file` is its path relative to the workspace. Never throws: what is broken is left out of the tree and
 * reported, one diagnostic a mistake.
 */
export function parse(file: string, text: string): Parsed {
  grammar ??= createGrammar();
  const { tokens, documentation, comments, diagnostics: lexical } = tokenize(file, text);
  const balanced = balanceBraces(file, text, tokens);
  const syntactic: Diagnostic[] = [];
  const missingBraces: number[] = [];
  const lostNames: string[] = [];
  const session = { file, text, tokens: balanced.tokens, documentation, diagnostics: syntactic, missingBraces, lostNames };
  const { items, broken } = grammar.parser.run(grammar.file, session);
  return {
    ast: { file, declarations: items, comments, brokenNames: [...namesAfter(balanced.tokens, broken), ...lostNames] },
    diagnostics: withoutEchoes({ lexical, braces: balanced, syntactic, missingBraces }),
  };
}

/**
 * The words of the language that may stand at `offset` of a text, which may be broken there and before: for completion. A word that
 * `offset` stands at the end or inside of is taken as one that is being typed.
 */
export function keywordsAt(text: string, offset: number): readonly string[] {
  grammar ??= createGrammar();
  const { tokens, documentation } = tokenize('', text);
  const before = tokens.filter((token) => endOf(token).offset < offset || (endOf(token).offset === offset && !isWord(token)));
  const end = neverOf(createTokenInstance(EOF, '', offset, offset, 0, 0, 0, 0));
  const session = { file: '', text, tokens: before, documentation, diagnostics: [], missingBraces: [], lostNames: [] };
  return grammar.parser.whatCanFollow(grammar.file, session, end);
}

function isWord({ image }: IToken): boolean {
  return /^[A-Za-z_]/.test(image);
}

/** The names that the heads of broken declarations give, as far as they give one. */
function namesAfter(tokens: readonly IToken[], heads: readonly IToken[]): readonly string[] {
  if (heads.length === 0) return [];
  const wanted = new Set(heads.map(({ startOffset }) => startOffset));
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1];
    return wanted.has(token.startOffset) && next !== undefined && isName(next) ? [next.image] : [];
  });
}
