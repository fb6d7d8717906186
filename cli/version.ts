import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Version in the package's `package.json`, which lies above this file at different depths in the repository and in the published package. */
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

function manifest(): Manifest | undefined {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const content = readManifest(join(folder, 'package.json'));
    if (content?.name === 'relance') return content;
  }
  return undefined;
}

function readManifest(file: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
