/**
 * MJML with a memory on disk: loading it and compiling a handful of mails takes a second, which a check of mails that have not changed need not
 * spend. The memory is one file a mail under `.relance/cache/mjml`, named by the digest of all that the answer depends on.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { MjmlPort } from '../../compiler/messages/mjml/port.ts';
import { writeWhole } from '../workspace/write-whole.ts';

/** MJML that remembers. */
export interface MjmlMemory {
  readonly mjml: MjmlPort;
  /** Forgets the mails that were not asked for since it was opened. Call it when all of a workspace were. */
  readonly prune: () => Promise<void>;
}

type Compiled = Awaited<ReturnType<MjmlPort>>;

/** MJML itself, loaded at its first use. */
export const loadedMjml: MjmlPort = async (source, options) => {
  const { default: mjml } = await import('mjml');
  return mjml(source, options);
};

/** Opens the memory of the workspace in `folder`. Where nothing can be read or written, MJML is asked as if there were none. */
export function openMjmlMemory(workspace: string, mjml: MjmlPort = loadedMjml): MjmlMemory {
  const folder = join(workspace, '.relance', 'cache', 'mjml');
  const version = mjmlVersion();
  const asked = new Set<string>();
  return {
    mjml: async (source, options) => {
      const name = `${createHash('sha256')
        .update(JSON.stringify([version, options, source]))
        .digest('hex')}.json`;
      asked.add(name);
      const known = await recall(join(folder, name));
      if (known !== undefined) return known;
      const { html, errors } = await mjml(source, options);
      const compiled: Compiled = { html, errors: errors.map(({ line, message, tagName }) => ({ line, message, tagName })) };
      await remember(folder, name, compiled);
      return compiled;
    },
    prune: async () => {
      const names = await readdir(folder).catch(() => []);
      await Promise.all(names.filter((name) => name.endsWith('.json') && !asked.has(name)).map((name) => forget(join(folder, name))));
    },
  };
}

function mjmlVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)('mjml/package.json');
  return isObject(manifest) ? String(manifest.version) : '';
}

async function recall(file: string): Promise<Compiled | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isCompiled(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A workspace that may not be written to is checked all the same. */
async function remember(folder: string, name: string, compiled: Compiled): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, '.gitignore'), '*\n');
    await writeWhole(join(folder, name), JSON.stringify(compiled));
  } catch {}
}

const forget = (file: string): Promise<void> => rm(file, { force: true }).catch(() => undefined);

const isCompiled = (value: unknown): value is Compiled =>
  isObject(value) && typeof value.html === 'string' && Array.isArray(value.errors) && value.errors.every(isFinding);

const isFinding = (value: unknown): boolean =>
  isObject(value) && typeof value.line === 'number' && typeof value.message === 'string' && typeof value.tagName === 'string';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
