import type { Expression } from '../../language/program.ts';
import { factsOf, parts } from './expressions.ts';
import type { Flow, FlowExit, FlowNode } from './flow.ts';
import { flowOf } from './steps/registry.ts';

/** Stands for every event: a condition over rows may turn true with any. */
export const ANY_EVENT = '*';

/** Names of the events that can make a condition true at once, sorted; `*` among them if it looks at rows. */
export function wakesOn(condition: Expression): readonly string[] {
  return [...(looksAtRows(condition) ? [ANY_EVENT] : []), ...factsOf(condition)].sort();
}

/**
 * Names of the events that can end a wait before its time: those of its arms, and those of the standing exits and goals; sorted. A run that
 * waits for an answer, or for arms, takes no event itself: what ends it is handled when the event comes.
 */
export function watchedBy(wait: FlowNode, flow: Pick<Flow, 'unless' | 'goals'>): readonly string[] {
  const own = flowOf(wait).takes?.(wait);
  if (own === undefined) return [];
  const exits = [...flow.unless, ...flow.goals].flatMap((exit: FlowExit) => wakesOn(exit.when));
  return [...new Set([...own.map(({ event }) => event), ...exits])].sort();
}

function looksAtRows(condition: Expression): boolean {
  switch (condition.kind) {
    case 'fact':
    case 'literal':
      return false;
    case 'and':
    case 'or':
    case 'not':
      return parts(condition).some(looksAtRows);
    default:
      return true;
  }
}
