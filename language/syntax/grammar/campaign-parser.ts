/**
 * The parser that all sections of the grammar define their rules on. Does the error recovery, which Chevrotain's own would do with less
 * tact: a misspelt keyword is reported and read as what was meant; another broken item is reported once and left out, and reading goes on
 * at the next item of its block. Longer than other files: what is read again, and when, is decided in one place.
 */
import { EOF, type IToken, isRecognitionException, type TokenType, tokenLabel } from 'chevrotain';
import type { Choice, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { choicesOf } from '../../diagnostics/spelling.ts';
import type { Span } from '../../program.ts';
import { asKeyword, findRepair, type Place } from '../recovery/find-repair.ts';
import { tellForeign } from '../recovery/foreign/tell-foreign.ts';
import { ReportedProblem } from '../recovery/reported-problem.ts';
import { canRestart, endsBlock, type ItemStart } from '../recovery/restart-points.ts';
import { misspelt, unexpected } from '../recovery/unexpected.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { lineOf, positionAt, spanOf } from '../tokens/spans.ts';
import { CloseBrace, isName, keywordsOf, neverOf, OpenBrace, word } from '../tokens/token-types.ts';
import { OpenParser, type Rule } from './open-parser.ts';

export type { Alternative, Rule } from './open-parser.ts';

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
  /** Gathers the names that items bind which were left out: `reply` of a broken `call erp as reply`. */
  readonly lostNames: string[];
}

const idle: Session = { file: '', text: '', tokens: [], documentation: new Map(), diagnostics: [], missingBraces: [], lostNames: [] };

// Deeper than any campaign, and far above where the JavaScript stack ends.
const deepestNesting = 100;

// In how many places of a file misspelt words are looked for: bounds the time that a file takes which is no campaign at all.
const mostSearches = 100;

/** Holds the state of one parse at a time. */
export class CampaignParser extends OpenParser {
  private session: Session = idle;
  /** How many braces are open before each token; counted when it is first needed. */
  private depths: Int32Array | undefined;
  private nesting = 0;
  private searches = 0;
  /** Offsets of the words that have been replaced: none is replaced twice. */
  private repaired = new Set<number>();
  /** While an item is read on trial: the index of the first token whose failure ends the trial. */
  private trial: number | undefined;

  /** Reads the tokens of `session` by the rule `start`, which must be one that recovers from all problems. */
  run<T>(start: Rule<T>, session: Session): T {
    this.begin(session);
    try {
      return start.call(this);
    } finally {
      this.end();
    }
  }

