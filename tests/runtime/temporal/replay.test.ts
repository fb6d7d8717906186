import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Flow, FlowNode } from '../../../compiler/flow/flow.ts';
import { type CampaignBundle, createBundle } from '../../../runtime/journey/temporal/bundle.ts';
import { installRuntime } from '../../../runtime/journey/temporal/install-runtime.ts';
import { type RecordedArtefact, revisionLine } from '../../../runtime/journey/temporal/replay/record.ts';
import { type Recording, readRecordings, writeRecording } from '../../../runtime/journey/temporal/replay/recording.ts';
import { replayRecordings } from '../../../runtime/journey/temporal/replay/replay.ts';
import { cart, reminder, twofold } from './support/campaigns.ts';

const histories = new URL('./histories/', import.meta.url);
const recorded = await readdir(histories);
let folder: string;
beforeAll(async () => {
  installRuntime(() => undefined);
  folder = await mkdtemp(join(tmpdir(), 'relance-replay-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Error of the replay of a recorded history, if it takes another course than the recorded run did. */
async function replay(bundle: CampaignBundle, name: string): Promise<Error | undefined> {
  const history = historyFromJSON(JSON.parse(await readFile(new URL(name, histories), 'utf8')));
  const results = Worker.runReplayHistories({ workflowBundle: { code: bundle.code } }, [{ workflowId: 'r_recorded', history }]);
  for await (const result of results) return result.error;
  throw new Error(`${name} was not replayed.`);
}

describe('runs that began under an earlier version', () => {
  it.each(recorded)('go on as they began: %s', async (name) => {
    expect(await replay(await createBundle([cart, twofold], folder), name)).toBeUndefined();
  });

  it('would not go on if the code took another course: the replay tells', async () => {
    const other = {
      ...cart,
      workflow: cart.workflow.replace("await journey.waitUntil('wait_order');", "await journey.perform('wait_order');"),
    };
    expect(other.workflow).not.toBe(cart.workflow);
    expect(await replay(await createBundle([other, reminder], folder), 'cart-journey.json')).toMatchObject({
      message: expect.stringContaining('Nondeterminism'),
    });
  });
});

describe('the replay gate', () => {
  /** The histories as Temporal exports them: without the code that they ran. */
  const foreign = async (): Promise<readonly Recording[]> => (await readRecordings(histories.pathname)).recordings;
  const current = [artefactOf(cart, 'wait_order'), artefactOf(twofold, 'both')];
  const kinds = async (recordings: readonly Recording[], revisions: readonly RecordedArtefact[]) =>
    (await replayRecordings(recordings, revisions, folder)).map((one) => ('ranOn' in one ? `${one.kind} on ${one.ranOn}` : one.kind));

  it('replays histories that Temporal exported on the code of the workspace', async () => {
    expect(await kinds(await foreign(), current)).toEqual(['ok on workspace', 'ok on workspace']);
  });

  it('says of a history whose revision is nowhere that its code is not there', async () => {
    expect(await kinds(await foreign(), current.slice(0, 1))).toEqual(['ok on workspace', 'no code']);
  });

  it('takes the code that was recorded beside a history where the workspace has moved on, and keeps it through a file', async () => {
    const place = join(folder, 'recordings');
    for (const [index, one] of (await foreign()).entries()) {
      const artefact = current[index] ?? expect.fail('a history without its campaign');
      await writeRecording(place, { ...one, revisions: [revisionLine(artefact)] });
    }
    const { recordings, unreadable } = await readRecordings(place);
    expect(unreadable).toEqual([]);
    expect(await kinds(recordings, [])).toEqual(['ok on recorded', 'ok on recorded']);
    // The same code again, but for its map: nothing is replayed twice.
    expect(await kinds(recordings, current)).toEqual(['ok on workspace', 'ok on workspace']);
  });

  it('finds an emitter that writes other code for the same revision, and says at which event and where in the campaign', async () => {
    const other = {
      ...cart,
      workflow: cart.workflow.replace("await journey.waitUntil('wait_order');", "await journey.perform('wait_order');"),
    };
    const changed = artefactOf(other, 'wait_order');
    const [recording] = await foreign();
    const recorded = { ...(recording ?? expect.fail('no history')), revisions: [revisionLine(artefactOf(cart, 'wait_order'))] };
    expect(await kinds([recorded], [changed])).toEqual(['ok on recorded', 'diverged on workspace']);
    const [, diverged] = await replayRecordings([recorded], [changed], folder);
    expect(diverged).toMatchObject({
      kind: 'diverged',
      divergence: { event: { number: 14, name: 'TimerStarted' }, position: 'wait_order', span: { start: { line: 7 } }, here: true },
    });
  });

  it('says which files hold no history', async () => {
    const place = join(folder, 'others');
    await mkdir(place);
    await writeFile(join(place, 'a.json'), '{"events": []}');
    await writeFile(join(place, 'b.jsonl'), 'not json');
    await writeFile(join(place, 'c.txt'), 'passed over');
    const { recordings, unreadable } = await readRecordings(place);
    expect(recordings).toEqual([]);
    expect(unreadable.map(({ file }) => file)).toEqual(['a.json', 'b.jsonl']);
  });
});

/** An artefact of this code, whose flow has one step, in line 7. */
function artefactOf(source: typeof cart, label: string): RecordedArtefact {
  const span = { file: 'shop.campaign', start: { offset: 90, line: 7, column: 3 }, end: { offset: 99, line: 7, column: 12 } };
  const node: FlowNode = { kind: 'wait', label, ms: 1, next: '$end', span };
  const flow: Flow = {
    version: 1,
    campaign: source.campaign,
    purpose: 'marketing',
    priority: 3,
    tags: [],
    entry: { mode: 'once', per: 'contact', newestWins: false },
    triggers: [],
    unless: [],
    goals: [],
    start: label,
    nodes: [node],
    mentions: [],
    uses: [],
  };
  return { ...source, flow };
}
