/**
 * A file into a table, from end to end as a stream: a chunk of the file is read when the rows before it are written, so memory does not
 * grow with the file. Ids come from the data, so an import that was cut short is done again and ends the same.
 */
import { fillDue } from '../../entry/fill-due.ts';
import { watchAgain } from '../../entry/segments/plan-watch.ts';
import { followImport } from '../../jobs/reads/plan-reads.ts';
import type { Store } from '../../store/port.ts';
import type { RowFinding } from '../files/findings.ts';
import { readLines } from '../files/lines/read-lines.ts';
import type { ReadItem, ReadProgress } from '../files/read-items.ts';
import { readTable } from '../files/read-table.ts';
import { createTally, type Tally } from '../files/tally.ts';
import type { Importing, Written } from './batch.ts';
import { readCategoryNames } from './category-names.ts';
import { fromLines, fromTable, type ImportRow } from './import-row.ts';
import type { ImportJob, ImportSummary } from './job.ts';
import { writeBatch } from './write-batch.ts';

/** Rows of the file that go into one transaction. */
const BATCH_ROWS = 500;
/** Findings that the summary keeps. */
const FINDINGS = 20;

/** Imports the file. Throws RelanceError, before anything is written, if the file as a whole cannot be read. */
export async function importFile(job: ImportJob): Promise<ImportSummary> {
  const started = performance.now();
  const now = (await job.store.transaction((tx) => tx.clock.read()))?.now ?? Date.now();
  const state = createState({ job, now, categories: await readCategoryNames(job) });
  let progress: ReadProgress = { bytes: 0, totalBytes: 0, rows: 0 };
  const items = readItems(job, (reading) => {
    progress = reading;
  });
  let stopped = false;
  for await (const batch of items) {
    for (const item of batch) await state.take(item);
    job.onProgress?.({ ...progress, written: state.tally.good(), rejected: state.tally.rejected() });
    stopped = job.signal?.aborted ?? false;
    if (stopped) break;
  }
  await state.flush();
  const due = job.trigger === undefined && !stopped ? await fillCurrent(job.store, now) : 0;
  return { ...summaryOf(job, state), due, stopped, ms: performance.now() - started };
}

async function* readItems(job: ImportJob, onProgress: (progress: ReadProgress) => void): AsyncGenerator<readonly ReadItem<ImportRow>[]> {
  const { form, wanted, rules } = job;
  const file = { path: job.path, shownAs: job.shownAs, onProgress };
  if (form.format === 'lines') {
    for await (const items of readLines(file, { ...rules, order: form.entity, wanted }))
      yield items.map((item) => (item.kind === 'good' ? { ...item, value: fromLines(item, rules) } : item));
  } else {
    for await (const items of readTable(file, { ...rules, form, wanted }))
      yield items.map((item) => (item.kind === 'good' ? { ...item, value: fromTable(item, form.entity) } : item));
  }
}

/** Rows that wait for their batch, and what was done so far. */
interface State {
  readonly tally: Tally;
  readonly sums: Record<keyof Written, number>;
  take(item: ReadItem<ImportRow>): Promise<void>;
  flush(): Promise<void>;
}

function createState(importing: Importing): State {
  const tally = createTally(FINDINGS);
  const sums = { written: 0, newerStored: 0, events: 0, knownEvents: 0 };
  let rows: ImportRow[] = [];
  let findings: RowFinding[] = [];
  let waiting = 0;
  const flush = async (): Promise<void> => {
    if (rows.length === 0 && findings.length === 0) return;
    const { refused, ...done } = await writeBatch(importing, rows, findings);
    for (const { row, finding } of refused) {
      tally.refuse(finding, row.rows);
      await importing.job.onFinding?.(finding);
    }
    sums.written += done.written;
    sums.newerStored += done.newerStored;
    sums.events += done.events;
    sums.knownEvents += done.knownEvents;
    [rows, findings, waiting] = [[], [], 0];
  };
  return {
    tally,
    sums,
    flush,
    take: async (item) => {
      tally.take(item);
      const finding = item.kind === 'good' ? undefined : item.finding;
      if (finding !== undefined) await importing.job.onFinding?.(finding);
      if (item.kind === 'good') rows.push(item.value);
      if (item.kind === 'rejected') findings.push(item.finding);
      waiting += item.kind === 'good' ? item.rows : 1;
      if (waiting >= BATCH_ROWS) await flush();
    },
  };
}

/** Instants in the future that rows make for what is deployed; nothing that is already due fires (semantics §2). */
async function fillCurrent(store: Store, now: number): Promise<number> {
  const flows = await store.transaction(async (tx) => {
    await watchAgain(tx, now);
    const current = await tx.deployments.current();
    const artefacts = await Promise.all(current.map(({ campaign, revision }) => tx.deployments.artefact(campaign, revision)));
    const flows = artefacts.flatMap((artefact) => artefact?.flow ?? []);
    await followImport({ tx, now }, flows);
    return flows;
  });
  return flows.length === 0 ? 0 : fillDue(store, { flows, now });
}

function summaryOf({ form, shownAs }: ImportJob, { tally, sums }: State): Omit<ImportSummary, 'due' | 'stopped' | 'ms'> {
  return {
    table: form.table,
    file: shownAs,
    rows: tally.rows(),
    good: tally.good(),
    rejected: tally.rejected(),
    leftOut: tally.leftOut(),
    skipped: tally.skipped(),
    ...sums,
    findings: [...tally.findings('error'), ...tally.findings('warning')],
  };
}
