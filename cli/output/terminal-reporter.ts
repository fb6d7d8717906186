/** Words for people on stderr: a column of labels, steps that say that they are under way, errors with why and what to do. */
import { createPaint } from '../../language/diagnostics/paint.ts';
import { type Reporter, SLOW_MS } from './reporter.ts';
import { createStatusLine, type StatusLine } from './status-line.ts';
import { useColour } from './use-colour.ts';

/** Width of the column of labels; continued lines begin behind it. */
const LABEL_WIDTH = 11;

/** Makes it; colours as `useColour` says. */
export function createTerminalReporter(): Reporter {
  const terminal = process.stderr.isTTY === true;
  const colour = useColour(process.stderr);
  const paint = createPaint(colour);
  const status = createStatusLine(process.stderr);
  const line = (text: string): void => status.above(`${text}\n`);
  return {
    json: false,
    colour,
    fact: (label, message) => line(`${paint.bold(label.padEnd(LABEL_WIDTH))}${hanging(message, LABEL_WIDTH)}`),
    info: line,
    progress: terminal ? status.show : line,
    step: (message, work) => (terminal ? stepOnTerminal(status, message, work) : stepInLog(line, message, work)),
    warn: (message) => line(`${paint.yellow('warning')}: ${message}`),
    block: line,
    result: (text) => {
      status.clear();
      if (text !== '') process.stdout.write(`${text}\n`);
    },
    error: ({ message, why, help }) => {
      status.clear();
      line(
        `${paint.red('error')}: ${paint.bold(message)}\n  ${paint.dim('why:')}  ${hanging(why, 8)}\n  ${paint.cyan('help:')} ${hanging(help, 8)}`,
      );
    },
    defect: (error) => {
      status.clear();
      line(`This is a defect of Relance. Please report it with this text:\n${error instanceof Error ? error.stack : String(error)}`);
    },
  };
}

const hanging = (text: string, indent: number): string => text.replaceAll('\n', `\n${' '.repeat(indent)}`);

/** Written over while it lasts; nothing stays, since the fact that follows says what came of it. */
async function stepOnTerminal<T>(status: StatusLine, message: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const show = (): void => {
    const seconds = Math.floor((performance.now() - started) / 1_000);
    status.show(`${message} …${seconds > 0 ? ` ${seconds} s` : ''}`);
  };
  show();
  const tick = setInterval(show, SLOW_MS);
  try {
    return await work();
  } finally {
    clearInterval(tick);
    status.clear();
  }
}

/** A line when it has become slow. */
async function stepInLog<T>(line: (text: string) => void, message: string, work: () => Promise<T>): Promise<T> {
  const slow = setTimeout(() => line(`${message} …`), SLOW_MS);
  try {
    return await work();
  } finally {
    clearTimeout(slow);
  }
}
