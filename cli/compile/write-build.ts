/** A build as files. */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Build, CompiledMessage } from '../../compiler/artefact.ts';
import { wrongOption } from '../output/wrong-option.ts';

/** Marks a folder as a build, and holds all of it. */
const MANIFEST = 'build.json';

/** Writes the build into the folder in place of an earlier one: all of it or nothing. A folder that holds anything else is left as it is. */
export async function writeBuild(out: string, build: Build): Promise<void> {
  await refuseOther(out);
  const beside = `${out}.new`;
  await rm(beside, { recursive: true, force: true });
  await mkdir(dirname(out), { recursive: true });
  try {
    await writeFiles(beside, build);
    await rm(out, { recursive: true, force: true });
    await rename(beside, out);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** What is replaced is removed first, so it must be ours. */
async function refuseOther(out: string): Promise<void> {
  const names: readonly string[] = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw wrongOption('--out', out, 'It is a file.', 'Name a folder of its own for the build.');
    throw error;
  });
  if (names.length === 0 || names.includes(MANIFEST)) return;
  throw wrongOption(
    '--out',
    out,
    'The folder holds something that is no build, and a build replaces all of its folder.',
    'Name a new or empty folder.',
  );
}

async function writeFiles(folder: string, build: Build): Promise<void> {
  await mkdir(join(folder, 'messages'), { recursive: true });
  for (const { campaign, workflow, stages, flow } of build.artefacts) {
    await writeFile(join(folder, `${campaign}.workflow.ts`), workflow);
    await writeFile(join(folder, `${campaign}.stages.ts`), stages);
    await writeFile(join(folder, `${campaign}.flow.json`), `${JSON.stringify(flow, undefined, 2)}\n`);
  }
  for (const { name, code } of build.segments) {
    if (code !== undefined) await writeFile(join(folder, `${name}.segment.ts`), code);
  }
  for (const message of build.messages) await writeFile(join(folder, 'messages', messageFile(message)), message.text ?? message.html);
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(build, undefined, 2)}\n`);
}

/** An SMS is a text; a name may stand for a message of each channel. */
function messageFile({ name, channel, locale, text }: CompiledMessage): string {
  const variant = locale === undefined ? name : `${name}.${locale}`;
  return text === undefined ? `${variant}.html` : `${variant}.${channel}.txt`;
}
