import type { Step } from '../../program.ts';
import type { StepNode } from '../../syntax/ast.ts';
import { nameOf } from '../../syntax/steps/of-step.ts';
import type { Labels } from '../labels/assign-labels.ts';
import type { Scope } from '../scope.ts';
import type { Workspace } from '../workspace.ts';
import type { EndState, PathState } from './path-state.ts';

/** What the check of a step works with. */
export interface StepContext {
  readonly workspace: Workspace;
  readonly labels: Labels;
  /** Names in scope anywhere in the campaign; those bound on the way here come from `state`. */
  readonly scope: Scope;
  /** What is certain where the step stands. */
  readonly state: PathState;
  /** Checks the steps of an inner block that begins with `state`. */
  readonly block: (steps: readonly StepNode[], state: PathState) => CheckedBlock;
}

/** The checked steps of a block and what is certain behind them. Broken steps are left out. */
export interface CheckedBlock {
  readonly steps: readonly Step[];
  readonly end: EndState;
}

/** A checked step (absent once a mistake in it is reported) and what is certain behind it. */
export interface CheckedStep {
  readonly step?: Step;
  readonly end: EndState;
}

/** The parts that every step has. */
export function baseOf(
  node: StepNode,
  { labels }: Pick<StepContext, 'labels'>,
): Pick<Step, 'label' | 'named' | 'was' | 'documentation' | 'span'> {
  const named = nameOf(node) !== undefined;
  const was = node.was === undefined ? {} : { was: node.was.text };
  const documentation = node.documentation === undefined ? {} : { documentation: node.documentation };
  return { label: labels.get(node) ?? '', named, ...was, ...documentation, span: node.span };
}
