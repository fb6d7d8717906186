/** Recording what workflows of a server did. */
import type { Client, WorkflowExecutionInfo } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { Flow } from '../../../../compiler/flow/flow.ts';
import type { Span } from '../../../../language/program.ts';
import type { StoredArtefact } from '../../../store/port.ts';
import { workflowType } from '../names.ts';
import { shapeOf } from './history-events.ts';
import { fieldOf, type HistoryJson, type RecordedHistory, type RecordedRevision, type Recording, withoutMap } from './recording.ts';

/** A revision whose histories are recorded. */
export type RecordedArtefact = Pick<StoredArtefact, 'campaign' | 'revision' | 'workflow' | 'flow'>;

/** Of each revision so many workflows are looked at that run, the newest first, and so many that have ended. */
const LOOKED_AT = 100;

/** Records the histories of a revision: one of each shape (`shapeOf`) that is not among the known ones. What a history holds is ids and labels, never personal data; names of machines are taken out. */
export async function recordRevision(
  client: Client,
  artefact: RecordedArtefact,
  known: readonly RecordedHistory[] = [],
): Promise<Recording> {
  const type = `WorkflowType = '${workflowType(artefact)}'`;
  const [live, ended] = await Promise.all([
    newest(client, `${type} AND ExecutionStatus = 'Running'`),
    newest(client, `${type} AND ExecutionStatus != 'Running'`),
  ]);
  const histories = await historiesOf(client, artefact, [...live, ...ended]);
  return { name: workflowType(artefact), revisions: [revisionLine(artefact)], histories: oneOfEachShape(histories, known) };
}

/** The line of a revision. */
export function revisionLine({ campaign, revision, workflow, flow }: RecordedArtefact): RecordedRevision {
  return { kind: 'revision', campaign, revision, workflow: withoutMap(workflow), places: placesOf(flow) };
}

/** Where the steps of a campaign are in its source, by label; `start` is the first of them. */
export function placesOf({ nodes, start }: Pick<Flow, 'nodes' | 'start'>): Readonly<Record<string, Span>> {
  const first = nodes.find(({ label }) => label === start);
  const places = nodes.map(({ label, span }): readonly [string, Span] => [label, span]);
  return Object.fromEntries([...(first === undefined ? [] : [['start', first.span] as const]), ...places]);
}

/** One history of each shape that is not among the known ones, in the order of their ids. */
export function oneOfEachShape(histories: readonly RecordedHistory[], known: readonly RecordedHistory[] = []): readonly RecordedHistory[] {
  const shapes = new Set(known.map(shapeOfRecorded));
  return [...histories]
    .sort((a, b) => (a.workflowId < b.workflowId ? -1 : 1))
    .filter((one) => {
      const shape = shapeOfRecorded(one);
      if (shapes.has(shape)) return false;
      shapes.add(shape);
      return true;
    });
}

const shapeOfRecorded = (one: RecordedHistory): string => `${workflowType(one)} ${shapeOf(one.history)}`;

/** The history of one workflow; `runId` names which of those that had the id. */
export async function recordHistory(client: Client, of: { readonly workflowId: string; readonly runId?: string }): Promise<HistoryJson> {
  const history = await client.workflow.getHandle(of.workflowId, of.runId).fetchHistory();
  return asHistory(JSON.parse(historyToJSON(history), anonymous));
}

type Execution = Pick<WorkflowExecutionInfo, 'workflowId' | 'runId'>;

async function newest(client: Client, query: string): Promise<readonly Execution[]> {
  const found: Execution[] = [];
  for await (const { workflowId, runId } of client.workflow.list({ query, pageSize: LOOKED_AT })) {
    found.push({ workflowId, runId });
    if (found.length === LOOKED_AT) break;
  }
  return found;
}

async function historiesOf(
  client: Client,
  { campaign, revision }: RecordedArtefact,
  executions: readonly Execution[],
): Promise<readonly RecordedHistory[]> {
  const histories: RecordedHistory[] = [];
  for (const { workflowId, runId } of executions) {
    histories.push({ kind: 'history', workflowId, campaign, revision, history: await recordHistory(client, { workflowId, runId }) });
  }
  return histories;
}

/** Identities and sticky queues name the process and the machine. */
function anonymous(_key: string, value: unknown): unknown {
  return typeof value === 'string' && /^\d+@./.test(value) ? 'worker' : value;
}

function asHistory(value: unknown): HistoryJson {
  const events = fieldOf(value, 'events');
  return { events: Array.isArray(events) ? events : [] };
}
