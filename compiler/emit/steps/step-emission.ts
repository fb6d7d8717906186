/**
 * The code of a kind of step: each file of this folder describes one, `registry.ts` lists them. Functions are written as methods, so that the
 * registry can hand out the entry of any node's kind as one that takes it.
 */
import type { Fact, Span } from '../../../language/program.ts';
import type { FlowNode, Target } from '../../flow/flow.ts';
import type { StageWay } from '../../flow/stage.ts';
import type { WithoutNext } from '../../flow/steps/step-flow.ts';
import type { Quotes } from '../emit-context.ts';
import type { Block, BodyContext } from './body.ts';

/** What the entry of a wait is made with. */
export interface WaitsTable {
  /** Name of the stage that leaves a wait in this way, quoted; of a race's arms the one of this index. */
  stage(wait: string, way: StageWay['kind'], index?: number): string;
  /** Name of the constant of a calendar wait. */
  moment(wait: string): string;
  /** What an event must be to count, as fields; a condition of it becomes a constant of this name. */
  happening(event: Fact, name: string): string;
  /** The comment behind a line. */
  place(span: Span): string;
}

/** How a node at which a run may stand is waited at. */
export interface WaitEmission<N extends FlowNode> {
  /** Fields of its entry in the table of waits, behind the arms. */
  fields(node: N, table: WaitsTable): readonly string[];
  /** Entries of its arms, one a line. Left out: it has none. */
  arms?(node: N, table: WaitsTable): readonly string[];
  /** What follows the author's words in the documentation of its function, and the lines below. */
  patience?(node: N): string;
  notes?(node: N, quotes: Quotes): readonly string[];
  /** The method of `Journey` by which its function waits. Left out: `waitUntil`. */
  readonly method?: string;
}

/** The code of a step that leads or waits. `until` is where the code around it goes on. */
export interface StepEmission<N extends FlowNode> {
  /** Its own code and that of what follows it. */
  emit(node: N, context: BodyContext, until: Target | undefined): Block;
  readonly wait?: WaitEmission<N>;
}

/** The code of a step that has an effect and then goes on. */
export interface EffectEmission<N extends FlowNode> {
  /** The effect alone, without `await`: `run.suppress('bye')`. */
  call(node: WithoutNext<N>, context: BodyContext): string;
  /** As of other steps. Left out: the effect, and then what follows it. */
  emit?(node: N, context: BodyContext, until: Target | undefined): Block;
  readonly wait?: WaitEmission<N>;
}
