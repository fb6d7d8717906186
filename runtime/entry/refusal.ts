/** Why an event starts no run of a campaign although its trigger takes it (language §4, semantics §5). */
import type { CampaignCode } from '../deploy/library.ts';
import { type Context, holds } from '../stages/context.ts';
import { standingExit } from '../stages/guard.ts';
import type { Run } from '../store/port.ts';
import { isMereEntry } from '../store/values/mere-entry.ts';
import { isActive } from './active.ts';

/** What is tested before an entry becomes a run: whether entry is open, and `only if`. Undefined: nothing speaks against it. */
export async function notOpen({ workspace, now, ...context }: Context, { flow, stages }: CampaignCode): Promise<string | undefined> {
  if (!isActive(flow, now, workspace.settings.store.timeZone)) return 'not active';
  const refused = stages.onlyIf !== undefined && !(await holds({ ...context, workspace, now }, stages.onlyIf));
  return refused ? 'only if is false' : undefined;
}

/** Why not now; `exit` is the label of the clause that holds already, `live` the run of the same key that `newest wins` replaces. */
export interface NotNow {
  readonly reason?: string;
  readonly exit?: string;
  readonly live?: Run;
}

/** What is tested when the event comes, whether the entry waits or not. The live run of the same key, if there is one, is told apart. */
export async function notNow(context: Context, code: CampaignCode, candidate: Run): Promise<NotNow> {
  const { entry } = code.flow;
  const standing = await standingExit(context, code);
  if (standing !== undefined) return { reason: 'a standing exit holds already', exit: standing.exit.label };
  const earlier = await earlierRuns(context, candidate);
  const sameKey = earlier.filter((run) => run.key === candidate.key);
  if (entry.mode === 'once' && sameKey.some(({ status }) => status !== 'queued')) return { reason: 'once: it has run' };
  const live = sameKey.find((run) => run.status !== 'ended');
  if (isTooSoon(code, earlier.at(-1), context.now)) return { reason: 'entered too recently' };
  if (live === undefined) return {};
  if (entry.newestWins) return { live };
  return { reason: live.status === 'queued' ? 'an entry waits' : 'a run is live' };
}

/** A cool-down counts from the contact's last entry, whatever its key. An entry that waits counts from when it came. */
export async function tooSoonAtRelease(context: Context, code: CampaignCode, run: Run): Promise<boolean> {
  if (code.flow.entry.atMostEvery === undefined) return false;
  const others = (await earlierRuns(context, run)).filter(({ id, status }) => id !== run.id && status !== 'queued');
  return isTooSoon(code, others.at(-1), context.now);
}

/** Those that entered, and the entries that wait: one that never became a run uses up nothing. */
async function earlierRuns({ tx }: Context, { campaign, contact }: Run): Promise<readonly Run[]> {
  return (await tx.runs.ofCampaign(campaign, contact)).filter((run) => run.status === 'queued' || !isMereEntry(run));
}

const isTooSoon = ({ flow }: CampaignCode, last: Run | undefined, now: number): boolean =>
  flow.entry.atMostEvery !== undefined && last !== undefined && now - last.enteredAt < flow.entry.atMostEvery;
