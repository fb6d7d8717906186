/** The transaction that handles an event: what is deployed is read once, and alerts go out when it has committed. */
import type { CampaignCode, Library } from '../deploy/library.ts';
import { deployedWorkspace, type Workspace } from '../stages/context.ts';
import { type Draws, stickyDraws } from '../stages/draws.ts';
import { remembering } from '../stages/remembering.ts';
import type { Transaction } from '../store/port.ts';
import type { EntryDependencies } from './dependencies.ts';
import type { DueTrigger } from './due/due-trigger.ts';
import { dueTriggers } from './due/registry.ts';

/** A campaign that is current, with its code. */
export interface CurrentCampaign {
  readonly campaign: string;
  readonly revision: string;
  readonly code: CampaignCode;
}

/** A transaction that handles an event of a contact whose row is locked. */
export interface Handling {
  readonly tx: Transaction;
  readonly library: Library;
  readonly workspace: Workspace;
  /** Business time of the handling, ms. */
  readonly now: number;
  /** Current campaigns in name order, and their triggers with future instants. */
  readonly current: readonly CurrentCampaign[];
  readonly due: readonly DueTrigger[];
  readonly draws: Draws;
  alert(message: string): void;
}

/** Opens a transaction. `open` reads what is deployed: call it once it is sure that there is something to handle. */
export async function inHandling<T>(
  { store, library, alert, draws = stickyDraws }: EntryDependencies,
  now: number,
  work: (tx: Transaction, open: () => Promise<Handling>) => Promise<T>,
): Promise<T> {
  const alerts: string[] = [];
  const result = await store.transaction((plain) => {
    const tx = remembering(plain);
    return work(tx, async () => {
      const [workspace, deployed] = await Promise.all([deployedWorkspace(tx), tx.deployments.current()]);
      const current: CurrentCampaign[] = [];
      for (const { campaign, revision } of deployed) current.push({ campaign, revision, code: await library.get(tx, campaign, revision) });
      const due = dueTriggers(current.map((one) => one.code));
      return { tx, library, workspace, now, current, due, draws, alert: (message) => alerts.push(message) };
    });
  });
  for (const message of alerts) alert?.(message);
  return result;
}
