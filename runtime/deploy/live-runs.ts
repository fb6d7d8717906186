/**
 * What becomes of live runs when their campaign is deployed in a new revision (`live runs finish|move|stop`, language §4): they finish on their own, move to the
 * new one by their labels, or stop. A run that cannot be moved without guessing stays on its own revision, with the reason in its journal.
 */
import type { Build } from '../../compiler/artefact.ts';
import type { Flow, FlowNode } from '../../compiler/flow/flow.ts';
import { cutStages } from '../../compiler/flow/stages.ts';
import { isWaiting } from '../../compiler/flow/waits.ts';
import { endRun } from '../stages/end-run.ts';
import type { Cursor, Run, Store, Transaction } from '../store/port.ts';

const BATCH = 500;

/** Treats the live runs of other revisions of every campaign of the build, at a business instant (ms). Doing it again changes nothing. */
export async function settleLiveRuns(store: Store, build: Build, at: number): Promise<void> {
  for (const { flow, revision } of build.artefacts) {
    const policy = flow.liveRuns ?? build.settings.policies.liveRuns;
    if (policy === 'finish') continue;
    for (const id of await runsOfOthers(store, flow.campaign, revision)) {
      await store.transaction((tx) => settleRun(tx, id, { flow, revision, at, policy }));
    }
  }
}

async function runsOfOthers(store: Store, campaign: string, revision: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let offset = 0; ; offset += BATCH) {
    const page = await store.transaction((tx) => tx.runs.page({ campaign, status: 'live', limit: BATCH, offset }));
    ids.push(...page.flatMap((run) => (run.revision === revision ? [] : [run.id])));
    if (page.length < BATCH) return ids.sort();
  }
}

/** The revision that runs are to follow. */
interface Successor {
  readonly flow: Flow;
  readonly revision: string;
  readonly at: number;
  readonly policy: 'move' | 'stop';
}

async function settleRun(tx: Transaction, id: string, successor: Successor): Promise<void> {
  const { at, revision, policy } = successor;
  const found = await tx.runs.get(id);
  if (found === undefined) return;
  await tx.contacts.lock(found.contact);
  const run = await tx.runs.get(id, true);
  if (run === undefined || run.status === 'ended' || run.revision === revision) return;
  if (policy === 'stop') return endRun(tx, run, { outcome: 'stopped', endedBy: 'operator', reason: 'a new revision', at, told: false });
  const earlier = await tx.deployments.artefact(run.campaign, run.revision);
  const moved = earlier === undefined ? 'its revision is not in the store' : moveCursors(run, earlier.flow, successor.flow);
  const line = { at, contact: run.contact, run: id, campaign: run.campaign, data: { from: run.revision, to: revision } };
  if (typeof moved === 'string') {
    await tx.journal.append([{ ...line, revision: run.revision, kind: 'not moved', reason: moved }]);
    return;
  }
  // A queued entry has no workflow yet: it begins in the new revision when it is released.
  const again = run.status === 'queued' ? {} : ({ status: 'starting', moved: true, needsNudge: false } as const);
  await tx.runs.update(id, { revision, cursors: moved, ...again });
  await tx.journal.append([{ ...line, revision, kind: 'moved to revision' }]);
}

/** Where the cursors stand in the new revision; or why one of them stands nowhere in it. */
function moveCursors(run: Run, before: Flow, after: Flow): Run['cursors'] | string {
  const moved: Record<string, Cursor> = {};
  for (const [path, cursor] of Object.entries(run.cursors)) {
    const place = placeOf(cursor, before, after);
    if (typeof place === 'string') return place;
    moved[path] = place;
  }
  return moved;
}

function placeOf(cursor: Cursor, before: Flow, after: Flow): Cursor | string {
  const place = positionOf(cursor, before, after);
  if (typeof place === 'string' || cursor.hold === undefined) return place;
  const label = successorOf(cursor.hold.label, after)?.label;
  const { stage } = cursor.hold;
  if (label === undefined || !cutStages(after).stages.some(({ name }) => name === stage)) {
    return `the message \`${cursor.hold.label}\`, which is held, has no place in it`;
  }
  return { ...place, hold: { ...cursor.hold, label } };
}

function positionOf(cursor: Cursor, before: Flow, after: Flow): Cursor | string {
  // Before its first wait, or its arm's.
  const [label = '', arm] = cursor.label.split('/');
  if (label === 'start') return cursor;
  const [old, now] = [before.nodes.find((node) => node.label === label), successorOf(label, after)];
  if (now === undefined || old === undefined || !isWaiting(now) || now.kind !== old.kind) return `\`${label}\` has no place in it`;
  if (arm !== undefined || now.kind === 'parallel') {
    // The paths of the arms' cursors name the label, so a parallel keeps its name and its arms.
    const same = old.kind === 'parallel' && now.kind === 'parallel' && old.label === now.label && old.arms.length === now.arms.length;
    return same ? cursor : `the arms of \`${label}\` are others in it`;
  }
  return { ...cursor, label: now.label, ...deadlineOf(now, cursor) };
}

/** The node of this label, or the one that says `as new was label`. */
const successorOf = (label: string, { nodes }: Flow): FlowNode | undefined =>
  nodes.find((node) => node.label === label) ?? nodes.find((node) => node.was === label);

/** A wait of another length ends so long after its beginning; other deadlines are computed anew when the run is asked. */
function deadlineOf(node: FlowNode, { since }: Cursor): { readonly until?: number } {
  return node.kind === 'wait' || node.kind === 'race' ? { until: since + node.ms } : {};
}
