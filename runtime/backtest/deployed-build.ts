/** What a store runs now, as a build: the revisions that are current, with the messages, coupons, segments and cohorts that they use. */
import type { Build } from '../../compiler/artefact.ts';
import type { Flow, FlowEffect, FlowNode } from '../../compiler/flow/flow.ts';
import type { Store } from '../store/port.ts';

/** The build; of these campaigns alone, if they are named. Undefined if nothing was ever deployed. */
export function deployedBuild(store: Store, campaigns: readonly string[] | undefined): Promise<Build | undefined> {
  return store.transaction(async ({ deployments }) => {
    const workspace = await deployments.workspace();
    if (workspace === undefined) return undefined;
    const current = (await deployments.current()).filter(({ campaign }) => campaigns?.includes(campaign) ?? true);
    const stored = await each(current, ({ campaign, revision }) => deployments.artefact(campaign, revision));
    // Version 1 is the only one that there is; the library refuses any other one.
    const artefacts = stored.map((artefact) => ({ ...artefact, port: 1 as const }));
    const steps = artefacts.flatMap(({ flow }) => stepsOf(flow));
    return {
      artefacts,
      messages: (await each(namesOf(steps, 'message'), (name) => deployments.message(name))).flat(),
      coupons: await each(namesOf(steps, 'coupon'), (name) => deployments.coupon(name)),
      segments: await deployments.segments(),
      cohorts: await each(namesOf(steps, 'cohort'), (name) => deployments.cohort(name)),
      ...workspace,
    };
  });
}

const stepsOf = ({ goals, nodes, unless }: Flow): readonly (FlowNode | FlowEffect)[] => [
  ...nodes,
  ...[...goals, ...unless].flatMap(({ effects }) => effects),
];

function namesOf(steps: readonly (FlowNode | FlowEffect)[], field: 'message' | 'coupon' | 'cohort'): readonly string[] {
  const named = steps.flatMap((step) => {
    const name = Object.entries(step).find(([key]) => key === field)?.[1];
    return typeof name === 'string' ? [name] : [];
  });
  return [...new Set(named)].sort();
}

/** Asks one after the other, as a transaction wants it; what is not there is left out. */
async function each<T, R>(items: readonly T[], ask: (item: T) => Promise<R | undefined>): Promise<R[]> {
  const answers: R[] = [];
  for (const item of items) {
    const answer = await ask(item);
    if (answer !== undefined) answers.push(answer);
  }
  return answers;
}
