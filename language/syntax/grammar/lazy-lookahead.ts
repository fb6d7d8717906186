import { type BaseParser, type ILookaheadStrategy, LLkLookaheadStrategy } from 'chevrotain';

type AlternationOptions = Parameters<ILookaheadStrategy['buildLookaheadForAlternation']>[0];
type OptionalOptions = Parameters<ILookaheadStrategy['buildLookaheadForOptional']>[0];
type Alternation = ReturnType<ILookaheadStrategy['buildLookaheadForAlternation']>;
type Optional = ReturnType<ILookaheadStrategy['buildLookaheadForOptional']>;

/**
 * Chevrotain's LL(k) lookahead, computed for a choice when it is first met: computing all of them takes most of what building the grammar
 * takes, and a small workspace meets few. The answers are the same.
 */
export class LazyLookahead extends LLkLookaheadStrategy {
  override buildLookaheadForAlternation(options: AlternationOptions): Alternation {
    const build = (): Alternation => super.buildLookaheadForAlternation(options);
    let built: Alternation | undefined;
    return function (this: BaseParser, alternatives) {
      built ??= build();
      return built.call(this, alternatives);
    };
  }

  override buildLookaheadForOptional(options: OptionalOptions): Optional {
    const build = (): Optional => super.buildLookaheadForOptional(options);
    let built: Optional | undefined;
    return function (this: BaseParser) {
      built ??= build();
      return built.call(this);
    };
  }
}
