import type { Predicate, Stage } from '../../journey/port.ts';
import { holds } from '../context.ts';
import type { Session } from '../session.ts';
import type { StageParts } from './stage-parts.ts';

/** The step. */
export const repeatMethods = ({ session }: StageParts): Pick<Stage, 'repeat'> => ({
  repeat: async (label, times, until) => {
    await session.flush();
    return repeats(session, label, times, until);
  },
});

const NOTHING = { total: 0, pass: 0, asked: 0 };

/**
 * Before each pass of a `repeat`: is another one to be made? Not if `until` holds, nor after `times` passes; then the passes of the next entry, in a
 * `repeat` around this one, are counted anew.
 */
export async function repeats(session: Session, label: string, times: number, until?: Predicate): Promise<boolean> {
  const { asked, pass, total } = session.loops()[label] ?? NOTHING;
  const again = await session.once(
    label,
    'repeat',
    async () => {
      const over =
        pass >= times ? 'all passes are made' : until !== undefined && (await holds(session.context(), until)) ? 'until holds' : undefined;
      if (over === undefined) session.journal({ kind: 'repeated', label, reason: `pass ${pass + 1}`, data: { pass: pass + 1 } });
      else session.journal({ kind: 'repeated enough', label, reason: over });
      return over === undefined;
    },
    asked + 1,
  );
  session.count(label, again === true ? { total: total + 1, pass: pass + 1, asked: asked + 1 } : { total, pass: 0, asked: asked + 1 });
  return again === true;
}
