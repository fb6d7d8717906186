/** Runs one test of the language: virtual clock, memory store, the same generated code that Temporal runs. */
import type { Build } from '../../compiler/artefact.ts';
import type { CampaignTest, Expectation } from '../../language/program.ts';
import { createVirtualClock } from '../clock/clocks.ts';
import { deploy } from '../deploy/deploy.ts';
import type { Library } from '../deploy/library.ts';
import { createFeed } from '../engine/drive.ts';
import { simulate } from '../simulate/simulate.ts';
import { deployedWorkspace, loadScope, type Subject } from '../stages/context.ts';
import { createMemoryStore } from '../store/memory/create-memory-store.ts';
import type { JournalEntry, OutboxRow, Store, Transaction } from '../store/port.ts';
import type { Row } from '../values.ts';
import { blame, type Spot } from './blame.ts';
import { collectingChannels, withDown } from './channel.ts';
import { callRow, judge, messageRow, sentCondition, sentFound, type Verdict } from './conditions.ts';
import { drawsOf } from './draws.ts';
import { endpointsOf } from './endpoints.ts';
import { checkExpectations, type Failure, type Frame } from './expectations.ts';
import { writeGiven } from './given.ts';
import { readSeen } from './happenings.ts';
import { onlyNamed, poolsOf } from './only-named.ts';
import { refusedEvents } from './refused-events.ts';
import { readStory, type StoryLine } from './story.ts';
import { contactKey, receivedEvents, startOf } from './world.ts';

/** A test ends by itself at the latest after this time. */
const LONGEST_MS = 400 * 86_400_000;

/** What a test gave. */
export interface TestResult {
  readonly test: CampaignTest;
  readonly failures: readonly Failure[];
  /** The journal of the test's contacts, for whoever wants to know why. */
  readonly journal: readonly JournalEntry[];
  /** Instants at which it began and ended, ms. */
  readonly start: number;
  readonly ends: number;
  /** Of a test that fails: what happened, and for each failure where in the campaign the answer lies. */
  readonly story: readonly StoryLine[];
  readonly spots: ReadonlyMap<Failure, readonly Spot[]>;
}

/** How it is run. */
export interface TestRunOptions {
  /** Draws the arms of splits that the test does not give. */
  readonly seed?: string;
  /** Tell what happened although nothing failed. */
  readonly tell?: boolean;
  /** Adds to what is given, before the campaigns are deployed; `contact` is the id of the first one. */
  readonly prepare?: (tx: Transaction, contact: string) => Promise<void>;
}

