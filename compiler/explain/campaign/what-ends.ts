/** What ends a run before its last step, and what counts as success. */
import type { Campaign, Exit, Expression } from '../../../language/program.ts';
import { conditionWords } from '../english/conditions.ts';
import type { Context } from '../english/context.ts';
import { sentence } from '../english/names.ts';
import { duration } from '../english/time.ts';
import type { Line } from '../explanation.ts';
import { stepLines } from '../steps/step-lines.ts';

/** The lines of `What ends it early`. */
export function endLines({ unless, goals }: Campaign, context: Context): readonly Line[] {
  const exits = unless.map((exit) =>
    exitLine(
      exit,
      `the run ends as soon as ${conditionWords(exit.when, context, 'now')}${isSoAtEntry(exit.when) ? '. If it is so at the beginning, nobody enters' : ''}`,
      context,
    ),
  );
  const reached = goals.map((goal) => {
    const counted = goal.countedFor === undefined ? '' : ` (up to ${duration(goal.countedFor)} after the last message it still counts)`;
    return exitLine(
      goal,
      `the goal is reached, and the run ends, as soon as ${conditionWords(goal.when, context, 'now')}${counted}`,
      context,
    );
  });
  return [...reached, ...exits];
}

/** What must have happened since the run began cannot be so when it begins. */
const isSoAtEntry = (when: Expression): boolean =>
  when.kind === 'or' ? when.operands.some(isSoAtEntry) : !(when.kind === 'fact' && when.window.kind === 'since entry');

function exitLine({ effects }: Exit, text: string, context: Context): Line {
  if (effects.length === 0) return { text: sentence(text) };
  return { text: sentence(`${text}. Then:`), lines: stepLines(effects, context) };
}

/** The lines of `What is measured`: measures and the held-out share. */
export function measureLines({ measures, holdout }: Campaign, context: Context): readonly Line[] {
  const counts = measures.map(({ when, ms }) => ({
    text: sentence(`it is counted, without ending the run, when within ${duration(ms)} ${conditionWords(when, context, 'now')}`),
  }));
  if (holdout === undefined) return counts;
  const share = `${holdout}% of the contacts are held out: they go through the campaign without being written to or given anything, so that the difference it makes can be seen.`;
  return [...counts, { text: share }];
}
