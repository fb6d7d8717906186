import type { Predicate, Stage } from '../../journey/port.ts';
import { holds } from '../context.ts';
import type { Session } from '../session.ts';
import type { StageParts } from './stage-parts.ts';

/** `if … else if …`. */
export const decideMethods = ({ session }: StageParts): Pick<Stage, 'decide'> => ({
  decide: async (label, branch, predicate) => {
    await session.flush();
    return decide(session, label, branch, predicate);
  },
});

/** Decides a branch once: a stage that resumes after a hold takes the branches it took before. */
export async function decide(session: Session, label: string, branch: number, predicate: Predicate): Promise<boolean> {
  const answer = await session.once(`${label}#${branch}`, 'decide', async () => {
    const taken = await holds(session.context(), predicate);
    session.journal({ kind: 'decided', label, data: { branch, holds: taken } });
    return taken;
  });
  return answer === true;
}
