/** Waits for what becomes of a message (or coupon) that was not sent: they end at once (semantics §4). */
import type { Flow, Target } from '../../compiler/flow/flow.ts';
import { reachableFrom } from '../../compiler/flow/targets.ts';
import { stagesBehind } from '../../compiler/flow/waits.ts';
import type { ArmEntry } from '../journey/port.ts';
import type { OutboxRow, Run, StepTaken } from '../store/port.ts';
import type { Session } from './session.ts';

/**
 * Is the wait at this label in vain? That is so when none of the messages that its arms name was sent, or can still be; beside arms that wait for
 * something else only if the wait says what is to happen then. A held-out run keeps the pace of the others.
 */
export async function isNotSent(session: Session, label: string): Promise<boolean> {
  const { arms = [], notSent } = session.code.stages.waits[label] ?? {};
  const labels = arms.flatMap(labelOf);
  if (labels.length === 0 || session.run().heldOut !== undefined) return false;
  if (notSent === undefined && labels.length < arms.length) return false;
  for (const named of new Set(labels)) if (!(await isInVain(session, named))) return false;
  return true;
}

const labelOf = ({ subject }: ArmEntry): readonly string[] => (subject?.kind === 'label' ? [subject.label] : []);

async function isInVain(session: Session, label: string): Promise<boolean> {
  const taken = await lastTaken(session, label);
  if (taken === undefined) return !isAhead(session, label);
  const result = typeof taken.result === 'object' && taken.result !== null ? taken.result : {};
  if ('skipped' in result) return true;
  const row = 'queued' in result && typeof result.queued === 'string' ? await session.tx.outbox.get(result.queued) : undefined;
  return row !== undefined && FAILED.has(row.state);
}

const FAILED: ReadonlySet<OutboxRow['state']> = new Set(['refused', 'expired', 'withdrawn', 'unknown']);

/** Of this pass, or where the pass has not come to it of the one before: the latest message of the label. */
async function lastTaken({ tx, occurrence, run }: Session, label: string): Promise<StepTaken | undefined> {
  const time = occurrence(label);
  return (await tx.journal.step(run().id, label, time)) ?? (time > 1 ? await tx.journal.step(run().id, label, time - 1) : undefined);
}

/** May another arm of a `parallel` still come to the step? While it waits, this one does not. */
function isAhead({ code: { flow }, cursor: own, run }: Session, label: string): boolean {
  const others = Object.entries(run().cursors).filter(([path]) => path !== own && !own.startsWith(path === '' ? '' : `${path}.`));
  return reachableFrom(
    flow,
    others.flatMap(([, cursor]) => targetsBehind(flow, cursor)),
  ).has(label);
}

function targetsBehind({ nodes }: Flow, { label }: Run['cursors'][string]): readonly Target[] {
  const beginnings = nodes.flatMap((node) =>
    stagesBehind(node).flatMap(({ way, from, entry }) => (way.kind === 'branch' && from === label ? [entry] : [])),
  );
  return [label, ...beginnings];
}
