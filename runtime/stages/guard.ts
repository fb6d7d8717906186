/** Standing exits and goals: which one holds now, and how it ends the run. The same code serves stages and the event transaction. */

import type { CampaignCode } from '../deploy/library.ts';
import { END, type ExitEntry } from '../journey/port.ts';
import type { Run, StoredEvent } from '../store/port.ts';
import type { Context } from './context.ts';
import { holds } from './context.ts';
import { createStage } from './create-stage.ts';
import { endRun } from './end-run.ts';
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
 * Ends the run by a clause and runs its effects. A goal before the first message ends it as `exited`, without effects (language §4, §12);
 * in a campaign without messages a goal counts from entry.
 */
export async function endByClause(session: Session, standing: Standing, told: boolean): Promise<void> {
  const run = session.run();
  const reached = standing.kind === 'goal' && (run.firstMessageAt !== undefined || !sendsMessages(session.code));
  const outcome = reached ? 'goal' : 'exited';
  await endRun(session.tx, run, {
    outcome,
    endedBy: reached ? 'goal' : 'exit',
    reason: standing.kind,
    label: standing.exit.label,
    at: session.now,
    told,
  });
  if (standing.exit.effects !== undefined && (standing.kind === 'unless' || reached)) {
    // The run has ended: nothing can end it again, so no clause is tested before these effects.
    const after = { ...session, afterEnd: true };
    await standing.exit.effects(createStage(after, async () => undefined).stage);
    await after.flush();
  }
}

const sendsMessages = (code: CampaignCode): boolean => code.flow.nodes.some((node) => node.kind === 'email');

/** Before every effect of a stage: if a clause holds, the run ends here and the stage is left. */
export async function guard(session: Session): Promise<void> {
  const standing = await standingExit(session.context(), session.code);
  if (standing === undefined) return;
  await endByClause(session, standing, true);
  throw new StageLeft(END);
}

/** A session outside a stage: the event transaction ends runs through it. */
export function sessionOutsideStages(context: Context, code: CampaignCode, run: Run): Session {
  return createSession({ tx: context.tx, workspace: context.workspace, code, now: context.now, cursor: '', from: '', stage: '', run });
}
