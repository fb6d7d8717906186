import { type ChildProcess, spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { checkBinary } from '../check-binary.ts';
import { missing, type ServerSource, type SourceContext, type SourceResult } from '../server-source.ts';

const BEGIN_WITHIN = 10_000;
const FINISH_WITHIN = 300_000;
const SDK_VERSION = '1.24.0';
const DOWNLOADER = new URL('./sdk-download.child.ts', import.meta.url);

/** Lets the SDK download the CLI that it was made for, in a process of its own, so that an unreachable server costs ten seconds and no more. */
export const sdkDownload: ServerSource = {
  name: 'download by the SDK',
  find: (context) => context.cache.withScratch((scratch) => downloadInto(scratch, context)),
};

async function downloadInto(scratch: string, context: SourceContext): Promise<SourceResult> {
  context.log('Downloading the Temporal server…');
  const child = spawn(process.execPath, [fileURLToPath(DOWNLOADER), scratch, SDK_VERSION], { stdio: ['ignore', 'ignore', 'pipe'] });
  const reason = await endOf(child, () => hasBegun(scratch));
  const binary = (await readdir(scratch)).find((name) => !name.endsWith('.downloading'));
  if (binary === undefined) return missing(reason ?? 'the download left no file');
  return checkBinary(await context.cache.keep(`sdk-${SDK_VERSION}`, join(scratch, binary)));
}

/** Waits for the child; undefined is success. A child that has begun no download in time, or does not finish it, is killed. */
async function endOf(child: ChildProcess, begun: () => Promise<boolean>): Promise<string | undefined> {
  const stop = new AbortController();
  const failure = failureOf(child).finally(() => stop.abort());
  const watch = async (): Promise<void> => {
    await delay(BEGIN_WITHIN, undefined, { signal: stop.signal });
    if (await begun()) await delay(FINISH_WITHIN, undefined, { signal: stop.signal });
    child.kill('SIGKILL');
  };
  watch().catch(() => undefined);
  return failure;
}

function failureOf(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    let stderr = '';
    child.stderr?.on('data', (chunk) => {
      stderr += String(chunk);
    });
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve('temporal.download did not answer in time');
      else resolve(code === 0 ? undefined : (stderr.trim().split('\n').at(-1) ?? 'the download failed'));
    });
  });
}

async function hasBegun(scratch: string): Promise<boolean> {
  return (await readdir(scratch)).length > 0;
}
