/**
 * Opens Chevrotain's protected methods under short names, so that a section of the grammar can be a file of its own; and can tell which
 * tokens the grammar would take at a place.
 */
import {
  EarlyExitException,
  EmbeddedActionsParser,
  type IToken,
  isRecognitionException,
  NoViableAltException,
  type ParserMethod,
  type TokenType,
} from 'chevrotain';
import { ReportedProblem } from '../recovery/reported-problem.ts';
import { allTokens } from '../tokens/token-types.ts';
import { expectation } from './expectation.ts';
import { LazyLookahead } from './lazy-lookahead.ts';

/** A rule of the grammar that yields a `T`. */
export type Rule<T> = ParserMethod<[], T>;

/** One way to go on; `GATE` says when it is open (default always). The names are Chevrotain's. */
export interface Alternative<T> {
  readonly ALT: () => T;
  readonly GATE?: () => boolean;
  readonly IGNORE_AMBIGUITIES?: boolean;
}

/** Thrown at the place that is asked for: what would come after it does not matter. */
class Asked extends Error {}
// One for all: it says nothing but where reading ends, and to note where it was made would take longer than to throw it.
const asked = new Asked();

/** What is asked: which tokens the grammar would take at `index`, where a token stands that it never takes. */
interface Question {
  readonly index: number;
  readonly answer: Set<TokenType>;
}

const maxLookahead = 3;
// How many tokens before the place that is asked for gates are taken to be open.
const farthestGate = 8;

/** A Chevrotain parser whose doors are open. */
export class OpenParser extends EmbeddedActionsParser {
  /** Index of the last token taken. Chevrotain has it, and does not declare it. */
  declare protected currIdx: number;
  private question: Question | undefined;

  /** `validate` also checks the grammar itself for ambiguities and left recursion (for tests: it takes time). */
  constructor(validate: boolean) {
    super([...allTokens], {
      maxLookahead,
      skipValidations: !validate,
      recoveryEnabled: false,
      errorMessageProvider: expectation,
      lookaheadStrategy: new LazyLookahead({ maxLookahead }),
    });
  }

  /** Ends the definition of rules; once, before the first parse. */
  seal(): void {
    this.performSelfAnalysis();
  }

  /** Defines a rule. */
  rule<T>(name: string, body: () => T): Rule<T> {
    return this.RULE(name, body);
  }

  /** Takes a token of `type`, or fails. Here and below `index` tells apart the uses of the same thing in one rule. */
  take(type: TokenType, index = 0): IToken {
    if (this.question !== undefined) this.answer(type);
    return this.consume(index, type);
  }

  /** Reads by another rule. */
  call<T>(rule: Rule<T>, index = 0): T {
    return this.subrule(index, rule);
  }

  /** Reads `body` if it is there. */
  maybe<T>(body: () => T, index = 0): T | undefined {
    const before = this.currIdx;
    const value = this.option(index, body);
    if (this.question !== undefined) this.exploreSkipped(body, before);
    return value;
  }

  /** Reads `body` if it is there and `gate` holds. */
  maybeIf<T>(gate: () => boolean, body: () => T, index = 0): T | undefined {
    const before = this.currIdx;
    const value = this.option(index, { GATE: gate, DEF: body });
    if (this.question !== undefined) this.exploreSkipped(body, before);
    return value;
  }

  /** Reads one of several; `expected` completes "Expected …" if none is there. */
  choose<T>(expected: string, alternatives: readonly Alternative<T>[], index = 0): T {
    const choice = { DEF: [...alternatives], ERR_MSG: expected };
    if (this.RECORDING_PHASE) return this.or(index, { ...choice, ...lookaheadOf(alternatives) });
    return this.question === undefined ? this.or(index, choice) : this.chooseAsked(choice, index);
  }

  /** Reads `body` as often as it is there. */
  loop(body: () => void, index = 0): void {
    this.many(index, body);
    if (this.question !== undefined) this.explore(body);
  }

  /** Reads `body` once or more; `expected` completes "Expected …" if it is not there. */
  onceOrMore(expected: string, body: () => void, index = 0): void {
    if (this.question !== undefined) this.explore(body);
    this.atLeastOne(index, { DEF: body, ERR_MSG: expected });
    if (this.question !== undefined) this.explore(body);
  }

  /** Reads one or more bodies with `separator` between them. One use in a rule. */
  separated(separator: TokenType, expected: string, body: () => void): void {
    if (this.question !== undefined) this.explore(body);
    this.AT_LEAST_ONE_SEP({ SEP: separator, DEF: body, ERR_MSG: expected });
    if (this.question !== undefined) this.explore(() => this.answer(separator));
  }

