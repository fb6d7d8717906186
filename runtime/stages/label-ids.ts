import { couponId } from '../store/values/kept-rows.ts';
import type { Context } from './context.ts';
import type { LabelIds } from './engagement.ts';
import { latestOccurrence } from './occurrences.ts';
import { outboxId } from './outbox-id.ts';

/**
 * What labels of the run stand for: the message of their latest occurrence, the coupon that was given last. Before entry, and for a step that the
 * run has not come to, nothing: no event is about such an id.
 */
export async function labelIds({ tx, library, subject }: Context, labels: readonly string[] | undefined): Promise<LabelIds> {
  const { id, campaign, revision, cursors, bindings } = subject;
  if (labels === undefined || labels.length === 0) return {};
  if (id === undefined || campaign === undefined || revision === undefined || cursors === undefined) return noneOf(labels);
  if (library.get === undefined) throw new Error('The labels of a run were asked for where no run is looked at.');
  const { flow } = await library.get(tx, campaign, revision);
  const idOf = (label: string): string | undefined => {
    const binding = bindings[label];
    if (flow.nodes.some((node) => node.label === label && node.kind === 'give') || binding?.kind === 'coupon')
      return binding?.kind === 'coupon' ? couponId({ run: id, label, code: binding.code }) : undefined;
    return outboxId(flow, id, label, latestOccurrence(flow, cursors, label));
  };
  return Object.fromEntries(labels.map((label) => [label, idOf(label)]));
}

const noneOf = (labels: readonly string[]): LabelIds => Object.fromEntries(labels.map((label) => [label, undefined]));
