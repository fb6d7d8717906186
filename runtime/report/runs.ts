/** Runs: lists of them, and one with all that happened in it. */

import type { Flow } from '../../compiler/flow/flow.ts';
import { workflowId } from '../journey/temporal/names.ts';
import type { Cursor, Run, RunFilter } from '../store/port.ts';
import { firstDue, standing } from '../store/values/cursors.ts';
import { readContactName } from './contact-names.ts';
import { type Reading, readHead } from './memory.ts';
import { readRunOrigin } from './origin.ts';
import { waitWords } from './phrases/steps.ts';
import { readRunTimeline } from './timeline.ts';
import type { RunDetail, RunSummary, Runs } from './types.ts';

/** Which page of the runs; without any of the filters all of them. */
export interface RunsQuery extends RunFilter {
  readonly limit: number;
  readonly offset: number;
}

/** Reads a page of the runs, newest entry first. `temporalUi` is the address of Temporal's own page, where there is one. */
export async function readRuns(reading: Reading, query: RunsQuery, temporalUi: string | undefined): Promise<Runs> {
  const { limit, offset, ...filter } = query;
  const found = await reading.tx.runs.page(query);
  const total = await reading.tx.runs.count(filter);
  return { runs: await readRunSummaries(reading, found, temporalUi), total, more: offset + found.length < total };
}

/** The lines of these runs. */
export async function readRunSummaries(
  reading: Reading,
  runs: readonly Run[],
  temporalUi: string | undefined,
): Promise<readonly RunSummary[]> {
  const lines: RunSummary[] = [];
  for (const run of runs) lines.push(await readRunSummary(reading, run, temporalUi));
  return lines;
}

/** Reads a run; undefined if there is none with this id. */
export async function readRun(reading: Reading, id: string, temporalUi: string | undefined): Promise<RunDetail | undefined> {
  const run = await reading.tx.runs.get(id);
  if (run === undefined) return undefined;
  const head = await readHead(reading, run.campaign, run.revision);
  return {
    ...(await readRunSummary(reading, run, temporalUi)),
    source: head?.source ?? '',
    timeline: await readRunTimeline(reading, run),
  };
}

async function readRunSummary(reading: Reading, run: Run, temporalUi: string | undefined): Promise<RunSummary> {
  const { trigger, about } = await readRunOrigin(reading, run);
  const { id, campaign, revision, contact, enteredAt, endedAt, outcome, reason } = run;
  const standing = await readStanding(reading, run);
  return {
    id,
    campaign,
    revision,
    contact,
    contactName: await readContactName(reading, contact),
    status: run.status === 'ended' || run.status === 'queued' ? run.status : 'live',
    enteredAt,
    trigger,
    ...(about !== undefined && { about }),
    ...(standing && { at: standing }),
    ...(endedAt !== undefined && { endedAt }),
    ...(outcome !== undefined && { outcome }),
    ...(reason !== undefined && { reason }),
    ...(temporalUi !== undefined && { temporal: `${temporalUi}/workflows/${encodeURIComponent(workflowId(run))}` }),
  };
}

/** Where a live run stands: in a `parallel` in all its arms, until the first of them goes on. A held message is named itself, since the run goes on from it. */
async function readStanding(reading: Reading, run: Run): Promise<RunSummary['at']> {
  if (run.status === 'queued') return queuedAt(run);
  const first = firstDue(run.cursors);
  if (run.status === 'ended' || first === undefined) return undefined;
  const flow = (await readHead(reading, run.campaign, run.revision))?.flow;
  const words = standing(run.cursors).map(({ cursor }) => standingWords(flow, cursor));
  const { hold, label, until } = first.cursor;
  return { label: hold?.label ?? label, words: words.join('; '), until };
}

/** Label of what has no place in the flow yet. */
const QUEUE = 'queue';

function queuedAt({ queue }: Run): RunSummary['at'] {
  const until = queue?.releaseAt === undefined ? {} : { until: queue.releaseAt };
  return { label: QUEUE, words: queue?.why === 'gathered' ? 'Gathers what happens' : 'Waits for a place', ...until };
}

function standingWords(flow: Flow | undefined, { hold, label }: Cursor): string {
  return hold === undefined ? waitWords(flow, label) : `${waitWords(flow, hold.label).replace(/ is being sent$/, '')} is held`;
}
