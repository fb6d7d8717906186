/** The one dynamic workflow that serves every campaign in every revision. Workflow code: it is imported by the entry of the generated bundle. */
import { ApplicationFailure, ContinueAsNew, log, TemporalFailure, workflowInfo } from '@temporalio/workflow';
import { followRun } from '../../follow-run.ts';
import { END, type WorkflowModule } from '../../port.ts';
import type { CampaignInput } from './campaign-input.ts';
import { createTemporalFollowing } from './temporal-following.ts';

/** Loader of each campaign's code by workflow type, `<campaign>@<revision>`; lazy, because each cached workflow evaluates what is loaded again. */
export type CampaignTable = Readonly<Record<string, () => WorkflowModule>>;

/** Type of the failure that ends a workflow whose code has a fault. */
export const CODE_FAILED = 'CampaignCodeFailed';

/** Makes the bundle's default workflow: it runs the campaign that its own type names, and answers `end`. */
export function createCampaignRunner(table: CampaignTable): (input: CampaignInput) => Promise<typeof END> {
  return async function runCampaign(input) {
    const following = createTemporalFollowing(input);
    const load = Object.hasOwn(table, workflowInfo().workflowType) ? table[workflowInfo().workflowType] : undefined;
    // A plain error fails the task, not the run: it is tried again until a worker takes it that has this revision.
    if (load === undefined) throw new Error(unknownRevision());
    try {
      await followRun({ ...following, journey: load().journey });
    } catch (error) {
      throw asFailure(error);
    }
    return END;
  };
}

function unknownRevision(): string {
  return `This worker does not have ${workflowInfo().workflowType}: the run waits for a worker that has it.`;
}

/** A plain error would be retried for ever without a word; a failure ends the workflow and says where. Temporal's own errors go through. */
function asFailure(error: unknown): unknown {
  if (error instanceof TemporalFailure || error instanceof ContinueAsNew) return error;
  const { workflowType, workflowId } = workflowInfo();
  const cause = error instanceof Error ? error : new Error(String(error));
  log.error('The code of a campaign failed: its workflow has ended.', { workflowType, workflowId, error: cause.message });
  // Keeps the stack, whose lines are those of the `.campaign`.
  return ApplicationFailure.fromError(cause, { type: CODE_FAILED, nonRetryable: true });
}
