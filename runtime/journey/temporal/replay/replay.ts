/**
 * The replay gate: recorded histories run against the code that a worker of this version would run, without a server. Code of a stored revision never
 * changes, so a history is replayed on the code that was recorded with it; what may take another course is our own workflow code. Where the workspace
 * has the revision too and its code is written otherwise by now, the history is replayed on that as well: a changed emitter is found.
 */
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { type ReplayResult, Worker } from '@temporalio/worker';
import type { Span } from '../../../../language/program.ts';
import { createBundle } from '../bundle.ts';
import type { WorkflowSource } from '../bundle-files.ts';
import { installRuntime } from '../install-runtime.ts';
import { workflowType } from '../names.ts';
import { nameOf, numberOf, positionAt } from './history-events.ts';
import { placesOf, type RecordedArtefact } from './record.ts';
import { type RecordedHistory, type Recording, withoutMap } from './recording.ts';

/** How the replay of one history went, on the code of the recording or of the workspace. */
export type Replayed = { readonly recording: string; readonly history: RecordedHistory } & (
  | { readonly kind: 'ok'; readonly ranOn: 'recorded' | 'workspace' }
  | { readonly kind: 'diverged'; readonly ranOn: 'recorded' | 'workspace'; readonly divergence: Divergence }
  /** Neither the recording nor the workspace has its revision. */
  | { readonly kind: 'no code' }
);

/** Where a history and the code part. */
export interface Divergence {
  /** The event that the code does not lead to, such as 11 and `TimerStarted`; absent where the replay does not name one. */
  readonly event?: { readonly number: number; readonly name: string };
  /** Where the run stood then: `start`, `end` or the label of a step. */
  readonly position: string;
  /** The place of that step in the source; of the first step where the run has not begun, or has ended. */
  readonly span: Span;
  /** The workspace has the revision, so the place is one of its text. */
  readonly here: boolean;
  /** What the replay says. */
  readonly message: string;
}

/** A recording's history with the code that it is replayed on. */
interface Replay {
  readonly recording: string;
  readonly history: RecordedHistory;
  readonly ranOn: 'recorded' | 'workspace';
  readonly source: WorkflowSource;
  readonly places: Readonly<Record<string, Span>>;
  /** The places are of the workspace. */
  readonly here: boolean;
}

/**
 * Replays all histories in their order; one that is replayed on two codes comes twice. `current` are the revisions of the workspace; `folder` is where
 * bundles are made, and kept for the next time. Throws `RelanceError` `bundle-failed`.
 */
export async function replayRecordings(
  recordings: readonly Recording[],
  current: readonly RecordedArtefact[],
  folder: string,
): Promise<readonly Replayed[]> {
  installRuntime(() => undefined);
  const ofWorkspace = new Map(current.map((one) => [workflowType(one), one]));
  const planned = recordings.flatMap((recording) => planOf(recording, ofWorkspace));
  const outcomes = new Map<Replay, Replayed>();
  for (const group of bundlesOf(planned.filter((one) => 'source' in one))) {
    const sources = new Map(group.map(({ source }) => [workflowType(source), source]));
    const { code } = await createBundle([...sources.values()], folder);
    for (const [replay, outcome] of await replayAll(code, group)) outcomes.set(replay, outcome);
  }
  return planned.map((one) => ('source' in one ? (outcomes.get(one) ?? notReplayed(one)) : one));
}

/** A history of the recording on each code that it is to be replayed on. */
function planOf(recording: Recording, ofWorkspace: ReadonlyMap<string, RecordedArtefact>): readonly (Replay | Replayed)[] {
  const recorded = new Map(recording.revisions.map((one) => [workflowType(one), one]));
  return recording.histories.flatMap((history): readonly (Replay | Replayed)[] => {
    const [then, now] = [recorded.get(workflowType(history)), ofWorkspace.get(workflowType(history))];
    const base = { recording: recording.name, history };
    if (then === undefined && now === undefined) return [{ ...base, kind: 'no code' }];
    const where = { places: now === undefined ? (then?.places ?? {}) : placesOf(now.flow), here: now !== undefined };
    const onRecorded: readonly Replay[] = then === undefined ? [] : [{ ...base, ...where, ranOn: 'recorded', source: then }];
    if (now === undefined) return onRecorded;
    const onCurrent: Replay = { ...base, ...where, ranOn: 'workspace', source: now };
    const same = then !== undefined && withoutMap(now.workflow) === withoutMap(then.workflow);
    return same ? [onCurrent] : [...onRecorded, onCurrent];
  });
}

/** As few bundles as hold all: one, and another for each further text of a revision that has several. */
function bundlesOf(replays: readonly Replay[]): readonly (readonly Replay[])[] {
  const texts = new Map<string, string[]>();
  const bundles: Replay[][] = [];
  for (const replay of replays) {
    const type = workflowType(replay.source);
    const known = texts.get(type) ?? [];
    const text = withoutMap(replay.source.workflow);
    if (!known.includes(text)) known.push(text);
    texts.set(type, known);
    const index = known.indexOf(text);
    const bundle = bundles[index] ?? [];
    bundles[index] = [...bundle, replay];
  }
  return bundles;
}

async function replayAll(code: string, replays: readonly Replay[]): Promise<ReadonlyMap<Replay, Replayed>> {
  // An id of its own for each: workflows of one id come several times (moved runs, the same history on two codes).
  const given = replays.map(({ history }, index) => ({ workflowId: `replay-${index}`, history: historyFromJSON(history.history) }));
  const outcomes = new Map<Replay, Replayed>();
  for await (const result of Worker.runReplayHistories({ workflowBundle: { code } }, given)) {
    const replay = replays[Number(result.workflowId.slice('replay-'.length))];
    if (replay !== undefined) outcomes.set(replay, outcomeOf(replay, result));
  }
  return outcomes;
}

function outcomeOf(replay: Replay, { error }: ReplayResult): Replayed {
  const { recording, history, ranOn } = replay;
  if (error === undefined) return { kind: 'ok', recording, history, ranOn };
  return { kind: 'diverged', recording, history, ranOn, divergence: divergenceOf(replay, error.message) };
}

/** Of a campaign without steps. */
const NOWHERE: Span = { file: '', start: { offset: 0, line: 1, column: 1 }, end: { offset: 0, line: 1, column: 1 } };

/** The cause, out of the wrappings that the SDK puts around it. */
const causeIn = (message: string): string => /\[TMPRL\d+\] [^"]+/.exec(message)?.[0] ?? message;

/** The replay names the event only in its words: `HistoryEvent(id: 11, TimerStarted)`. */
function divergenceOf({ history: { history }, places, here }: Replay, message: string): Divergence {
  const number = Number(/HistoryEvent\(id: (\d+)/.exec(message)?.[1] ?? Number.NaN);
  const event = history.events.find((one) => numberOf(one) === number);
  const position = positionAt(history, event === undefined ? Number.POSITIVE_INFINITY : number);
  const span = places[position.split('/')[0] ?? ''] ?? places.start ?? NOWHERE;
  return {
    ...(event === undefined ? {} : { event: { number, name: nameOf(event) } }),
    position,
    here,
    span,
    message: causeIn(message),
  };
}

function notReplayed(replay: Replay): Replayed {
  throw new Error(`The history ${replay.history.workflowId} of ${replay.recording} was not replayed.`);
}
