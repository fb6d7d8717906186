import type { Expression } from '../../language/program.ts';
import { factsOf, parts } from './expressions.ts';
import type { Flow, FlowExit } from './flow.ts';
import type { WaitingNode } from './waits.ts';

/** Stands for every event: a condition over rows may turn true with any. */
export const ANY_EVENT = '*';

/** Names of the events that can make a condition true at once, sorted; `*` among them if it looks at rows. */
export function wakesOn(condition: Expression): readonly string[] {
  return [...(looksAtRows(condition) ? [ANY_EVENT] : []), ...factsOf(condition)].sort();
}

/**
 * Names of the events that can end a wait before its time: those of its arms, and those of the standing exits and goals; sorted. A run that
 * waits for the provider's answer takes no event: what ends it is handled when the event comes.
 */
export function watchedBy(wait: WaitingNode, flow: Pick<Flow, 'unless' | 'goals'>): readonly string[] {
  if (takesNoEvent(wait)) return [];
  const arms = wait.kind === 'race' ? wait.arms.map((arm) => arm.event.event) : wait.kind === 'restart' ? [wait.event.event] : [];
  const exits = [...flow.unless, ...flow.goals].flatMap((exit: FlowExit) => wakesOn(exit.when));
  return [...new Set([...arms, ...exits])].sort();
}

/** Waits for an answer, or for the arms, which take events themselves. */
function takesNoEvent({ kind }: WaitingNode): boolean {
  return kind !== 'wait' && kind !== 'until' && kind !== 'race' && kind !== 'restart';
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
