/**
 * The parser that all sections of the grammar define their rules on. It opens Chevrotain's protected methods under short
 * names, so that a section can be a file of its own, and does the error recovery, which Chevrotain's own would do with
 * less tact: a broken item is reported once and left out, and reading goes on at the next item of its block.
 */
import { EmbeddedActionsParser, EOF, type IToken, isRecognitionException, type ParserMethod, type TokenType, tokenLabel } from 'chevrotain';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../program.ts';
import { ReportedProblem } from '../recovery/reported-problem.ts';
import { canRestart, endsBlock, type ItemStart } from '../recovery/restart-points.ts';
import { unexpected } from '../recovery/unexpected.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { lineOf, spanOf } from '../tokens/spans.ts';
import { allTokens, CloseBrace, OpenBrace } from '../tokens/token-types.ts';
import { expectation } from './expectation.ts';

/** A rule of the grammar that yields a `T`. */
export type Rule<T> = ParserMethod<[], T>;

/** One way to go on; `GATE` says when it is open (default always). The names are Chevrotain's. */
export interface Alternative<T> {
  readonly ALT: () => T;
  readonly GATE?: () => boolean;
  readonly IGNORE_AMBIGUITIES?: boolean;
}

/** What one parse works on, and the diagnostics that it adds to. */
export interface Session {
  readonly file: string;
  readonly text: string;
  readonly tokens: readonly IToken[];
  /** `///` text by the offset of the token that it stands before. */
  readonly documentation: ReadonlyMap<number, string>;
  readonly diagnostics: Diagnostic[];
  /** Gathers the offsets of the tokens that stand where a `{` is missing. */
  readonly missingBraces: number[];
}

const idle: Session = { file: '', text: '', tokens: [], documentation: new Map(), diagnostics: [], missingBraces: [] };

// Deeper than any campaign, and far above where the JavaScript stack ends.
const deepestNesting = 100;

/** A Chevrotain parser whose doors are open to the sections of the grammar. Holds the state of one parse at a time. */
export class CampaignParser extends EmbeddedActionsParser {
  private session: Session = idle;
  private braces = 0;
  private nesting = 0;

  /** `validate` also checks the grammar itself for ambiguities and left recursion (for tests: it takes time). */
  constructor(validate: boolean) {
    super([...allTokens], { maxLookahead: 3, skipValidations: !validate, recoveryEnabled: false, errorMessageProvider: expectation });
  }

  /** Ends the definition of rules; once, before the first parse. */
  seal(): void {
    this.performSelfAnalysis();
  }

  /** Reads the tokens of `session` by the rule `start`, which must be one that recovers from all problems. */
  run<T>(start: Rule<T>, session: Session): T {
    this.session = session;
    this.braces = 0;
    this.nesting = 0;
    this.input = [...session.tokens];
    try {
      return start.call(this);
    } finally {
      this.input = [];
      this.session = idle;
    }
  }

  /** Defines a rule. */
  rule<T>(name: string, body: () => T): Rule<T> {
    return this.RULE(name, body);
  }

  /** Takes a token of `type`, or fails. Here and below `index` tells apart the uses of the same thing in one rule. */
  take(type: TokenType, index = 0): IToken {
    const token = this.consume(index, type);
    this.count(token);
    return token;
  }

  /** Reads by another rule. */
  call<T>(rule: Rule<T>, index = 0): T {
    return this.subrule(index, rule);
  }

  /** Reads `body` if it is there. */
  maybe<T>(body: () => T, index = 0): T | undefined {
    return this.option(index, body);
  }

  /** Reads `body` if it is there and `gate` holds. */
  maybeIf<T>(gate: () => boolean, body: () => T, index = 0): T | undefined {
    return this.option(index, { GATE: gate, DEF: body });
  }

  /** Reads one of several; `expected` completes "Expected …" if none is there. */
  choose<T>(expected: string, alternatives: readonly Alternative<T>[], index = 0): T {
    return this.or(index, { DEF: [...alternatives], ERR_MSG: expected });
  }

  /** Reads `body` as often as it is there. */
  loop(body: () => void, index = 0): void {
    this.many(index, body);
  }

  /** Reads `body` once or more; `expected` completes "Expected …" if it is not there. */
  onceOrMore(expected: string, body: () => void, index = 0): void {
    this.atLeastOne(index, { DEF: body, ERR_MSG: expected });
  }

  /** Reads one or more bodies with `separator` between them. One use in a rule. */
  separated(separator: TokenType, expected: string, body: () => void): void {
    this.AT_LEAST_ONE_SEP({ SEP: separator, DEF: body, ERR_MSG: expected });
  }

  /** Makes a node. Not run while Chevrotain records the grammar, when there are no tokens to make it of. */
  build<T>(make: () => T): T {
    return this.ACTION(make);
  }

  /** The token `ahead` places on, from 1; 0 is the last one taken. */
  peek(ahead = 1): IToken {
    return this.LA(ahead);
  }

  /** True if the next token is on the line of the last one taken. */
  onSameLine(): boolean {
    return lineOf(this.LA(1)) === lineOf(this.LA(0));
  }

