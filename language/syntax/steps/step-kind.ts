import type { Span } from '../../program.ts';
import type { ElseNode, Name, StepBase } from '../ast.ts';
import type { CampaignParser, Rule } from '../grammar/campaign-parser.ts';
import type { SharedRules } from '../grammar/shared-rules.ts';
import type { TailRules } from '../grammar/step-tails.ts';
import type { Word } from '../tokens/words.ts';
import type { StepNode } from './step-kinds.ts';

/** Rules that steps are made of. */
export interface StepParts extends SharedRules, TailRules {
  /** `{ STEPS }`. Its steps may be asked for only when a rule runs. */
  readonly steps: Rule<readonly StepNode[]>;
}

/** Steps that stand together in a step, in braces. The span is that of the braces with the words before them, where it is known. */
export interface StepBlock {
  readonly steps: readonly StepNode[];
  readonly span?: Span;
}

/**
 * One way a step can begin: how it is read, and what its tree says without its meaning. A new step is a new file with one of these and the type
 * of its node, registered in `step-kinds.ts`. What is asked of a node is a method, so that all kinds stand in one table; `of-step.ts` asks.
 */
export interface StepKind<N extends StepNode = StepNode> {
  /** The word that it begins with. */
  readonly word: Word;
  /** The kinds of its nodes; absent: the word. */
  readonly kinds?: readonly N['kind'][];
  /** Defines the rule that reads the step from that word on. */
  readonly define: (p: CampaignParser, parts: StepParts) => Rule<N>;
  /** The blocks in it, in written order; absent: that of its `else`, if it has one. */
  blocks?(node: N): readonly StepBlock[];
  /** The words that a label follows; absent, or undefined: none can be put in, or the tree does not say where. */
  head?(node: N): Span | undefined;
  /** The name in its words that is its label; absent: none, and a label stands behind `as`. */
  name?(node: N): Name | undefined;
}

/** The block of an `else`. */
export function elseBlock({ otherwise }: { readonly otherwise?: ElseNode }): readonly StepBlock[] {
  return otherwise === undefined ? [] : [otherwise];
}

/** The head of a step of words alone, as long as nothing follows them. */
export function wholeHead({ otherwise, label, span }: StepBase & { readonly otherwise?: ElseNode }): Span | undefined {
  return otherwise === undefined && label === undefined ? span : undefined;
}
