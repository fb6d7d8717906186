/** `relance test --record`: keeps what runs of the deployed campaigns did, to be replayed on the code of later versions. */
import { mkdir } from 'node:fs/promises';
import type { TemporalConnection } from '../../runtime/journey/temporal/connect-temporal.ts';
import { recordRevision } from '../../runtime/journey/temporal/replay/record.ts';
import { type Recording, readRecordings, writeRecording } from '../../runtime/journey/temporal/replay/recording.ts';
import type { Store, StoredArtefact } from '../../runtime/store/port.ts';
import { counted } from '../output/plural.ts';
import type { Reporter } from '../output/reporter.ts';
import { shownPath } from '../output/shown-path.ts';
import { openWorkspaceStore } from '../workspace/open-store.ts';
import { openWorkspaceTemporal } from '../workspace/open-temporal.ts';
import { readShop } from '../workspace/read-shop.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import { requireData } from '../workspace/require-data.ts';

/** Records into `to`, beside what is there; false if the settings of the workspace have a mistake, which has been said then. */
export async function recordHistories(reporter: Reporter, path: string, to: string): Promise<boolean> {
  const workspace = await readWorkspace(path);
  await requireData(workspace.folder);
  const shop = readShop(workspace, reporter);
  if (shop === undefined) return false;
  const { store, close } = await openWorkspaceStore(workspace.folder, { reporter, schema: shop.schema });
  try {
    const artefacts = await revisionsOf(store);
    const temporal = await openWorkspaceTemporal(workspace.folder, reporter);
    try {
      const written = await reporter.step('Recording', () => recordAll(temporal, artefacts, to));
      report(reporter, written, to);
    } finally {
      await temporal.close();
    }
  } finally {
    await close();
  }
  return true;
}

/** What is deployed, and what live runs are on: the code that has to go on. */
async function revisionsOf(store: Store): Promise<readonly StoredArtefact[]> {
  return store.transaction(async (tx) => {
    const all = [...(await tx.deployments.current()), ...(await tx.runs.liveRevisions())];
    const unique = new Map(all.map((one) => [`${one.campaign}@${one.revision}`, one]));
    const found = await Promise.all([...unique.values()].map((one) => tx.deployments.artefact(one.campaign, one.revision)));
    return found.filter((artefact) => artefact !== undefined);
  });
}

/** How many histories of a revision are new, and how many there were. */
interface Written {
  readonly name: string;
  readonly added: number;
  readonly before: number;
}

async function recordAll({ client }: TemporalConnection, artefacts: readonly StoredArtefact[], to: string): Promise<readonly Written[]> {
  await mkdir(to, { recursive: true });
  const { recordings } = await readRecordings(to);
  const earlier = new Map(recordings.map((recording) => [recording.name, recording]));
  const written: Written[] = [];
  for (const artefact of artefacts) {
    const known = earlier.get(`${artefact.campaign}@${artefact.revision}`)?.histories ?? [];
    const recording = await recordRevision(client, artefact, known);
    const { name, histories } = recording;
    if (histories.length > 0) await writeRecording(to, together(earlier.get(name), recording));
    written.push({ name, added: histories.length, before: known.length });
  }
  return written;
}

/** Code of a stored revision never changes, so the lines of the earlier recording hold. */
function together(earlier: Recording | undefined, added: Recording): Recording {
  return earlier === undefined ? added : { ...earlier, histories: [...earlier.histories, ...added.histories] };
}

function report(reporter: Reporter, written: readonly Written[], to: string): void {
  const total = written.reduce((sum, { added }) => sum + added, 0);
  for (const { name, added, before } of written.filter((one) => one.added + one.before > 0)) {
    reporter.block(`  ${name}: ${counted(added, 'new way')}${before === 0 ? '' : `, ${before} recorded before`}`);
  }
  const words =
    total === 0
      ? 'No run took a way that was not recorded yet.'
      : `${counted(total, 'run')} recorded in ${shownPath(to)}, one for each way that runs took.`;
  reporter.result(words, { ok: true, folder: to, recorded: written });
}
