/** Standing exits and goals: which one holds now, and how it ends the run. The same code serves stages and the event transaction. */

import type { CampaignCode } from '../deploy/library.ts';
import { END, type ExitEntry } from '../journey/port.ts';
import type { Run, StoredEvent } from '../store/port.ts';
import type { Context } from './context.ts';
import { holds } from './context.ts';
import { createStage } from './create-stage.ts';
import { stickyDraws } from './draws.ts';
import { measuresCountUntil } from './exposure.ts';
import { createSession, type Session, StageLeft } from './session.ts';

/** A clause that holds. */
export interface Standing {
  readonly kind: 'goal' | 'unless';
  readonly exit: ExitEntry;
}

/** The first clause that holds, goals before exits. With an event only those that it can make true are tested. */
export async function standingExit(context: Context, code: CampaignCode, event?: StoredEvent): Promise<Standing | undefined> {
  const clauses: Standing[] = [
    ...code.stages.goals.map((exit): Standing => ({ kind: 'goal', exit })),
    ...code.stages.unless.map((exit): Standing => ({ kind: 'unless', exit })),
  ];
  for (const clause of clauses) {
    const concerned = event === undefined || clause.exit.on.includes('*') || clause.exit.on.includes(event.event);
    if (concerned && (await holds(context, clause.exit.when, event))) return clause;
  }
  return undefined;
}

/**
 * Ends the run by a clause, runs its effects and saves the session. A goal before the first message ends it as `exited`, without effects
 * (language §4, §12); in a campaign without messages a goal counts from entry.
 */
export async function endByClause(session: Session, standing: Standing, told: boolean): Promise<void> {
  const reached = standing.kind === 'goal' && (session.run().firstMessageAt !== undefined || !sendsMessages(session.code));
  session.end({
    outcome: reached ? 'goal' : 'exited',
    endedBy: reached ? 'goal' : 'exit',
    reason: standing.kind,
    label: standing.exit.label,
    told,
  });
  // The goal has been reached: only measures go on.
  if (reached) session.change({ countUntil: measuresCountUntil(session) });
  if (standing.exit.effects !== undefined && (standing.kind === 'unless' || reached)) {
    // The run has ended: nothing can end it again, so no clause is tested before these effects.
    const after = { ...session, afterEnd: true };
    await standing.exit.effects(createStage(after, async () => undefined).stage);
    await after.flush();
  }
  await session.save();
}

/** Does the campaign send messages? In one that does not, goals and measures count from entry. */
export const sendsMessages = (code: CampaignCode): boolean =>
  code.flow.nodes.some(({ kind }) => kind === 'email' || kind === 'sms' || kind === 'push' || kind === 'whatsapp' || kind === 'send');

/** Before every effect of a stage: if a clause holds, the run ends here and the stage is left. */
export async function guard(session: Session): Promise<void> {
  if (session.exits.areClear()) return;
  if (await endsNow(session)) throw new StageLeft(END);
}

/** Ends the run if a clause holds now; else notes that none does. The workflow asked, and is told by the answer. */
export async function endsNow(session: Session): Promise<boolean> {
  const standing = await standingExit(session.context(), session.code);
  if (standing !== undefined) await endByClause(session, standing, true);
  else session.exits.clear();
  return standing !== undefined;
}

/** A session outside a stage: the event transaction ends runs through it. `cause` is the event that is handled. */
export function sessionOutsideStages(
  context: Context,
  code: CampaignCode,
  run: Run,
  cause?: StoredEvent,
  alert: (message: string) => void = () => undefined,
): Session {
  const { tx, library, workspace, now } = context;
  return createSession({
    ...{ tx, library, workspace, code, now, run, alert, draws: stickyDraws },
    cursor: '',
    from: '',
    resumed: false,
    ...(cause === undefined ? {} : { cause }),
  });
}
