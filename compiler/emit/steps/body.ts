import type { Expression, Span } from '../../../language/program.ts';
import type { FlowNode, Target } from '../../flow/flow.ts';
import type { StageWay } from '../../flow/stage.ts';
import { flowOf } from '../../flow/steps/registry.ts';
import type { BlockWord, Quotes } from '../emit-context.ts';

/** Lines of a stage, and whether every way through them leaves it. */
export interface Block {
  readonly lines: readonly string[];
  readonly ends: boolean;
}

/** What the code of a step needs from its stage. */
export interface BodyContext {
  readonly quotes: Quotes;
  /** Declares a condition, or the value of an argument, and gives the constant's name. */
  predicate(name: string, condition: Expression): string;
  value(name: string, what: string, value: Expression): string;
  /** Declares the moment of a calendar wait, and gives the constant's name. */
  moment(node: FlowNode): string;
  /** Name of the function of the stage that leaves a wait in this way. */
  stage(wait: string, way: StageWay['kind']): string;
  /** The code from a target on; it ends before `until`, where the code around it goes on. */
  block(target: Target, until: Target | undefined): Block;
}

interface StepText {
  readonly kind: FlowNode['kind'];
  readonly documentation?: string;
  readonly span: Span;
  readonly otherwise?: Target;
}

/** The author's words of a step; of one with blocks only what stands before them. */
export function stepWords(node: StepText, quotes: Quotes): string {
  return quotes.words(node.span, blockWord(node));
}

function blockWord(node: StepText): BlockWord | undefined {
  if (flowOf(node).blocks) return '{';
  return node.otherwise === undefined ? undefined : 'else';
}

/** An effect: what `call` gives is waited for, and then what follows goes on. The constants of what follows come first. */
export function goOn(
  node: StepText & { readonly next: Target },
  call: () => string,
  context: BodyContext,
  until: Target | undefined,
): Block {
  const rest = context.block(node.next, until);
  return { lines: [...above(node, context.quotes), `await ${call()};`, ...rest.lines], ends: rest.ends };
}

/** Lines of a block inside another. */
export function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

/** Documentation and source of a step, above its code. */
export function above(node: StepText, quotes: Quotes): readonly string[] {
  const documentation = node.documentation === undefined ? [] : node.documentation.split('\n').map((line) => `// ${line.trim()}`.trimEnd());
  return [...documentation, quotes.line(node.span, stepWords(node, quotes))];
}
