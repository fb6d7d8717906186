/** What the operating system says of a process. */
import { readFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { runCommand } from './run-command.ts';

/** Its parent and its command line, arguments joined by spaces. */
export interface ProcessFacts {
  readonly parent: number;
  readonly commandLine: string;
}

/** Facts of a process that runs; undefined if there is none of this id (or it has ended and is only waited for). */
export async function processFacts(id: number): Promise<ProcessFacts | undefined> {
  if (platform() === 'linux') return fromProc(id);
  return platform() === 'win32' ? fromPowerShell(id) : fromPs(id);
}

async function fromProc(id: number): Promise<ProcessFacts | undefined> {
  const commandLine = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
  const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
  return factsOf(/^PPid:\s*(\d+)/m.exec(status)?.[1], commandLine.replaceAll('\0', ' '));
}

async function fromPs(id: number): Promise<ProcessFacts | undefined> {
  const answer = await runCommand('ps', ['-ww', '-o', 'ppid=,args=', '-p', String(id)], { timeout: 10_000 });
  if (answer.kind === 'failed') return undefined;
  const parts = /^\s*(\d+)\s+(.*)$/m.exec(answer.stdout);
  return factsOf(parts?.[1], parts?.[2] ?? '');
}

async function fromPowerShell(id: number): Promise<ProcessFacts | undefined> {
  const script = `$p = Get-CimInstance Win32_Process -Filter "ProcessId=${id}"; "$($p.ParentProcessId) $($p.CommandLine)"`;
  const answer = await runCommand('powershell', ['-NoProfile', '-Command', script], { timeout: 20_000 });
  if (answer.kind === 'failed') return undefined;
  const parts = /^(\d+)\s+(.*)$/m.exec(answer.stdout);
  return factsOf(parts?.[1], parts?.[2] ?? '');
}

function factsOf(parent: string | undefined, commandLine: string): ProcessFacts | undefined {
  return parent === undefined || commandLine.trim() === '' ? undefined : { parent: Number(parent), commandLine: commandLine.trim() };
}