  /** The keywords that can follow the tokens of `session`, which may be broken before. */
  whatCanFollow(start: Rule<unknown>, session: Session, end: IToken): readonly string[] {
    this.begin({ ...session, tokens: [...session.tokens, end] });
    try {
      return keywordsOf(this.ask(session.tokens.length, () => start.call(this)));
    } finally {
      this.end();
    }
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

  /** True if the next token is on the line of the last one taken. */
  onSameLine(): boolean {
    return lineOf(this.LA(1)) === lineOf(this.LA(0));
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
   * Reads one item of a block, after which `accept` gets it. If it is broken and no misspelt keyword explains that, reports it, goes on to
   * where the next item may begin (`restart`: words that begin items) and calls `broken` with the item's first token.
   */
  attempt<T>(
    item: Rule<T>,
    restart: ReadonlySet<TokenType>,
    accept: (node: T, start: ItemStart) => void,
    broken: (first: IToken) => void,
  ): void {
    const start = this.itemStart();
    try {
      const node = this.call(item);
      this.build(() => accept(node, start));
    } catch (problem) {
      if (this.isOnTrial()) throw problem;
      const foreign = isReading(problem) ? this.foreignAfter(start) : undefined;
      if (foreign === undefined && isReading(problem) && this.repair(item, start)) {
        this.attempt(item, restart, accept, broken);
        return;
      }
      this.dropEchoes(start);
      this.report(foreign ?? this.withChoices(this.explain(problem), item, start));
      this.skipTo(restart, start, this.depth(start.index), this.LA(1) === start.first);
      broken(start.first);
    }
  }

  /** As `foreign`, in an item that is broken; behind `then` a step begins. */
  private foreignAfter(start: ItemStart): Diagnostic | undefined {
    const step = this.LA(0).image === 'then' ? this.foreign(start, 'step') : undefined;
    return step ?? this.foreign(start);
  }

  /**
   * What is told of a phrase that this language has in other words, if reading stopped in one since `start`. `begins`: only of what could be
   * meant to begin an item of this kind here.
   */
  foreign(start: ItemStart, begins?: string): Diagnostic | undefined {
    if (this.trial !== undefined || this.asking || this.LA(1).tokenType === EOF) return undefined;
    const from = start.first.startOffset;
    const stop = this.LA(1).startOffset;
    const lineEnd = this.session.text.indexOf('\n', stop);
    const text = this.session.text.slice(from, lineEnd < 0 ? undefined : lineEnd);
    const place = (first: number, last: number): Span => placeOf(this.session, from + first, from + last);
    return tellForeign({ text, stop: stop - from, begins, place });
  }

  /**
   * Looks for the misspelt keyword because of which the next token does not fit to what has been read since `start`, where `item` begins.
   * If there is one, reports it, puts in what was meant and goes back to `start`.
   */
  repair(item: Rule<unknown>, start: ItemStart): boolean {
    const at = this.currIdx + 1;
    if (this.trial !== undefined || this.asking || this.searches >= mostSearches) return false;
    this.searches += 1;
    const tokens = this.input;
    const reach = (place: Place): number => this.reach(item, start, place);
    const found = findRepair({ tokens, at, start: start.index, repaired: this.repaired, reach });
    const written = found === undefined ? undefined : tokens[found.index];
    this.currIdx = at - 1;
    if (found === undefined || written === undefined) return false;
    const choices = this.keywordsAt(found.index, item, start);
    this.goBack(start);
    tokens[found.index] = asKeyword(written, found.keyword);
    this.repaired.add(written.startOffset);
    this.report(misspelt(written.image, this.spanOf(written), found.keyword, choices));
    return true;
  }

  /**
   * If the block does not end here, reports what `describe` says and skips to the next item. `start` is where the item
   * begins that the next token is taken to belong to.
   */
  skipUnknown(describe: () => Diagnostic, restart: ReadonlySet<TokenType>, start: ItemStart): boolean {
    if (endsBlock(this.LA(1))) return false;
    const diagnostic = describe();
    if (this.isOnTrial()) this.fail(diagnostic);
    this.report(diagnostic);
    this.skipTo(restart, start, this.depth(this.currIdx + 1), true);
    return true;
  }

  /** The keywords that could stand in place of the next token, after what has been read since `start`, where `item` begins. */
  keywordsHere(item: Rule<unknown>, start: ItemStart): readonly Choice[] {
    return this.keywordsAt(this.currIdx + 1, item, start);
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
    return {
      first,
      index: this.currIdx + 1,
      beginsLine: before.tokenType === EOF || lineOf(before) !== lineOf(first),
      reported: this.session.diagnostics.length,
      missing: this.session.missingBraces.length,
    };
  }

  private begin(session: Session): void {
    this.session = session;
    this.depths = undefined;
    this.nesting = 0;
    this.searches = 0;
    this.repaired = new Set();
    this.input = [...session.tokens];
  }

  private end(): void {
    this.input = [];
    this.session = idle;
  }

  /** Goes back to the beginning of an item, as if it had not been read; what has been repaired in it stays so, and told. */
  private goBack({ index, reported, missing }: ItemStart): void {
    const { diagnostics } = this.session;
    const repaired = diagnostics.slice(reported).filter(({ code }) => code === 'misspelt-keyword' || code === 'reserved-word');
    this.currIdx = index - 1;
    diagnostics.splice(reported, diagnostics.length - reported, ...repaired);
    this.session.missingBraces.length = missing;
  }

  /** True where a failure is no finding, but ends a trial or a question. */
  private isOnTrial(): boolean {
    return (this.trial !== undefined && this.currIdx + 1 >= this.trial) || this.isAskedSoon();
  }

  /** Reads `item` from `start` on, and what follows it in its block, on trial. See `Stop.reach`. */
  private reach(item: Rule<unknown>, start: ItemStart, place: Place): number {
    return this.aside(start.index, place.end, () => {
      this.trial = place.first;
      this.currIdx = start.index - 1;
      try {
        do this.call(item);
        while (!this.isPast(place.last));
        return place.end;
      } catch (problem) {
        if (!isReading(problem)) throw problem;
        return this.currIdx + 1;
      } finally {
        this.trial = undefined;
      }
    });
  }

  /** True where a trial has read enough: an item is whole that ends after `index`, and the block ends too, or the line. */
  private isPast(index: number): boolean {
    return endsBlock(this.LA(1)) || (this.currIdx >= index && !this.onSameLine());
  }

  private keywordsAt(index: number, item: Rule<unknown>, start: ItemStart): readonly Choice[] {
    if (this.trial !== undefined || this.asking) return [];
    const types = this.aside(start.index, index, () =>
      this.ask(index, () => {
        this.currIdx = start.index - 1;
        while (this.currIdx + 1 < index) this.call(item);
        this.explore(() => this.call(item));
      }),
    );
    return choicesOf(keywordsOf(types), 'keyword');
  }

  /** Reads tokens from `from` up to `end`, where no token fits, without an effect on anything but the result. */
  private aside<T>(from: number, end: number, read: () => T): T {
    const { session, currIdx, input: tokens } = this;
    const real = tokens.slice(from, end + 1);
    for (const [offset, token] of real.entries()) tokens[from + offset] = { ...token };
    const last = tokens[end];
    if (last !== undefined) tokens[end] = neverOf(last);
    this.session = { ...session, diagnostics: [], missingBraces: [], lostNames: [] };
    try {
      return read();
    } finally {
      for (const [offset, token] of real.entries()) tokens[from + offset] = token;
      this.session = session;
      this.currIdx = currIdx;
    }
  }

  private withChoices(diagnostic: Diagnostic, item: Rule<unknown>, start: ItemStart): Diagnostic {
    if (diagnostic.choices !== undefined) return diagnostic;
    const choices = this.keywordsHere(item, start);
    return choices.length === 0 ? diagnostic : { ...diagnostic, choices };
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
  private skipTo(restart: ReadonlySet<TokenType>, start: ItemStart, depth: number, stuck: boolean): void {
    let moved = !stuck;
    for (let token = this.LA(1); token.tokenType !== EOF; token = this.LA(1)) {
      if (this.depth(this.currIdx + 1) <= depth && (endsBlock(token) || (moved && canRestart(token, this.LA(0), start, restart)))) break;
      this.SKIP_TOKEN();
      moved = true;
    }
    this.session.lostNames.push(...boundNames(this.input.slice(start.index, this.currIdx + 1)));
  }

  /** How many braces are open before the token at `index`. */
  private depth(index: number): number {
    this.depths ??= depthsOf(this.session.tokens);
    return this.depths[index] ?? 0;
  }
}

/** The names behind `as`. */
function boundNames(tokens: readonly IToken[]): readonly string[] {
  return tokens.flatMap((token, index) => (tokens[index - 1]?.tokenType === word('as') && isName(token) ? [token.image] : []));
}

function placeOf({ file, text }: Session, start: number, end: number): Span {
  return { file, start: positionAt(text, start), end: positionAt(text, end) };
}

function depthsOf(tokens: readonly IToken[]): Int32Array {
  const depths = new Int32Array(tokens.length + 1);
  for (const [index, { tokenType }] of tokens.entries()) {
    const change = tokenType === OpenBrace ? 1 : tokenType === CloseBrace ? -1 : 0;
    depths[index + 1] = (depths[index] ?? 0) + change;
  }
  return depths;
}

/** True for what a broken text makes the parser throw; all else is a bug. */
function isReading(problem: unknown): boolean {
  return problem instanceof ReportedProblem || (problem instanceof Error && isRecognitionException(problem));
}
