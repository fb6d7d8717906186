/**
 * Recorded histories and the code that they need, as files: `*.jsonl.gz`, one JSON document a line, a revision before its histories. Also taken as
 * they are: `*.jsonl`, and `*.json` with one history, as Temporal's own page and command line export it.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Span } from '../../../../language/program.ts';
import type { WorkflowSource } from '../bundle-files.ts';

/** A revision as it was when it was recorded. */
export interface RecordedRevision extends WorkflowSource {
  readonly kind: 'revision';
  /** Where its steps were in the source, by label; `start` is the campaign itself. */
  readonly places: Readonly<Record<string, Span>>;
}

/** What one workflow did. */
export interface RecordedHistory {
  readonly kind: 'history';
  readonly workflowId: string;
  readonly campaign: string;
  readonly revision: string;
  /** Temporal's own JSON of a history: `{ events: […] }`. */
  readonly history: HistoryJson;
}

/** Temporal's JSON of a history, as far as it is read here. */
export interface HistoryJson {
  readonly events: readonly EventJson[];
}

/** One event; all other fields are Temporal's. */
export type EventJson = Readonly<Record<string, unknown>>;

/** The content of one file. */
export interface Recording {
  /** Its name without folder and ending. */
  readonly name: string;
  readonly revisions: readonly RecordedRevision[];
  readonly histories: readonly RecordedHistory[];
}

/** A file of which nothing can be made, and why. */
export interface Unreadable {
  readonly file: string;
  readonly reason: string;
}

const KINDS = ['.jsonl.gz', '.jsonl', '.json'];

/** Reads all recordings of a folder in the order of their names. Files of other kinds are passed over. */
export async function readRecordings(
  folder: string,
): Promise<{ readonly recordings: readonly Recording[]; readonly unreadable: readonly Unreadable[] }> {
  const recordings: Recording[] = [];
  const unreadable: Unreadable[] = [];
  for (const file of (await readdir(folder)).filter((name) => KINDS.some((kind) => name.endsWith(kind))).sort()) {
    const name = file.slice(0, -(KINDS.find((kind) => file.endsWith(kind)) ?? '').length);
    const read = parseRecording(name, await readFile(join(folder, file)), file.endsWith('.json'));
    if (typeof read === 'string') unreadable.push({ file, reason: read });
    else recordings.push(read);
  }
  return { recordings, unreadable };
}

/** Writes a recording in place of one of the same name: the same recording gives the same bytes. Answers the name of the file. */
export async function writeRecording(folder: string, { name, revisions, histories }: Recording): Promise<string> {
  await mkdir(folder, { recursive: true });
  const text = [...revisions, ...histories].map((line) => `${JSON.stringify(line)}\n`).join('');
  const file = `${name}.jsonl.gz`;
  const part = join(folder, `${file}.part`);
  try {
    await writeFile(part, gzipSync(text, { level: 9 }));
    await rename(part, join(folder, file));
  } finally {
    await rm(part, { force: true });
  }
  return file;
}

/** The code without its source map, which holds the whole source: recordings stay small, and what is compared is what runs. */
export const withoutMap = (workflow: string): string => workflow.replace(/^\/\/# sourceMappingURL=.*\n?/m, '');

function parseRecording(name: string, bytes: Buffer, single: boolean): Recording | string {
  try {
    const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8');
    const lines: readonly unknown[] = single
      ? [JSON.parse(text)]
      : text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
    const parts = lines.map(partOf);
    return {
      name,
      revisions: parts.filter((part) => part.kind === 'revision'),
      histories: parts.filter((part) => part.kind === 'history'),
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function partOf(value: unknown): RecordedRevision | RecordedHistory {
  if (isRevision(value) || isHistory(value)) return value;
  if (isEvents(value)) return foreignHistory(value);
  throw new Error('This is neither a history nor the code of a revision.');
}

/** A history as Temporal exports it; its first event names the revision. */
function foreignHistory(history: HistoryJson): RecordedHistory {
  const started = fieldOf(history.events[0], 'workflowExecutionStartedEventAttributes');
  const type = fieldOf(fieldOf(started, 'workflowType'), 'name');
  const id = fieldOf(started, 'workflowId');
  if (typeof type !== 'string' || !/^[^@]+@[^@]+$/.test(type)) throw new Error('Its first event does not name a campaign and a revision.');
  const [campaign = '', revision = ''] = type.split('@');
  return { kind: 'history', workflowId: typeof id === 'string' ? id : campaign, campaign, revision, history };
}

/** A field of an object of unknown shape. */
export function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

const textsIn = (value: unknown, keys: readonly string[]): boolean => keys.every((key) => typeof fieldOf(value, key) === 'string');
const isEvents = (value: unknown): value is HistoryJson => Array.isArray(fieldOf(value, 'events'));

function isRevision(value: unknown): value is RecordedRevision {
  return (
    fieldOf(value, 'kind') === 'revision' &&
    textsIn(value, ['campaign', 'revision', 'workflow']) &&
    typeof fieldOf(value, 'places') === 'object'
  );
}

function isHistory(value: unknown): value is RecordedHistory {
  return (
    fieldOf(value, 'kind') === 'history' && textsIn(value, ['campaign', 'revision', 'workflowId']) && isEvents(fieldOf(value, 'history'))
  );
}
