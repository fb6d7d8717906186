/** What all functions and tables of a stages file share: the plan, and the names given out in the file. */
import type { Expression } from '../../language/program.ts';
import type { Flow, FlowNode, Target } from '../flow/flow.ts';
import type { FlowStage, StageWay } from '../flow/stage.ts';
import { cutStages, type StagePlan } from '../flow/stages.ts';
import { flowOf } from '../flow/steps/registry.ts';
import type { ConstantCode } from './code-file.ts';
import type { Emission, Quotes } from './emit-context.ts';
import { createNames, type Names } from './names.ts';
import { predicateCode } from './predicates.ts';

/** A stages file in the making. */
export interface StageEmission {
  readonly emission: Emission;
  readonly quotes: Quotes;
  readonly names: Names;
  readonly plan: StagePlan;
  /** Nodes of the flow by their labels. */
  readonly nodes: ReadonlyMap<Target, FlowNode>;
  /** Names of the functions of stages by the names of the stages. */
  readonly functionNames: ReadonlyMap<string, string>;
  /** Names of the functions of joins by the labels of their nodes. */
  readonly joins: ReadonlyMap<Target, string>;
  /** Names of the constants of moments by the labels of their waits. */
  readonly moments: ReadonlyMap<Target, string>;
}

/** Cuts the flow and gives out the names that several parts of the file use. `used`: names that the file always has. */
export function createStageEmission(emission: Emission, quotes: Quotes, used: readonly string[]): StageEmission {
  const { flow } = emission;
  const names = createNames(used);
  const plan = cutStages(flow);
  return {
    emission,
    quotes,
    names,
    plan,
    nodes: new Map(flow.nodes.map((node) => [node.label, node])),
    functionNames: new Map(plan.stages.map((stage) => [stage.name, names.take(stage.name)])),
    joins: new Map(plan.joins.map((label) => [label, names.take(`then_${label}`)])),
    moments: new Map(calendarWaits(plan, flow).map((label) => [label, names.take(`moment_${label}`)])),
  };
}

/** Labels of the calendar waits that some stage reaches. */
function calendarWaits(plan: StagePlan, flow: Flow): readonly string[] {
  const left = new Set(plan.stages.map((stage) => stage.from));
  return flow.nodes.flatMap((node) => (flowOf(node).moment !== undefined && left.has(node.label) ? [node.label] : []));
}

/** The stage that leaves a wait in this way; of a race's arms the one of this index. */
export function stageBehind({ plan }: StageEmission, wait: string, way: StageWay['kind'], index?: number): FlowStage {
  const stage = plan.stages.find(
    (candidate) => candidate.from === wait && candidate.way.kind === way && (candidate.way.kind !== 'arm' || candidate.way.index === index),
  );
  if (stage === undefined) throw new Error(`The wait ${wait} has no way "${way}".`);
  return stage;
}

/** The name of a calendar wait's constant. */
export function momentName({ moments }: StageEmission, wait: string): string {
  const name = moments.get(wait);
  if (name === undefined) throw new Error(`No stage reaches the calendar wait ${wait}.`);
  return name;
}

/** A condition as a constant of the file. */
export function conditionConstant(name: string, condition: Expression, { emission, quotes }: StageEmission): ConstantCode {
  return {
    kind: 'constant',
    exported: false,
    name,
    type: 'Predicate',
    value: predicateCode(condition, { schema: emission.schema, per: emission.flow.entry.per }),
    doc: quotes.doc(quotes.words(condition.span), condition.span),
  };
}
