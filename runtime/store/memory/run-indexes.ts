import type { Run } from '../port.ts';
import { byNumber, byText, inOrder } from '../values/order.ts';
import { createGroupIndex, type GroupIndex } from './group-index.ts';
import { createSortedIndex, type SortedIndex } from './sorted-index.ts';
import type { TableIndex } from './table.ts';

/** A run with what is derived from it. */
export interface RunRecord {
  readonly run: Run;
  /** Real ms of the last nudge; -Infinity if its present need has had none. */
  readonly nudgedAt: number;
  readonly deadline: number | undefined;
}

/** The indexes of the table of runs, one for each question that is asked often. */
export interface RunIndexes {
  readonly live: GroupIndex<RunRecord>;
  readonly ofContact: GroupIndex<RunRecord>;
  readonly starting: SortedIndex<RunRecord>;
  readonly inTime: SortedIndex<RunRecord>;
  readonly needingNudge: SortedIndex<RunRecord>;
  readonly unsettled: SortedIndex<RunRecord>;
  /** Queued entries by when they are looked at. */
  readonly releasable: SortedIndex<RunRecord>;
  /** Queued entries that wait for a place, by campaign. */
  readonly waiting: GroupIndex<RunRecord>;
  readonly all: readonly TableIndex<RunRecord>[];
}

const isLive = (run: Run): boolean => run.status !== 'ended';
const wantsNudge = (run: Run): boolean => run.needsNudge && !run.closed;
const byId = byText<RunRecord>(({ run }) => run.id);
const byEntry = inOrder<RunRecord>(
  byNumber(({ run }) => run.enteredAt),
  byId,
);

/** Empty indexes. */
export function createRunIndexes(): RunIndexes {
  const live = createGroupIndex<RunRecord>(
    ({ run }) => (isLive(run) ? run.contact : undefined),
    inOrder(
      byText(({ run }) => run.campaign),
      byId,
    ),
  );
  const ofContact = createGroupIndex<RunRecord>(({ run }) => run.contact, byEntry);
  const starting = createSortedIndex<RunRecord>(byEntry, ({ run }) => run.status === 'starting');
  const inTime = createSortedIndex<RunRecord>(
    inOrder(
      byNumber(({ deadline }) => deadline ?? 0),
      byNumber(({ run }) => run.priority),
      byId,
    ),
    ({ run, deadline }) => isLive(run) && deadline !== undefined,
  );
  const needingNudge = createSortedIndex<RunRecord>(
    inOrder(
      byNumber((record) => record.nudgedAt),
      byId,
    ),
    ({ run }) => wantsNudge(run) && run.status !== 'starting',
  );
  const unsettled = createSortedIndex<RunRecord>(byId, ({ run }) => wantsNudge(run) || run.status === 'starting');
  const isQueued = ({ run }: RunRecord): boolean => run.status === 'queued';
  const inTurn = inOrder<RunRecord>(
    byNumber(({ run }) => run.priority),
    byNumber(({ run }) => run.enteredAt),
    byText(({ run }) => run.entryEvent),
    byText(({ run }) => run.campaign),
    byId,
  );
  const releasable = createSortedIndex<RunRecord>(
    inOrder(
      byNumber(({ run }) => run.queue?.releaseAt ?? 0),
      inTurn,
    ),
    (record) => isQueued(record) && record.run.queue?.releaseAt !== undefined,
  );
  const waiting = createGroupIndex<RunRecord>(
    (record) => (isQueued(record) && record.run.queue?.releaseAt === undefined ? record.run.campaign : undefined),
    inTurn,
  );
  const queues = { releasable, waiting };
  return {
    ...{ live, ofContact, starting, inTime, needingNudge, unsettled, ...queues },
    all: [live, ofContact, starting, inTime, needingNudge, unsettled, releasable, waiting],
  };
}
