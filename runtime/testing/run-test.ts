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
import type { JournalEntry, OutboxRow, Store } from '../store/port.ts';
import { collectingChannels, withDown } from './channel.ts';
import { callRow, judge, messageRow, sentCondition, type Verdict } from './conditions.ts';
import { drawsOf } from './draws.ts';
import { endpointsOf } from './endpoints.ts';
import { checkExpectations, type Failure } from './expectations.ts';
import { writeGiven } from './given.ts';
import { readSeen } from './happenings.ts';
import { onlyNamed } from './only-named.ts';
import { refusedEvents } from './refused-events.ts';
import { contactKey, receivedEvents, startOf } from './world.ts';

/** A test ends by itself at the latest after this time. */
const LONGEST_MS = 400 * 86_400_000;

/** What a test gave. */
export interface TestResult {
  readonly test: CampaignTest;
  readonly failures: readonly Failure[];
  /** The journal of the test's contacts, for whoever wants to know why. */
  readonly journal: readonly JournalEntry[];
}

/** Runs it on a store of its own. */
export async function runTest(test: CampaignTest, build: Build, library: Library): Promise<TestResult> {
  const { settings, schema } = build;
  const start = startOf(test, settings);
  const store = createMemoryStore({ schema, secret: '74657374' });
  // What is given was there before the first apply, which gives it its future instants (language §12).
  const refusedRows = await store.transaction((tx) => writeGiven(tx, test, schema, settings, start));
  if (refusedRows.length > 0) {
    return { test, failures: refusedRows.map(({ span, reason }) => ({ kind: 'row', message: reason, span })), journal: [] };
  }
  await deploy(store, onlyNamed(build, test), start);
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
    draws: drawsOf(test),
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
  const matches = await sentMatcher(store, library, build);
  const failures = checkExpectations(test.expectations, await readSeen(store, test.campaign), { start, conditions, matches });
  const alerted = alerts.map((message): Failure => ({ kind: 'alert', message, span: test.span }));
  const refused = refusedEvents(await store.transaction((tx) => tx.deadLetters.all()), events, test);
  return { test, failures: [...refused, ...failures, ...alerted], journal: await store.transaction((tx) => tx.journal.read({})) };
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
    const contact = await tx.contacts.idOfKey(contactKey(test.given.find((row) => row.entity === 'contact')?.name ?? 'contact'));
    return judge({ tx, library, workspace, now, subject: nobodysRun(contact) }, expectation.condition);
  });
}

const nobodysRun = (contact: string): Subject => ({ contact, entryEvent: '', entrySeq: 0, bindings: {} });

/** Messages, calls and notices against the `where ( … )` of what is expected. */
async function sentMatcher(store: Store, library: Library, build: Build): Promise<(row: OutboxRow, expectation: Expectation) => boolean> {
  const scope = await store.transaction(async (tx) =>
    loadScope({ tx, library, workspace: await deployedWorkspace(tx), now: 0, subject: nobodysRun('') }, { reads: [], facts: [] }),
  );
  const flows = new Map(build.artefacts.map(({ campaign, flow }) => [campaign, flow]));
  return (row, expectation) => {
    if (expectation.kind !== 'message' && expectation.kind !== 'call' && expectation.kind !== 'notice') return true;
    if (expectation.where === undefined) return true;
    const flow = flows.get(row.campaign);
    const seen = row.kind === 'call' && flow !== undefined ? callRow(row, flow, build.settings.store) : messageRow(row);
    return sentCondition(expectation.where, build.schema, expectation.kind)(scope, seen);
  };
}
