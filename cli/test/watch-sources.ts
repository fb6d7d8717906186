/** Changes of the files of a workspace. Each folder is watched by itself: editors put a new file in the place of the old one, which a watch of the file would lose. */
import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Editors write a file in several steps; so long, in real ms, nothing may have changed before it is read. */
const SETTLED_MS = 80;

/** Changes since they were asked for last. */
export interface Changes {
  /** Resolves once for all of them, or when the watch ends. */
  next(): Promise<void>;
}

/** Watches until `stop`; what a workspace does not read, such as files below `.relance`, is no change. */
export function watchSources(folder: string, stop: AbortSignal): Changes {
  const watchers = new Map<string, FSWatcher>();
  let changed = false;
  let wake: () => void = () => undefined;
  const note = (path: string): void => {
    if (!isSource(relative(folder, path).split(sep).join('/'))) return;
    changed = true;
    wake();
  };
  const follow = async (): Promise<void> => {
    const found = new Set(await foldersOf(folder));
    for (const [path, watcher] of watchers) if (!found.has(path) && watchers.delete(path)) watcher.close();
    for (const path of found) {
      if (watchers.has(path) || stop.aborted) continue;
      const watcher = watch(path, (_, name) => note(join(path, name?.toString() ?? '')));
      // A folder that was taken away.
      watcher.on('error', () => note(path));
      watchers.set(path, watcher);
    }
  };
  const ready = follow();
  stop.addEventListener('abort', () => {
    for (const watcher of watchers.values()) watcher.close();
    wake();
  });
  return {
    async next() {
      await ready;
      while (!changed && !stop.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      while (changed && !stop.aborted) {
        changed = false;
        await sleep(SETTLED_MS);
      }
      await follow();
    },
  };
}

/** The folder and all below it, but for hidden ones and packages. */
async function foldersOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const inner = entries.filter((entry) => entry.isDirectory() && !isHidden(entry.name)).map((entry) => foldersOf(join(folder, entry.name)));
  return [folder, ...(await Promise.all(inner)).flat()];
}

const isHidden = (name: string): boolean => name.startsWith('.') || name === 'node_modules' || name === 'dist';

/** A file of a workspace, or a folder, which may have come with files in it. */
function isSource(path: string): boolean {
  if (path.split('/').some(isHidden)) return false;
  return path.startsWith('messages') || /\.(campaign|ya?ml)$/.test(path) || !/\.[^/]*$/.test(path);
}
