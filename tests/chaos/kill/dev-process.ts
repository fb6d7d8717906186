/** `relance dev` as a process of its own: what a person starts, and what is killed. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** How it ended. */
export interface DevEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Its last lines. */
  readonly tail: string;
}

/** A started one. */
export interface DevProcess {
  readonly pid: number;
  /** Resolves when its page is open: everything runs. Stays open if it ends before. */
  readonly running: Promise<void>;
  readonly ended: Promise<DevEnd>;
}

const MAIN = join(import.meta.dirname, '..', '..', '..', 'cli', 'main.ts');
const TAIL = 15;

/** Starts it on the folder with servers of its own; it ends by itself when nothing is due. `speed` is business time a second, such as `3d`. */
export function startDev(folder: string, speed: string): DevProcess {
  const { DATABASE_URL: _, TEMPORAL_ADDRESS: __, ...environment } = process.env;
  const child = spawn(process.execPath, [MAIN, 'dev', folder, '--json', '--speed', speed, '--exit-when-done'], {
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const lines: string[] = [];
  let opened: () => void = () => undefined;
  const running = new Promise<void>((resolve) => {
    opened = resolve;
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    lines.push(line);
    if (lines.length > TAIL) lines.shift();
    if (line.includes('"page":')) opened();
  });
  const ended = new Promise<DevEnd>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, tail: lines.join('\n') }));
  });
  if (child.pid === undefined) throw new Error('`relance dev` could not be started.');
  return { pid: child.pid, running, ended };
}
