/** Runs the real command as a process of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '..', '..', '..', 'cli', 'main.ts');

/** Surroundings of a command. */
export interface CommandOptions {
  readonly cwd?: string;
  /** Beside the test's own, without what names servers. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Account that runs it, where the test runs as root. */
  readonly uid?: number;
  /** Goes on over several tests: `endCommands` leaves it. */
  readonly lasting?: boolean;
}

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A line of the log of `--json`. */
export type LogLine = Readonly<Record<string, unknown>> & { readonly event: string; readonly message: string };

/** A command that runs. */
export interface RunningCommand {
  readonly pid: number;
  /** Everything on stderr until now. */
  stderr(): string;
  /** Waits for a line of the log; fails with all of stderr if the command ends before, or after a minute. */
  log(event: string, is?: (line: LogLine) => boolean): Promise<LogLine>;
  /** Waits until stderr has this text. */
  says(text: string): Promise<void>;
  signal(name: NodeJS.Signals): void;
  readonly ended: Promise<Ended>;
}

/** True if this account can run the command at all: it may not reach the folder in which the repository lies. */
export const canRun = (uid: number): boolean => spawnSync(process.execPath, [MAIN, '--version'], { uid, gid: uid }).status === 0;

/** Runs `relance …` to its end. */
export const relance = (args: readonly string[], options: CommandOptions = {}): Promise<Ended> => start(args, options).ended;

/** Starts `relance … --json`. */
export const startRelance = (args: readonly string[], options: CommandOptions = {}): RunningCommand => start([...args, '--json'], options);

/** Starts `relance …`, in words. */
export const startRelanceInWords = (args: readonly string[], options: CommandOptions = {}): RunningCommand => start(args, options);

const running = new Set<ChildProcess>();

/** Ends commands that a test has left running, as happens where it fails; for `afterEach`. */
export async function endCommands(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      child.kill('SIGINT');
      const force = setTimeout(() => child.kill('SIGKILL'), 30_000);
      await new Promise((resolve) => child.once('close', resolve));
      clearTimeout(force);
    }),
  );
}

function start(args: readonly string[], { cwd, env, uid, lasting }: CommandOptions): RunningCommand {
  const own = { ...process.env, DATABASE_URL: undefined, TEMPORAL_ADDRESS: undefined, NODE_ENV: undefined, VITEST: undefined, ...env };
  const account = uid === undefined ? {} : { uid, gid: uid };
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, env: own, ...account, stdio: ['ignore', 'pipe', 'pipe'] });
  if (lasting !== true) running.add(child);
  child.once('close', () => running.delete(child));
  const text = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text.stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    text.stderr += chunk;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('close', (code) => resolve({ code, ...text }));
    child.once('error', reject);
  });
  const find = <T>(what: string, look: () => T | undefined): Promise<T> => waitFor(child, what, look, () => text.stderr);
  return {
    pid: child.pid ?? 0,
    stderr: () => text.stderr,
    log: (event, is = () => true) => find(`\`${event}\``, () => logLines(text.stderr).find((line) => line.event === event && is(line))),
    says: async (words) => void (await find(`\`${words}\``, () => (text.stderr.includes(words) ? true : undefined))),
    signal: (name) => void child.kill(name),
    ended,
  };
}

const PATIENCE_MS = 60_000;
const POLL_MS = 20;

async function waitFor<T>(child: ChildProcess, what: string, look: () => T | undefined, stderr: () => string): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(POLL_MS)) {
    const found = look();
    if (found !== undefined) return found;
    if (child.exitCode !== null || child.signalCode !== null) break;
  }
  throw new Error(`The command did not say ${what}. It said:\n${stderr()}`);
}

/** The log as objects; a line that is cut short, or is no JSON, is left out. */
export function logLines(stderr: string): readonly LogLine[] {
  const whole = stderr.slice(0, stderr.lastIndexOf('\n') + 1);
  return whole.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line)];
    } catch {
      return [];
    }
  });
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
