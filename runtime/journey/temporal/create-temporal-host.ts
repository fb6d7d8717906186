import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import type { Run } from '../../store/port.ts';
import type { RunHost } from '../host.ts';
import { placesOfRun } from '../places-of-run.ts';
import { workflowId, workflowType } from './names.ts';
import { searchAttributesOf } from './search-attributes.ts';
import { inputOf, NUDGE } from './workflow/campaign-input.ts';

/** Task queue of all campaigns, unless another is given. */
export const TASK_QUEUE = 'relance';

/** What the host talks through; the client names the namespace. */
export interface TemporalHostOptions {
  readonly client: Client;
  readonly taskQueue: string;
}

/** Makes the host that starts and wakes runs on Temporal. Failures of the connection are thrown as the SDK's errors: callers try again. */
export function createTemporalHost({ client, taskQueue }: TemporalHostOptions): RunHost {
  return {
    async start(run) {
      const started = client.workflow.start(workflowType(run), {
        workflowId: workflowId(run),
        taskQueue,
        args: [inputOf(run.id, placesOfRun(run))],
        ...policiesOf(run),
        typedSearchAttributes: searchAttributesOf(run),
        staticSummary: `${run.campaign} for ${run.contact}`,
      });
      await succeedOn(started, WorkflowExecutionAlreadyStartedError);
    },
    async nudge(run) {
      return (await succeedOn(client.workflow.getHandle(workflowId(run)).signal(NUDGE), WorkflowNotFoundError)) ? 'woken' : 'gone';
    },
  };
}

/**
 * One workflow for a run, ever: a start that was lost on the way back must not run it again after its end. But a run that was moved to another revision needs
 * the code of that one: its workflow takes the place of the one before, wherever that stands; a second start begins where the store says that the run stands.
 */
function policiesOf({ moved }: Run) {
  if (moved !== true) return { workflowIdReusePolicy: 'REJECT_DUPLICATE' } as const;
  return { workflowIdReusePolicy: 'ALLOW_DUPLICATE', workflowIdConflictPolicy: 'TERMINATE_EXISTING' } as const;
}

/** False if it failed with the error that counts as success. */
async function succeedOn(work: Promise<unknown>, success: abstract new (...parts: never[]) => Error): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (!(error instanceof success)) throw error;
    return false;
  }
}
