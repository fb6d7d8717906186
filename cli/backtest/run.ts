/** `relance backtest`, from files and options to a report. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Build } from '../../compiler/artefact.ts';
import type { Channel, Program } from '../../language/program.ts';
import { assumptionsOf } from '../../runtime/backtest/assumptions.ts';
import { compare } from '../../runtime/backtest/compare.ts';
import { contactNames, figuresOf, type Leavings, readLeavings } from '../../runtime/backtest/count.ts';
import type { Figures } from '../../runtime/backtest/figures.ts';
import { type History, spanOf } from '../../runtime/backtest/history.ts';
import { readsItems } from '../../runtime/backtest/reads-items.ts';
import type { Against, BacktestReport } from '../../runtime/backtest/report.ts';
import { runBacktest } from '../../runtime/backtest/run.ts';
import { readHistory } from '../../runtime/backtest/sources/files.ts';
import { readStoreHistory } from '../../runtime/backtest/sources/store.ts';
import { localDate } from '../../runtime/clock/local-time.ts';
import { createLibrary } from '../../runtime/deploy/library.ts';
import type { Store } from '../../runtime/store/port.ts';
import type { Reporter } from '../output/reporter.ts';
import { type BacktestOptions, periodOf } from './options.ts';
import { progressOfReading, progressOfRun, tellRow } from './progress.ts';
import { keepHeapSmall } from './thrifty-heap.ts';

/** What is compared with, compiled. */
export interface Other {
  readonly name: string;
  readonly commit?: string;
  readonly build: Build;
}

/** What a backtest is made of. */
export interface BacktestCall {
  readonly reporter: Reporter;
  readonly program: Pick<Program, 'schema' | 'settings'>;
  readonly build: Build;
  readonly other: Other | undefined;
  readonly options: BacktestOptions;
  /** The store of the workspace, where the history comes from it. */
  readonly store: Store | undefined;
}

/** Reads the history, runs over it (twice for a comparison), and counts. */
export async function backtest(call: BacktestCall): Promise<BacktestReport> {
  const { build, options, other } = call;
  const { store } = build.settings;
  keepHeapSmall();
  const history = await readAll(call);
  const span = spanOf(history);
  const days = span && { first: localDate(span.first, store.timeZone), last: localDate(span.last, store.timeZone) };
  const period = periodOf(options, days, store.timeZone);
  const mine = await runOnce(call, build, history, period, 'Running');
  const against = other === undefined ? undefined : await compareWith(call, other, history, period, mine);
  return {
    store: { name: store.name, timeZone: store.timeZone, currency: store.currency },
    period: {
      from: localDate(period.from, store.timeZone),
      to: localDate(period.to - 1, store.timeZone),
      fromMs: period.from,
      toMs: period.to,
    },
    history: history.facts,
    assumptions: assumptionsOf({ build, history, reactions: options.reactions }),
    figures: mine.figures,
    ...(against === undefined ? {} : { against }),
  };
}

async function readAll({ build, other, options, program, reporter, store }: BacktestCall): Promise<History> {
  if (store !== undefined) {
    const { to } = options;
    const until = to === undefined ? {} : { until: periodOf({ from: to, to }, undefined, program.settings.store.timeZone).to };
    return readStoreHistory({ store, schema: program.schema, ...until, onProgress: progressOfReading(reporter) });
  }
  const builds = other === undefined ? [build] : [build, other.build];
  return readHistory({
    files: options.files.map((file) => ({ ...file, path: resolve(file.path) })),
    schema: program.schema,
    consents: { channels: options.consents ?? assumedConsents(options, builds) },
    withItems: builds.some(readsItems),
    ...tellRow(reporter),
  });
}

/** Without a file of contacts nobody would ever get a message: then all agree to what the campaigns send. */
function assumedConsents({ files }: BacktestOptions, builds: readonly Build[]): readonly Channel[] {
  if (files.some(({ form }) => form !== 'events' && form.entity.name === 'contact')) return [];
  return [...new Set(builds.flatMap(({ messages }) => messages.map(({ channel }) => channel)))].sort();
}

interface Once {
  readonly figures: Figures;
  readonly leavings: Leavings;
  readonly store: Store;
}

type Period = ReturnType<typeof periodOf>;

async function runOnce({ options, reporter }: BacktestCall, build: Build, history: History, period: Period, words: string): Promise<Once> {
  const folder = await mkdtemp(join(tmpdir(), 'relance-backtest-'));
  try {
    const ran = await runBacktest({
      build,
      library: createLibrary(folder),
      history,
      ...period,
      ...(options.reactions === undefined ? {} : { reactions: options.reactions }),
      onProgress: progressOfRun(reporter, words, build.settings.store.timeZone),
    });
    const leavings = await readLeavings(ran.store);
    return { figures: await figuresOf(build, ran, leavings, period.to), leavings, store: ran.store };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compareWith(call: BacktestCall, other: Other, history: History, period: Period, mine: Once): Promise<Against> {
  const theirs = await runOnce(call, other.build, history, period, `Running ${other.name}`);
  const comparison = compare(mine.leavings, theirs.leavings);
  const names = await contactNames(
    mine.store,
    comparison.examples.map(({ contact }) => contact),
  );
  return {
    name: other.name,
    ...(other.commit === undefined ? {} : { commit: other.commit }),
    figures: theirs.figures,
    comparison,
    names,
  };
}
