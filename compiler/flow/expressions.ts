/** Walks over checked expressions. */
import type { Expression } from '../../language/program.ts';
import type { Flow, FlowEffect, FlowExit, FlowNode } from './flow.ts';
import { flowOf } from './steps/registry.ts';
import { expressionsOfTrigger } from './triggers.ts';

/** The expressions directly inside one, in source order. */
export function parts(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'list':
      return expression.items;
    case 'compare':
    case 'in':
    case 'has':
    case 'text':
    case 'arithmetic':
      return [expression.left, expression.right];
    case 'known':
    case 'not':
    case 'midnight':
      return [expression.operand];
    case 'and':
    case 'or':
      return expression.operands;
    case 'aggregate':
      return present([expression.over.where, expression.value]);
    case 'rows':
      return present([expression.over.where]);
    case 'fact count':
      return [expression.fact];
    case 'fact':
      return present([expression.window.kind === 'since' ? expression.window.at : undefined, expression.where]);
    case 'literal':
    case 'path':
    case 'member':
    case 'in campaign':
    case 'now':
    case 'today':
    case 'ago':
    case 'calendar ago':
    case 'weekday':
    case 'local time':
      return [];
  }
}

/** The expression and all inside it, outer ones first. */
export function withInner(expression: Expression): readonly Expression[] {
  return [expression, ...parts(expression).flatMap(withInner)];
}

/** Names of the events whose history the expression asks for, sorted. */
export function factsOf(expression: Expression): readonly string[] {
  const names = withInner(expression).flatMap((inner) => (inner.kind === 'fact' ? [inner.event] : []));
  return [...new Set(names)].sort();
}

/** Names of the segments whose membership the expression asks for, sorted. */
export function segmentsOf(expression: Expression): readonly string[] {
  const names = withInner(expression).flatMap((inner) => (inner.kind === 'member' ? [inner.segment] : []));
  return [...new Set(names)].sort();
}

/** Labels whose messages or coupons the expression asks about, sorted. */
export function labelsOf(expression: Expression): readonly string[] {
  const names = withInner(expression).flatMap((inner) =>
    inner.kind === 'fact' && inner.subject?.kind === 'label' ? [inner.subject.label] : [],
  );
  return [...new Set(names)].sort();
}

/** Events of which machines have their share: mail programs and link scanners open and click for their readers. */
const BY_MACHINES: ReadonlySet<string> = new Set(['message opened', 'message clicked']);

/** What the filter of an event says of machines: `only people` where it does not speak of them, `all` where it does; undefined for events that no machine causes. */
export function machinesIn(event: string, where: Expression | undefined): 'only people' | 'all' | undefined {
  if (!BY_MACHINES.has(event)) return undefined;
  const speaks =
    where !== undefined &&
    withInner(where).some((inner) => inner.kind === 'path' && inner.root.entity === event && inner.path[0] === 'machine');
  return speaks ? 'all' : 'only people';
}

/** The conditions of a flow's triggers. */
export function triggerExpressions(flow: Pick<Flow, 'triggers'>): readonly Expression[] {
  return flow.triggers.flatMap(expressionsOfTrigger);
}

/** Every expression of the flow outside its triggers. */
export function flowExpressions(flow: Pick<Flow, 'onlyIf' | 'unless' | 'goals' | 'measures' | 'nodes'>): readonly Expression[] {
  return [
    ...present([flow.onlyIf]),
    ...[...flow.unless, ...flow.goals].flatMap(exitExpressions),
    ...(flow.measures ?? []).map((measure) => measure.when),
    ...flow.nodes.flatMap(nodeExpressions),
  ];
}

function exitExpressions(exit: FlowExit): readonly Expression[] {
  return [exit.when, ...exit.effects.flatMap(nodeExpressions)];
}

function nodeExpressions(node: FlowNode | FlowEffect): readonly Expression[] {
  return flowOf(node).expressions?.(node) ?? [];
}

function present<T>(values: readonly (T | undefined)[]): readonly T[] {
  return values.filter((value) => value !== undefined);
}