  /** Chevrotain's own works out every path that would have fitted, for a message that is not shown here, and takes milliseconds for it. */
  protected raiseNoAltException(_occurrence: number, expected: string | undefined): never {
    throw new NoViableAltException(expected ?? 'something else', this.LA(1), this.LA(0));
  }

  /** As above. */
  protected raiseEarlyExitException(_occurrence: number, _kind: unknown, expected: string | undefined): never {
    throw new EarlyExitException(expected ?? 'something else', this.LA(1), this.LA(0));
  }

  /** Makes a node. Not run while Chevrotain records the grammar, when there are no tokens to make it of. */
  build<T>(make: () => T): T {
    return this.ACTION(make);
  }

  /** Looks at what comes next, and may report it or leave the item. Not run where the question is what could come. */
  check(look: () => void): void {
    if (this.toQuestion() !== 0) this.ACTION(look);
  }

  /** The token `ahead` places on, from 1; 0 is the last one taken. */
  peek(ahead = 1): IToken {
    return this.LA(ahead);
  }

  /**
   * The tokens that the grammar takes at `index`, seen by running `read` from where the parser stands. GATEs count as open. The token at
   * `index` must be one that the grammar never takes.
   */
  protected ask(index: number, read: () => void): ReadonlySet<TokenType> {
    const answer = new Set<TokenType>();
    this.question = { index, answer };
    try {
      read();
    } catch (problem) {
      if (!endsReading(problem)) throw problem;
    } finally {
      this.question = undefined;
    }
    return answer;
  }

  /** True while it is asked what can come somewhere. */
  protected get asking(): boolean {
    return this.question !== undefined;
  }

  /** True if the parser stands where it is asked what can come, or so near to it that its lookahead is in the way. */
  protected isAskedSoon(): boolean {
    const distance = this.toQuestion();
    return distance >= 0 && distance < maxLookahead;
  }

  /** How many tokens stand before the place that is asked for; less than zero if none is. */
  private toQuestion(): number {
    return this.question === undefined ? -1 : this.question.index - this.currIdx - 1;
  }

  private answer(type: TokenType): void {
    if (this.toQuestion() !== 0) return;
    this.question?.answer.add(type);
    throw asked;
  }

  /** Goes into what was left out since the token at the place that is asked for does not fit. */
  private exploreSkipped(body: () => unknown, before: number): void {
    if (this.currIdx === before) this.explore(body);
  }

  private chooseAsked<T>(choice: { readonly DEF: Alternative<T>[]; readonly ERR_MSG: string }, index: number): T {
    const before = this.currIdx;
    this.exploreGated(choice.DEF.filter(({ GATE }) => GATE !== undefined));
    try {
      return this.or(index, choice);
    } catch (problem) {
      if (this.currIdx === before) this.exploreAlternatives(choice.DEF);
      throw problem;
    }
  }

  /** Gates look far ahead, and see the place that is asked for from there. */
  private exploreGated(alternatives: readonly Alternative<unknown>[]): void {
    if (this.toQuestion() < farthestGate) for (const { ALT } of alternatives) this.goAndComeBack(ALT);
  }

  private exploreAlternatives(alternatives: readonly Alternative<unknown>[]): void {
    for (const { ALT } of alternatives) this.explore(ALT);
  }

  /** Near the place that is asked for, goes a way and comes back. */
  protected explore(body: () => unknown): void {
    if (this.isAskedSoon()) this.goAndComeBack(body);
  }

  private goAndComeBack(body: () => unknown): void {
    const before = this.currIdx;
    try {
      body();
    } catch (problem) {
      if (!endsReading(problem)) throw problem;
    } finally {
      this.currIdx = before;
    }
  }
}

/** Where the first of ambiguous alternatives is meant, one token decides: to look for one that tells them apart takes long and finds none. */
function lookaheadOf(alternatives: readonly Alternative<unknown>[]): { readonly MAX_LOOKAHEAD?: number } {
  return alternatives.some(({ IGNORE_AMBIGUITIES }) => IGNORE_AMBIGUITIES) ? { MAX_LOOKAHEAD: 1 } : {};
}

/** True for what the parser throws to leave what it reads; all else is a bug. */
function endsReading(problem: unknown): boolean {
  return problem instanceof Asked || problem instanceof ReportedProblem || (problem instanceof Error && isRecognitionException(problem));
}
