import type { Reporter } from '../../../cli/output/reporter.ts';

/** What a command said. */
export interface Said {
  readonly reporter: Reporter;
  readonly facts: string[];
  readonly lines: string[];
  /** Text and data of the result. */
  readonly results: { readonly text: string; readonly data: unknown }[];
}

/** A reporter that writes nothing and keeps everything. */
export function recordingReporter(json = false): Said {
  const [facts, lines, results]: [string[], string[], Said['results'][number][]] = [[], [], []];
  const fail = (error: unknown): never => {
    throw error;
  };
  const reporter: Reporter = {
    json,
    colour: false,
    fact: (label, message) => void facts.push(`${label}: ${message}`),
    info: (message) => void lines.push(message),
    progress: () => undefined,
    step: (_, work) => work(),
    warn: (message) => void lines.push(message),
    block: (text) => void lines.push(text),
    result: (text, data) => void results.push({ text, data }),
    error: fail,
    defect: fail,
  };
  return { reporter, facts, lines, results };
}
