import type { Client } from '@temporalio/client';
import { oneOfEachShape, type RecordedArtefact, recordHistory, revisionLine } from '../../../runtime/journey/temporal/replay/record.ts';
import type { RecordedHistory, Recording } from '../../../runtime/journey/temporal/replay/recording.ts';
import type { Case } from './case.ts';

/** The histories of a case, one of each shape, by the ids of its workflows; with the code of the revisions that they need. */
export async function recordCase(client: Client, given: Case, workflowIds: ReadonlySet<string>): Promise<Recording> {
  const all: RecordedHistory[] = [];
  for (const workflowId of workflowIds) all.push(...(await historiesOf(client, workflowId)));
  const histories = oneOfEachShape(all);
  const artefacts = new Map<string, RecordedArtefact>();
  for (const artefact of given.builds.flatMap((build) => build.artefacts))
    artefacts.set(`${artefact.campaign}@${artefact.revision}`, artefact);
  const needed = new Set(histories.map(({ campaign, revision }) => `${campaign}@${revision}`));
  const revisions = [...artefacts].flatMap(([type, artefact]) => (needed.has(type) ? [revisionLine(artefact)] : []));
  return { name: given.name, revisions, histories };
}

/** An id has several workflows one after the other where a run is moved to another revision. */
async function historiesOf(client: Client, workflowId: string): Promise<readonly RecordedHistory[]> {
  const histories: RecordedHistory[] = [];
  for await (const { runId, type } of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) {
    const [campaign = '', revision = ''] = type.split('@');
    histories.push({ kind: 'history', workflowId, campaign, revision, history: await recordHistory(client, { workflowId, runId }) });
  }
  if (histories.length === 0) throw new Error(`The server does not list the workflow ${workflowId}.`);
  return histories;
}
