/** A fault in generated code is found from Temporal's own page: the failure of the workflow names the line of the campaign, as it was emitted. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileOne } from '../../compiler/support/compile-example.ts';
import { EXAMPLES } from '../../compiler/support/examples.ts';
import { CODE_FAILED } from './support/failure.ts';
import { newRun, type Rig, startRig } from './support/rig.ts';
import { ended, parked } from './support/script.ts';

const { program, source } = EXAMPLES.first_order_nudge;
const artefact = await compileOne(program, source);
// In place of the call, on its line: the map stays as it was emitted.
const planted = artefact.workflow.replace("await journey.waitUntil('wait_2');", "throw new TypeError('planted');");

let rig: Rig;
beforeAll(async () => {
  rig = await startRig([{ ...artefact, workflow: planted }]);
});
afterAll(() => rig?.stop());

// Temporal's SDK counts columns from 0, where Node and editors count from 1.
it('at the line and column of the step', async () => {
  expect(planted).not.toBe(artefact.workflow);
  const wait = artefact.flow.nodes.find(({ label }) => label === 'wait_2');
  const run = newRun('r_mapped', artefact);
  rig.script.answer(run.id, (_, count) => (count === 1 ? parked('wait_2', 1_000) : ended));
  await rig.host.start(run);
  const failure: unknown = await rig
    .handle(run)
    .result()
    .catch((error: unknown) => error);
  const cause = failure instanceof Error ? failure.cause : undefined;
  expect(cause).toMatchObject({ type: CODE_FAILED, message: 'planted' });
  const place = `${source.file}:${wait?.span.start.line}:${(wait?.span.start.column ?? 0) - 1}`;
  expect(cause instanceof Error ? cause.stack : '').toContain(`at wait_2 (${place})`);
  expect(place).toBe('first_order_nudge.campaign:9:4');
});
