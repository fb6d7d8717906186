/** Stages and joins as functions, each behind the conditions and values that it uses. */
import type { FlowExit, Target } from '../flow/flow.ts';
import type { FlowStage } from '../flow/stage.ts';
import { bodyOf } from '../flow/targets.ts';
import { createBody } from './body-context.ts';
import type { Declaration, FunctionCode } from './code-file.ts';
import type { StageEmission } from './stage-emission.ts';
import { stepWords } from './steps/body.ts';
import { emitEffect } from './steps/registry.ts';

/** The functions of all stages and joins: a stage in source order, a join behind the last stage before it. */
export function stageFunctions(shared: StageEmission): readonly Declaration[] {
  const { plan, functionNames } = shared;
  const stages = plan.stages.flatMap((stage) =>
    withConstants(shared, stage.entry, functionNames.get(stage.name) ?? stage.name, stageDoc(stage, shared)),
  );
  const joins = plan.joins.flatMap((label) =>
    withConstants(shared, label, shared.joins.get(label) ?? label, joinDoc(label, shared), label),
  );
  return [...stages, ...joins];
}

/** The function of an exit's effects. The clause has ended the run, so its answer is always the end. */
export function effectsFunction(exit: FlowExit, name: string, shared: StageEmission): readonly Declaration[] {
  const { constants, context } = createBody(shared, undefined);
  const body = exit.effects.flatMap((effect) => emitEffect(effect, context));
  return [...constants, stageFunction(name, [...body, "return 'end';"], shared.quotes.doc(`What ${exit.label} does`, exit.span))];
}

function withConstants(shared: StageEmission, entry: Target, name: string, doc: string, root?: Target): readonly Declaration[] {
  const { constants, context } = createBody(shared, root);
  const { lines } = context.block(entry, undefined);
  return [...constants, stageFunction(name, lines, doc)];
}

function stageFunction(name: string, body: readonly string[], doc: string): FunctionCode {
  return { kind: 'function', name, exported: false, parameter: { name: 'run', type: 'Stage' }, returns: 'Promise<Next>', body, doc };
}

function stageDoc({ span, way, from }: FlowStage, { emission, quotes, nodes }: StageEmission): string {
  if (span === undefined) return quotes.doc('From the start', emission.origin.span);
  // An arm's position is the label of its parallel and the arm's number.
  const wait = nodes.get(way.kind === 'branch' ? from.slice(0, from.indexOf('/')) : from);
  const words = wait === undefined ? quotes.words(span) : stepWords(wait, quotes);
  switch (way.kind) {
    case 'start':
    case 'after':
      return quotes.doc(`After ${words}`, span);
    case 'arm':
      return quotes.doc(`On ${quotes.words(span)}`, span);
    case 'timeout':
      return quotes.doc(`When nothing came of ${words}`, span);
    case 'not sent':
      return quotes.doc(`Where it does not go: ${words}`, span);
    case 'branch':
      return quotes.doc(`Arm ${way.index + 1} of ${words}`, span);
  }
}

function joinDoc(label: Target, { emission, quotes, nodes }: StageEmission): string {
  const node = nodes.get(label);
  if (node === undefined) throw new Error(`The flow of ${emission.flow.campaign} has no "${label}".`);
  return quotes.doc(
    `${bodyOf(node) !== undefined ? 'Before each pass' : 'Where several ways meet'}: ${stepWords(node, quotes)}`,
    node.span,
  );
}
