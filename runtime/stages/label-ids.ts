import { couponId } from '../store/values/kept-rows.ts';
import type { Context } from './context.ts';
import type { LabelIds } from './engagement.ts';
import { latestOccurrence } from './occurrences.ts';
import { outboxId } from './outbox-id.ts';

/**
 * What labels of the run stand for: the message of their latest occurrence (of the pass before, where this one has not come to it), the coupon that
 * was given last. Before entry nothing, and no event is about the id of a step that the run has not come to.
 */
export async function labelIds({ tx, library, subject }: Context, labels: readonly string[] | undefined): Promise<LabelIds> {
  const { id, campaign, revision, cursors, bindings } = subject;
  if (labels === undefined || labels.length === 0) return {};
  if (id === undefined || campaign === undefined || revision === undefined || cursors === undefined) return noneOf(labels);
  if (library.get === undefined) throw new Error('The labels of a run were asked for where no run is looked at.');
  const { flow } = await library.get(tx, campaign, revision);
  const idOf = async (label: string): Promise<string | undefined> => {
    const binding = bindings[label];
    if (binding?.kind === 'coupon') return couponId({ ...binding, run: id, label });
    // A run that has ended stands nowhere: its latest message is what its label speaks of.
    if (Object.keys(cursors).length === 0) return (await tx.outbox.latestOf(id, label))?.id;
    const pass = latestOccurrence(flow, cursors, label);
    const isYetToCome = pass > 1 && (await tx.journal.step(id, label, pass)) === undefined;
    return outboxId(flow, id, label, isYetToCome ? pass - 1 : pass);
  };
  const ids: Record<string, string | undefined> = {};
  for (const label of labels) ids[label] = await idOf(label);
  return ids;
}

const noneOf = (labels: readonly string[]): LabelIds => Object.fromEntries(labels.map((label) => [label, undefined]));
