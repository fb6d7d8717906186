/** How often each step of a campaign was taken, from the steps themselves: what each came to in one word (`steps-taken.ts`), and decisions put together. */
import type { Journal, StepTaken } from '../port.ts';
import { byText, inOrder } from './order.ts';

/** A decision remembers each branch it tried, as `<label>#<branch>`. */
const BRANCH = '#';

/** Steps of one label, kind and result. `label` as it is remembered; `result` in one word. */
export type StepCount = Awaited<ReturnType<Journal['stepCounts']>>[number];

/** The label in the flow of a step as it is remembered: a decision without its branch. */
export function labelOfStep(label: string): string {
  const at = label.indexOf(BRANCH);
  return at < 0 ? label : label.slice(0, at);
}

/** Branches of a decision become one count for each branch that was taken, and `0` where none held; the rest stays. By (label, kind, result). */
export function countSteps(steps: readonly StepCount[]): readonly StepCount[] {
  const counts = new Map<string, StepCount>();
  const add = (label: string, kind: StepTaken['kind'], result: string, count: number): void => {
    const key = JSON.stringify([label, kind, result]);
    counts.set(key, { label, kind, result, count: (counts.get(key)?.count ?? 0) + count });
  };
  for (const step of steps) {
    if (step.kind === 'decide') countBranch(step, add);
    else add(step.label, step.kind, step.result, step.count);
  }
  return [...counts.values()]
    .filter(({ count }) => count > 0)
    .sort(
      inOrder(
        byText((step) => step.label),
        byText((step) => step.kind),
        byText((step) => step.result),
      ),
    );
}

/** Branches are tried in turn until one holds: each decision tries the first, and those in which a later one held are taken off `0` again. */
function countBranch(step: StepCount, add: (label: string, kind: StepTaken['kind'], result: string, count: number) => void): void {
  const label = labelOfStep(step.label);
  const branch = step.label.slice(label.length + 1);
  if (step.result === 'true') add(label, 'decide', branch, step.count);
  if (step.result === 'true' && branch !== '1') add(label, 'decide', '0', -step.count);
  if (step.result === 'false' && branch === '1') add(label, 'decide', '0', step.count);
}
