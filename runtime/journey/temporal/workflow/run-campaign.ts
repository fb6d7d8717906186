/** The one dynamic workflow that serves every campaign in every revision. Workflow code: it is imported by the entry of the generated bundle. */
import { ApplicationFailure, ContinueAsNew, log, TemporalFailure, workflowInfo } from '@temporalio/workflow';
import { followRun } from '../../follow-run.ts';
import { END, type WorkflowModule } from '../../port.ts';
import type { CampaignInput } from './campaign-input.ts';
import { createTemporalFollowing } from './temporal-following.ts';

/** Loads a campaign's code by its workflow type, `<campaign>@<revision>`; when it is asked for, because each cached workflow evaluates what is loaded again. */
export type LoadCampaign = (workflowType: string) => WorkflowModule | undefined;

/** Type of the failure that ends a workflow whose code has a fault. */
export const CODE_FAILED = 'CampaignCodeFailed';

/** Makes the bundle's default workflow: it runs the campaign that its own type names, and answers `end`. */
export function createCampaignRunner(load: LoadCampaign): (input: CampaignInput) => Promise<typeof END> {
  return async function runCampaign(input) {
    const following = createTemporalFollowing(input);
    try {
      const campaign = load(workflowInfo().workflowType);
      if (campaign !== undefined) {
        await followRun({ ...following, journey: campaign.journey });
        return END;
      }
    } catch (error) {
      throw asFailure(error);
    }
    // A plain error fails the task, not the run: it is tried again until a worker takes it that has this revision.
    throw new Error(unknownRevision());
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
