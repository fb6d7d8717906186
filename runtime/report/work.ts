/** Work over many contacts that has begun and goes on: a read of a segment, a backfill, a product that is back. */
import type { Job, Transaction } from '../store/port.ts';
import type { WorkReport } from './types.ts';

/** More than these at once are not listed. */
const MOST = 100;

/** A job that is under way; `campaign` is absent where it works for none alone. */
export interface Work extends WorkReport {
  readonly campaign?: string;
}

/** Reads what is under way, newest first. A job that has done nothing yet waits for its time. */
export async function readWork(tx: Pick<Transaction, 'jobs'>): Promise<readonly Work[]> {
  const open = await tx.jobs.list({ open: true, limit: MOST });
  return open.filter(isUnderWay).map(({ campaign, kind, done, total }) => ({
    kind,
    done,
    ...(campaign === undefined ? {} : { campaign }),
    ...(total === undefined ? {} : { total }),
  }));
}

/** What watches a segment comes back for ever and belongs to no campaign: it is not work that somebody waits for. */
const isUnderWay = ({ done, repeats, campaign }: Job): boolean => done > 0 && (!repeats || campaign !== undefined);
