import { type ChildProcess, fork } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Answer, isAnswer, type Order, type ProcessSettings } from './orders.ts';
import type { RunningSide } from './sides.ts';

const PROGRAM = fileURLToPath(new URL('./side-process.ts', import.meta.url));

/** Starts a side in a process of its own and waits until its worker polls. What the process says on stderr is the reason if it ends early. */
export async function startApart(settings: ProcessSettings): Promise<RunningSide> {
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
