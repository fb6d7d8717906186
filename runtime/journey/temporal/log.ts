/** One line of the SDK, for the log of the process that hosts it. */
export interface WorkerLogEntry {
  readonly level: 'info' | 'warn' | 'error';
  /** Text without personal data: ids and labels only. */
  readonly message: string;
  /** Workflow, if it is about one. */
  readonly workflowId?: string;
  readonly workflowType?: string;
}

/** Takes lines of the SDK. */
export type WorkerLog = (entry: WorkerLogEntry) => void;
