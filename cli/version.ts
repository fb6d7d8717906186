import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Version in the package's `package.json`. */
export function packageVersion(): string {
  return String(manifest()?.version ?? 'unknown');
}

/** Address of the page about a code of a diagnostic: in the repository that `package.json` names, else relative to the root of the repository. */
export function pageAddress(code: string): string {
  const page = code.startsWith('lint/') ? `docs/${code}.md` : `docs/diagnostics/${code}.md`;
  const repository = addressOf(manifest()?.repository);
  return repository === undefined ? page : `${repository}/blob/main/${page}`;
}

/** npm takes a text or `{ url }`, with `git+` in front and `.git` behind. */
function addressOf(repository: unknown): string | undefined {
  const url = typeof repository === 'object' && repository !== null && 'url' in repository ? repository.url : repository;
  return typeof url === 'string' ? url.replace(/^git\+/, '').replace(/\.git$/, '') : undefined;
}

interface Manifest {
  readonly name?: unknown;
  readonly version?: unknown;
  readonly repository?: unknown;
}

const manifest = (): Manifest | undefined => readManifest(packageFolder());

/** Folder of the package's `package.json`, which lies above this code at different depths in the repository and in the published package. */
export function packageFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (readManifest(folder)?.name === 'relance') return folder;
  }
  return import.meta.dirname;
}

function readManifest(folder: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch {
    return undefined;
  }
}
