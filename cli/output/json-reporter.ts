/** The log for machines: each line on stderr is one JSON object, the result on stdout too. Its form is documented in `docs/cli.md`. */
import { type Details, type Reporter, SLOW_MS } from './reporter.ts';

type Level = 'info' | 'warn' | 'error';

/** Makes it. */
export function createJsonReporter(): Reporter {
  return {
    json: true,
    colour: false,
    fact: (label, message, details) => write('info', label.toLowerCase(), message, details),
    info: (message, details) => write('info', 'note', message, details),
    progress: (message, details) => write('info', 'progress', message, details),
    step: runStep,
    warn: (message, details) => write('warn', 'warning', message, details),
    block: () => undefined,
    result: (_, data) => void process.stdout.write(`${JSON.stringify(data)}\n`),
    error: ({ code, message, why, help }) => write('error', 'error', message, { code, why, help }),
    defect: (error) => write('error', 'defect', messageOf(error), { stack: error instanceof Error ? error.stack : undefined }),
  };
}

function write(level: Level, event: string, message: string, details: Details = {}): void {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level, event, message, ...details })}\n`);
}

/** A step is logged when it is slow, and when it has been done, with the real milliseconds that it took. */
async function runStep<T>(message: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const slow = setTimeout(() => write('info', 'step', message, { state: 'under way' }), SLOW_MS);
  try {
    const result = await work();
    write('info', 'step', message, { state: 'done', ms: Math.round(performance.now() - started) });
    return result;
  } finally {
    clearTimeout(slow);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