  /** The span from `first` to the last token taken. */
  spanFrom(first: IToken): Span {
    return spanOf(this.session.file, first, this.LA(0));
  }

  /** The span of one token. */
  spanOf(token: IToken): Span {
    return spanOf(this.session.file, token);
  }

  /** The span from one token to another. */
  spanFromTo(first: IToken, last: IToken): Span {
    return spanOf(this.session.file, first, last);
  }

  /** The text of the file at `span`. */
  source({ start, end }: Span): string {
    return this.session.text.slice(start.offset, end.offset);
  }

  /** The `///` lines before a token. */
  documentationOf(token: IToken): { readonly documentation?: string } {
    const documentation = this.session.documentation.get(token.startOffset);
    return documentation === undefined ? {} : { documentation };
  }

  /** Adds a diagnostic and reads on. */
  report(diagnostic: Diagnostic): void {
    this.session.diagnostics.push(diagnostic);
  }

  /** Notes that a `{` is missing before the next token, so that its `}` is not reported as well. */
  noteMissingBrace(): void {
    this.session.missingBraces.push(this.LA(1).startOffset);
  }

  /** Leaves the current item with a diagnostic. */
  fail(diagnostic: Diagnostic): never {
    throw new ReportedProblem(diagnostic);
  }

  /** Leaves the current item because something else was expected here. */
  failExpecting(expected: string): never {
    return this.fail(this.expected(expected));
  }

  /** Reads `body`, which may come back to itself, no deeper than the stack carries. */
  nested<T>(body: () => T): T {
    if (this.nesting >= deepestNesting) {
      const help = `At most ${deepestNesting} blocks, lists and parentheses may stand in each other.`;
      this.fail(
        syntaxDiagnostic('nested-too-deeply', 'Too many blocks, lists or parentheses are open here.', this.spanOf(this.LA(1)), help),
      );
    }
    this.nesting += 1;
    try {
      return body();
    } finally {
      this.nesting -= 1;
    }
  }

  /**
   * Reads one item of a block. If it is broken, reports that, goes on to where the next item may begin (`restart`: words
   * that begin items) and calls `broken` with the item's first token.
   */
  attempt(read: () => void, restart: ReadonlySet<TokenType>, broken: (first: IToken) => void): void {
    const start = this.itemStart();
    const { braces } = this;
    try {
      read();
    } catch (problem) {
      this.dropEchoes(start);
      this.report(this.explain(problem));
      this.skipTo(restart, start, braces, this.LA(1) === start.first);
      broken(start.first);
    }
  }

  /**
   * If the block does not end here, reports what `describe` says and skips to the next item. `start` is where the item
   * begins that the next token is taken to belong to.
   */
  skipUnknown(describe: () => Diagnostic, restart: ReadonlySet<TokenType>, start: ItemStart): boolean {
    if (endsBlock(this.LA(1))) return false;
    this.report(describe());
    this.skipTo(restart, start, this.braces, true);
    return true;
  }

  /** True if something was reported since `start`. */
  reportedSince(start: ItemStart): boolean {
    return this.session.diagnostics.length > start.reported;
  }

  /** In an item that is broken, a condition may only look as if it mixed `and` with `or`, since a parenthesis is missing. */
  dropEchoes({ reported }: ItemStart): void {
    const { diagnostics } = this.session;
    const kept = diagnostics.slice(reported).filter((found) => found.code !== 'mixed-and-or');
    diagnostics.splice(reported, diagnostics.length - reported, ...kept);
  }

  /** The beginning of the item that the next token begins. */
  itemStart(): ItemStart {
    const first = this.LA(1);
    const before = this.LA(0);
    return { first, beginsLine: before.tokenType === EOF || lineOf(before) !== lineOf(first), reported: this.session.diagnostics.length };
  }

  private explain(problem: unknown): Diagnostic {
    if (problem instanceof ReportedProblem) return problem.diagnostic;
    if (!(problem instanceof Error) || !isRecognitionException(problem)) throw problem;
    if (problem.message === tokenLabel(OpenBrace)) this.noteMissingBrace();
    return this.expected(problem.message);
  }

  private expected(what: string): Diagnostic {
    const before = this.LA(0);
    return unexpected(this.session.file, what, this.LA(1), before.tokenType === EOF ? undefined : before);
  }

  /** Invariant: never takes the `}` of the block that holds the item; takes a token at least if `stuck`. */
  private skipTo(restart: ReadonlySet<TokenType>, start: ItemStart, braces: number, stuck: boolean): void {
    let moved = !stuck;
    for (let token = this.LA(1); token.tokenType !== EOF; token = this.LA(1)) {
      if (this.braces <= braces && (endsBlock(token) || (moved && canRestart(token, this.LA(0), start, restart)))) return;
      this.count(token);
      this.SKIP_TOKEN();
      moved = true;
    }
  }

  private count(token: IToken): void {
    if (token.tokenType === OpenBrace) this.braces += 1;
    else if (token.tokenType === CloseBrace) this.braces -= 1;
  }
}
