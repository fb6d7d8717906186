/**
 * `backfill 3d`: at the first apply of a campaign what has happened before enters too, in order of time, each once. Received events are read from
 * the store; what Relance derives (an abandoned cart, a date) is computed from the rows as they are now. Whoever enters does so now: only the
 * occasion is of the past.
 */
import type { Flow } from '../../../compiler/flow/flow.ts';
import { isCopy } from '../../entry/copies.ts';
import { dueTriggers } from '../../entry/due/registry.ts';
import type { DueTrigger } from '../../entry/due/due-trigger.ts';
import { enterMany, type NewEvent } from '../../entry/many/enter-many.ts';
import type { CurrentCampaign } from '../../entry/handling.ts';
import type { Due, StoredEvent, Transaction } from '../../store/port.ts';
import type { Row } from '../../values.ts';
import type { JobKind, JobPage, JobStep } from '../job-kind.ts';
import { isShopEvent } from '../../entry/copies.ts';
import { fanOut } from './fan-out.ts';

const KIND = 'backfill';

/** What came before the first apply of a campaign. */
export const backfillKind: JobKind = { kind: KIND, pageSize: 200, page };

/** Asks for it, if the campaign wants it. `at`: the instant of the apply, ms. */
export async function planBackfill(tx: Transaction, { campaign, backfill }: Pick<Flow, 'campaign' | 'backfill'>, at: number): Promise<void> {
  if (backfill === undefined) return;
  await tx.jobs.add({ id: `${KIND}/${campaign}`, kind: KIND, at, campaign, data: { reach: backfill, at } });
}

/** The time that is looked at: after `from`, up to `until`, ms. */
interface Past {
  readonly from: number;
  readonly until: number;
}
