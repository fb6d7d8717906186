import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CampaignBundle, createBundle } from '../../../runtime/journey/temporal/bundle.ts';
import { installRuntime } from '../../../runtime/journey/temporal/install-runtime.ts';
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
