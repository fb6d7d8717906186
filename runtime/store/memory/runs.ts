import type { Run, RunFilter, Runs } from '../port.ts';
import { byNumber, byText, inOrder } from '../values/order.ts';
import { earliestDeadline } from '../values/run-deadline.ts';
import { createRunIndexes, type RunRecord } from './run-indexes.ts';
import type { StepTable } from './steps.ts';
import { createTable } from './table.ts';
import type { UndoLog } from './undo-log.ts';

const newestLast = inOrder<Run>(
  byNumber((run) => run.enteredAt),
  byText((run) => run.id),
);

const newestFirst = (a: Run, b: Run): number => newestLast(b, a);

const byCampaign = inOrder<Run>(
  byText((run) => run.campaign),
  byText((run) => run.id),
);

/** Runs of the memory store, and what other tables ask of them: the campaign of each, and the campaigns with entries that wait for a place. */
export interface RunTable {
  readonly runs: Runs;
  readonly campaignOf: (run: string) => string | undefined;
  readonly waitingCampaigns: () => readonly string[];
  /** Earliest instant at which a queued entry is looked at, ms. */
  readonly nextRelease: () => number | undefined;
}

/** Runs of the memory store. */
export function createRuns(undo: UndoLog, steps: Pick<StepTable, 'runsAt'>): RunTable {
  const indexes = createRunIndexes();
  const table = createTable<RunRecord>(undo, indexes.all);
  const put = (run: Run, nudgedAt: number): void => table.put(run.id, { run, nudgedAt, deadline: earliestDeadline(run.cursors) });
  const runsOf = (records: readonly RunRecord[]): readonly Run[] => records.map((record) => record.run);
  const found = (filter: RunFilter): readonly Run[] => {
    const { contact, label } = filter;
    const at = label === undefined ? undefined : { label, runs: steps.runsAt(label) };
    const all = contact === undefined ? table.all() : indexes.ofContact.get(contact);
    return runsOf(all).filter((run) => fits(run, filter) && (at === undefined || at.runs.has(run.id) || standsAt(run, at.label)));
  };

  const runs: Runs = {
    async insert(run) {
      const rival = indexes.live.get(run.contact).some(({ run: other }) => other.campaign === run.campaign && other.key === run.key);
      if (table.get(run.id) !== undefined || (rival && run.status !== 'ended')) return false;
      put(run, Number.NEGATIVE_INFINITY);
      return true;
    },
    get: async (id) => table.get(id)?.run,
    async update(id, change) {
      const record = table.get(id);
      if (record === undefined) throw new Error(`There is no run \`${id}\`.`);
      // A new need is nudged at once; only the repetition of an old one waits.
      const needed = change.needsNudge === true;
      const need = needed ? { need: (record.run.need ?? 0) + 1 } : {};
      put({ ...record.run, ...change, ...need }, needed ? Number.NEGATIVE_INFINITY : record.nudgedAt);
    },
    liveOf: async (contact) => runsOf(indexes.live.get(contact)),
    async countingOf(contact, at) {
      const counting = (run: Run): boolean => run.status === 'ended' && (run.countUntil ?? at) > at;
      return runsOf(indexes.ofContact.get(contact)).filter(counting).sort(byCampaign);
    },
    async ofCampaign(campaign, contact) {
      return runsOf(indexes.ofContact.get(contact)).filter((run) => run.campaign === campaign);
    },
    async ofCampaignMany(campaign, contacts) {
      return contacts.flatMap((contact) => runsOf(indexes.ofContact.get(contact)).filter((run) => run.campaign === campaign));
    },
    async insertMany(many) {
      for (const run of many) if (!(await runs.insert(run))) throw new Error('One of these runs stands already.');
    },
    starting: async (limit) => runsOf(indexes.starting.takeWhile(() => true, limit)),
    async claimNudges(realNow, before, limit) {
      const claimed = indexes.needingNudge.takeWhile((record) => record.nudgedAt < before, limit);
      for (const { run } of claimed) put(run, realNow);
      return runsOf(claimed);
    },
    async dueUpTo(now, limit) {
      return runsOf(indexes.inTime.takeWhile(({ deadline }) => deadline !== undefined && deadline <= now, limit));
    },
    releasable: async (now, limit) => runsOf(indexes.releasable.takeWhile(({ run }) => (run.queue?.releaseAt ?? 0) <= now, limit)),
    waitingForPlace: async (campaign, limit) => runsOf(indexes.waiting.get(campaign).slice(0, limit)),
    nextDeadline: async () => indexes.inTime.first()?.deadline,
    unsettled: async () => indexes.unsettled.size,
    counts: async () => countRuns(runsOf(table.all())),
    async liveRevisions() {
      return countRevisions(runsOf(table.all()).filter((run) => !run.closed));
    },
    all: async (limit) => [...runsOf(table.all())].sort(newestLast).slice(0, limit),
    page: async ({ limit, offset, ...filter }) => [...found(filter)].sort(newestFirst).slice(offset, offset + limit),
    count: async (filter) => found(filter).length,
    positions: async (campaign) => countPositions(found({ campaign, status: 'live' })),
  };
  return {
    runs,
    campaignOf: (run) => table.get(run)?.run.campaign,
    waitingCampaigns: () => indexes.waiting.groups(),
    nextRelease: () => indexes.releasable.first()?.run.queue?.releaseAt,
  };
}

/** All of the filter but the label. */
function fits(run: Run, { campaign, status, outcome }: RunFilter): boolean {
  const ended = run.status === 'ended';
  const ofStatus = status === undefined || (status === 'ended') === ended;
  return ofStatus && (campaign === undefined || run.campaign === campaign) && (outcome === undefined || (ended && run.outcome === outcome));
}

function standsAt(run: Run, label: string): boolean {
  return run.status !== 'ended' && Object.values(run.cursors).some((cursor) => cursor.label === label);
}

function countPositions(runs: readonly Run[]): Awaited<ReturnType<Runs['positions']>> {
  const counts = new Map<string, number>();
  const labels = runs.flatMap((run) => Object.values(run.cursors).map((cursor) => cursor.label));
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].map(([label, count]) => ({ label, count })).sort(byText((position) => position.label));
}

type Count = Awaited<ReturnType<Runs['counts']>>[number];

function countRuns(runs: readonly Run[]): readonly Count[] {
  const counts = new Map<string, Count>();
  for (const { campaign, revision, status, outcome } of runs) {
    const key = JSON.stringify([campaign, revision, status, outcome ?? '']);
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { campaign, revision, status, ...(outcome === undefined ? {} : { outcome }), count });
  }
  return [...counts.values()].sort(
    inOrder(
      byText((c) => c.campaign),
      byText((c) => c.revision),
      byText((c) => c.status),
      byText((c) => c.outcome ?? ''),
    ),
  );
}

function countRevisions(runs: readonly Run[]): Awaited<ReturnType<Runs['liveRevisions']>> {
  const revisions = new Map(runs.map(({ campaign, revision }) => [`${campaign}@${revision}`, { campaign, revision }]));
  return [...revisions.values()].sort(
    inOrder(
      byText((r) => r.campaign),
      byText((r) => r.revision),
    ),
  );
}
