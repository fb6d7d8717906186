import { execFile } from 'node:child_process';

/** How a command ended: what it printed, or why it did not end well. */
export type CommandResult = { readonly kind: 'done'; readonly stdout: string } | { readonly kind: 'failed'; readonly reason: string };

/** Limits and surroundings of a command. `timeout` is in ms of real time. */
export interface CommandOptions {
  readonly timeout: number;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** Runs a program without a shell and waits for its end. Never throws: a missing program is a failure like any other. */
export function runCommand(program: string, programArguments: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const settings = { timeout: options.timeout, env: options.environment ?? process.env, maxBuffer: 16 * 1024 * 1024, windowsHide: true };
  return new Promise((resolve) => {
    execFile(program, [...programArguments], settings, (error, stdout, stderr) => {
      if (error === null) resolve({ kind: 'done', stdout });
      else resolve({ kind: 'failed', reason: reasonOf(program, error, stderr, options.timeout) });
    });
  });
}

function reasonOf(program: string, error: { readonly code?: unknown; readonly killed?: boolean }, stderr: string, timeout: number): string {
  if (error.code === 'ENOENT') return `\`${program}\` is not installed`;
  if (error.killed === true) return `\`${program}\` did not finish within ${Math.round(timeout / 1000)} s`;
  return `\`${program}\` failed: ${lastLine(stderr)}`;
}

function lastLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.at(-1)?.trim() ?? 'it gave no reason';
}
