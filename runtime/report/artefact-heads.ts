/** Memory of what reports read from artefacts. Artefacts never change, so one read of each is enough. */
import type { Flow } from '../../compiler/flow/flow.ts';
import type { Transaction } from '../store/port.ts';

/** Answers the flow of a revision, or undefined if it is not stored. */
export type FlowOf = (tx: Transaction, campaign: string, revision: string) => Promise<Flow | undefined>;

/** A `FlowOf` that reads each revision once. What is not stored yet is asked for again. */
export function createFlowReader(): FlowOf {
  const known = new Map<string, Flow>();
  return async (tx, campaign, revision) => {
    const key = `${campaign}@${revision}`;
    const flow = known.get(key) ?? (await tx.deployments.artefact(campaign, revision))?.flow;
    if (flow !== undefined) known.set(key, flow);
    return flow;
  };
}
