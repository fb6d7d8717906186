import type { Predicate } from '../../journey/port.ts';
import { holds } from '../context.ts';
import type { Session } from '../session.ts';

/** Decides a branch once: a stage that resumes after a hold takes the branches it took before. */
export async function decide(session: Session, label: string, branch: number, predicate: Predicate): Promise<boolean> {
  const answer = await session.once(`${label}#${branch}`, 'decide', async () => {
    const taken = await holds(session.context(), predicate);
    session.journal({ kind: 'decided', label, data: { branch, holds: taken } });
    return taken;
  });
  return answer === true;
}
