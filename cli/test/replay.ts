/** `relance test --replay`: do runs that began under an earlier version go on as they began? */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Build } from '../../compiler/artefact.ts';
import { asData } from '../../language/diagnostics/render-json.ts';
import { type Recording, readRecordings, type Unreadable } from '../../runtime/journey/temporal/replay/recording.ts';
import { type Replayed, replayRecordings } from '../../runtime/journey/temporal/replay/replay.ts';
import { compileFiles } from '../compile/compile-files.ts';
import { EXIT, type ExitCode } from '../output/exit-codes.ts';
import { showFindings } from '../output/findings.ts';
import { replayCount, replayedData, showReplays, showUnreadable } from '../output/replay-results.ts';
import type { Reporter } from '../output/reporter.ts';
import { shownPath } from '../output/shown-path.ts';
import { wrongOption } from '../output/wrong-option.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';

/** Replays the recordings of `from`. Findings: a history that takes another course, one whose code is nowhere, a file that cannot be read. */
export async function replayHistories(reporter: Reporter, path: string, from: string): Promise<ExitCode> {
  const { recordings, unreadable } = await readFrom(from);
  const { folder, files } = await readWorkspace(path);
  const { diagnostics, build } = await reporter.step('Compiling campaigns', () => compileFiles(files));
  showFindings(reporter, diagnostics, files, { folder });
  if (build === undefined) {
    reporter.result('', { ok: false, diagnostics: diagnostics.map(asData) });
    return EXIT.findings;
  }
  const replayed = await reporter.step('Replaying', () => replayInTemporary(recordings, build));
  showReplays(reporter, replayed, { files, folder });
  showUnreadable(reporter, unreadable);
  const ok = unreadable.length === 0 && replayed.every(({ kind }) => kind === 'ok');
  reporter.result(replayCount(replayed), { ok, histories: replayed.map(replayedData), unreadable });
  return ok ? EXIT.ok : EXIT.findings;
}

/** A gate without anything behind it would be open for ever. */
async function readFrom(
  folder: string,
): Promise<{ readonly recordings: readonly Recording[]; readonly unreadable: readonly Unreadable[] }> {
  const read = await readRecordings(folder).catch((error: NodeJS.ErrnoException) => {
    throw wrongOption('--replay', shownPath(folder), error.code === 'ENOENT' ? 'There is no such folder.' : error.message, HOW_TO_RECORD);
  });
  if (read.unreadable.length > 0 || read.recordings.some(({ histories }) => histories.length > 0)) return read;
  throw wrongOption('--replay', shownPath(folder), 'The folder holds no recorded history.', HOW_TO_RECORD);
}

const HOW_TO_RECORD = 'Record some with `relance test --record <dir>` where the campaigns run.';

async function replayInTemporary(recordings: readonly Recording[], { artefacts }: Build): Promise<readonly Replayed[]> {
  const folder = await mkdtemp(join(tmpdir(), 'relance-replay-'));
  try {
    return await replayRecordings(recordings, artefacts, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
