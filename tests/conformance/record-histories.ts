/**
 * A program: `npm run record:histories` runs the conformance cases that have no recording on a real Temporal server and writes what their workflows did to
 * `histories/`. With names of cases (`npm run record:histories -- split race`) it records these once more, into a file beside the earlier ones. A recording
 * is never overwritten: it stands for runs that sleep somewhere.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeRecording } from '../../runtime/journey/temporal/replay/recording.ts';
import { createMemoryStore } from '../../runtime/store/memory/create-memory-store.ts';
import { type Case, caseNames, readCase } from './harness/case.ts';
import { startTemporalRig } from './harness/temporal.ts';

const FOLDER = join(import.meta.dirname, 'histories');
const SECRET = '636f6e666f726d616e6365';
const AT_A_TIME = 8;

const asked = process.argv.slice(2);
const recorded = (await readdir(FOLDER).catch(() => [])).map((file) => file.replace(/\.jsonl\.gz$/, ''));
const names = asked.length > 0 ? asked : (await caseNames()).filter((name) => !recorded.includes(name));
const cases: Case[] = [];
for (const name of names) cases.push(await readCase(name));
if (cases.length > 0) await recordAll();
console.log(`${cases.length} cases recorded.`);

async function recordAll(): Promise<void> {
  const rig = await startTemporalRig(cases);
  const waiting = [...cases];
  const lane = async (): Promise<void> => {
    for (let given = waiting.shift(); given !== undefined; given = waiting.shift()) {
      await rig.run(given, createMemoryStore({ schema: given.build.schema, secret: SECRET }));
      const recording = await rig.record(given);
      const file = await writeRecording(FOLDER, { ...recording, name: fileName(given.name) });
      console.log(`${file}: ${recording.histories.length} histories`);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_A_TIME }, lane));
  } finally {
    await rig.stop();
  }
}

/** `split`, and `split.2` where that is there. */
function fileName(name: string): string {
  const earlier = recorded.filter((file) => file === name || (/^\.\d+$/.test(file.slice(name.length)) && file.startsWith(name))).length;
  return earlier === 0 ? name : `${name}.${earlier + 1}`;
}
