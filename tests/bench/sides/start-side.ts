import { type ChildProcess, fork } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Journey } from '../journeys.ts';
import { type Answer, type DrivenWithMessages, isAnswer, type Order, type ProcessSettings } from './orders.ts';

/** A side's process. */
export interface SideProcess {
  /** Sends journeys through it; resolves when all have ended. */
  drive(journeys: readonly Journey[]): Promise<DrivenWithMessages>;
  stop(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('./side-process.ts', import.meta.url));

/** Starts a side and waits until its worker polls. What the process says on stderr is the reason if it ends early. */
export async function startSide(settings: ProcessSettings): Promise<SideProcess> {
  await mkdir(settings.folder, { recursive: true });
  const file = join(settings.folder, 'settings.json');
  await writeFile(file, JSON.stringify(settings));
  const child = fork(PROGRAM, [file], { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const ended = endOf(child);
  const next = async (): Promise<Answer> => {
    const answer = await Promise.race([nextAnswer(child), ended]);
    if (typeof answer === 'string') throw new Error(`The process of \`${settings.side}\` has ended: ${answer}`);
    return answer;
  };
  const ask = (order: Order): void => void child.send(order);
  await next();
  return {
    drive: async (journeys) => {
      ask({ kind: 'drive', journeys });
      const answer = await next();
      if (answer.kind !== 'driven') throw new Error(`\`${settings.side}\` answered \`${answer.kind}\`.`);
      return answer;
    },
    stop: async () => {
      if (child.exitCode === null && child.connected) ask({ kind: 'stop' });
      await ended;
    },
  };
}

const nextAnswer = (child: ChildProcess): Promise<Answer> =>
  new Promise((resolve) => {
    child.once('message', (message: unknown) => {
      if (isAnswer(message)) resolve(message);
    });
  });

function endOf(child: ChildProcess): Promise<string> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve(`${said.trim()} (${signal ?? `exit code ${code}`})`)));
}