/** Runs it on a store of its own. */
export async function runTest(
  test: CampaignTest,
  build: Build,
  library: Library,
  { seed, tell, prepare }: TestRunOptions = {},
): Promise<TestResult> {
  const { settings, schema } = build;
  const start = startOf(test, settings);
  const part = onlyNamed(build, test);
  const store = createMemoryStore({ schema, secret: '74657374' });
  // What is given was there before the first apply, which gives it its future instants (language §12).
  const refusedRows = await store.transaction((tx) => writeGiven(tx, test, schema, { ...settings, pools: poolsOf(part) }, start));
  if (refusedRows.length > 0) {
    const failures = refusedRows.map(({ span, reason }): Failure => ({ kind: 'row', message: reason, span }));
    return { test, failures, journal: [], start, ends: start, story: [], spots: new Map() };
  }
  if (prepare !== undefined) await store.transaction(async (tx) => prepare(tx, await firstContact(tx, test)));
  await deploy(store, part, start);
  const events = receivedEvents(test, schema, settings, start);
  const conditions = new Map<Expectation, Verdict>();
  const alerts: string[] = [];
  const waiting = test.expectations.filter((expectation) => expectation.kind === 'condition');
  const ends = await simulate({
    store,
    build,
    library,
    clock: createVirtualClock(start),
    channels: withDown(collectingChannels(), test.world.down, start),
    endpoints: endpointsOf(test, settings, start),
    draws: drawsOf(test, seed),
    alert: (message) => alerts.push(message),
    feed: createFeed(events.map(({ incoming }) => incoming)),
    until: start + (test.until ?? LONGEST_MS),
    stops: waiting.flatMap((expectation) => (expectation.at === undefined ? [] : [start + expectation.at])),
    onSettled: async (now) => {
      const due = waiting.filter((expectation) => expectation.at !== undefined && start + expectation.at === now);
      for (const expectation of due) conditions.set(expectation, await evaluate(store, library, test, expectation, now));
    },
  });
  for (const expectation of waiting.filter((one) => one.at === undefined))
    conditions.set(expectation, await evaluate(store, library, test, expectation, ends));
  const sent = await sentMatcher(store, library, build);
  const broken = checkExpectations(test.expectations, await readSeen(store, test.campaign), { start, conditions, ...sent });
  const alerted = alerts.map((message): Failure => ({ kind: 'alert', message, span: test.span }));
  const refused = refusedEvents(await store.transaction((tx) => tx.deadLetters.all()), events, test);
  const failures = [...refused, ...broken, ...alerted];
  const journal = await store.transaction((tx) => tx.journal.read({}));
  const failed = failures.length > 0;
  return {
    test,
    failures,
    journal,
    start,
    ends,
    story: failed || tell === true ? await readStory(store, test, events) : [],
    spots: failed ? spotsOf(failures, { build, test, journal, start, until: ends }) : new Map(),
  };
}

function spotsOf(
  failures: readonly Failure[],
  {
    build,
    test,
    journal,
    start,
    until,
  }: Pick<TestResult, 'test' | 'journal' | 'start'> & { readonly build: Build; readonly until: number },
): TestResult['spots'] {
  const flow = build.artefacts.find(({ campaign }) => campaign === test.campaign)?.flow;
  if (flow === undefined) return new Map();
  const lines = journal.filter(({ campaign }) => campaign === test.campaign);
  return new Map(failures.map((failure) => [failure, blame(failure, { flow, lines, start, until })]));
}

/** Conditions speak of the test's first contact. */
async function evaluate(
  store: Store,
  library: Library,
  test: CampaignTest,
  expectation: Expectation & { kind: 'condition' },
  now: number,
): Promise<Verdict> {
  return store.transaction(async (tx) => {
    const workspace = await deployedWorkspace(tx);
    const contact = await firstContact(tx, test);
    return judge({ tx, library, workspace, now, subject: nobodysRun(contact) }, expectation.condition);
  });
}

const firstContact = (tx: Transaction, { given }: CampaignTest): Promise<string> =>
  tx.contacts.idOfKey(contactKey(given.find((row) => row.entity === 'contact')?.name ?? 'contact'));

const nobodysRun = (contact: string): Subject => ({ contact, entryEvent: '', entrySeq: 0, bindings: {} });

/** Messages, calls and notices against the `where ( … )` of what is expected, and what it found of them. */
async function sentMatcher(store: Store, library: Library, build: Build): Promise<Pick<Frame, 'matches' | 'found'>> {
  const scope = await store.transaction(async (tx) =>
    loadScope({ tx, library, workspace: await deployedWorkspace(tx), now: 0, subject: nobodysRun('') }, { reads: [], facts: [] }),
  );
  const flows = new Map(build.artefacts.map(({ campaign, flow }) => [campaign, flow]));
  const rowOf = (row: OutboxRow): Row => {
    const flow = flows.get(row.campaign);
    return row.kind === 'call' && flow !== undefined ? callRow(row, flow, build.settings.store) : messageRow(row);
  };
  return {
    matches: (row, { kind, where }) => where === undefined || sentCondition(where, build.schema, kind)(scope, rowOf(row)),
    found: (row, { kind, where }) => (where === undefined ? [] : sentFound(where, build, kind)(scope, rowOf(row))),
  };
}
