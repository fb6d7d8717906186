import { DefaultLogger, type LogEntry, Runtime } from '@temporalio/worker';
import type { WorkerLog, WorkerLogEntry } from './log.ts';

/** The SDK has one runtime a process, so there is one place where its lines go; the last caller's. */
let sink: WorkerLog | undefined;

/**
 * Routes the SDK's log, its native part included, to `log` from now on: warnings and errors. Also keeps the SDK from taking the
 * process's signals (it would stop workers at SIGUSR2): whoever started a worker stops it.
 */
export function installRuntime(log: WorkerLog): void {
  const first = sink === undefined;
  sink = log;
  if (!first) return;
  Runtime.install({
    logger: new DefaultLogger('WARN', (entry) => sink?.(toLine(entry))),
    telemetryOptions: { logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} } },
    shutdownSignals: [],
  });
}

function toLine(entry: LogEntry): WorkerLogEntry {
  const meta = entry.meta ?? {};
  const detail = [meta.error, meta.failure].find((part) => part !== undefined);
  return {
    level: entry.level === 'ERROR' ? 'error' : entry.level === 'WARN' ? 'warn' : 'info',
    message: detail === undefined ? entry.message : `${entry.message} ${textOf(detail)}`,
    ...textField(meta, 'workflowId'),
    ...textField(meta, 'workflowType'),
  };
}

function textOf(detail: unknown): string {
  return detail instanceof Error ? detail.message : String(detail);
}

function textField(meta: Readonly<Record<string, unknown>>, key: 'workflowId' | 'workflowType'): Partial<Record<typeof key, string>> {
  const value = meta[key];
  return typeof value === 'string' ? { [key]: value } : {};
}
