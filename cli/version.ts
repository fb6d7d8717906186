import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Version in the package's `package.json`, which lies above this file at different depths in the repository and in the published package. */
export function packageVersion(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const content = readManifest(join(folder, 'package.json'));
    if (content?.name === 'relance') return String(content.version);
  }
  return 'unknown';
}

function readManifest(file: string): { readonly name?: unknown; readonly version?: unknown } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
