/** How runs are named in Temporal. Names are never encrypted, so they hold surrogate ids only. */
import type { Run } from '../../store/port.ts';

/** Workflow type of a revision: `<campaign>@<revision>`. */
export function workflowType(of: { readonly campaign: string; readonly revision: string }): string {
  return `${of.campaign}@${of.revision}`;
}

/** Workflow id of a run: `<campaign>/<run id>`. */
export function workflowId(run: Pick<Run, 'campaign' | 'id'>): string {
  return `${run.campaign}/${run.id}`;
}
