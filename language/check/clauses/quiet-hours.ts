import type { Campaign } from '../../program.ts';
import type { Workspace } from '../workspace.ts';
import type { ClauseOf } from './pick-clause.ts';
import { isPositive } from './positive.ts';
import { isForMarketing } from './transactional.ts';

/** `quiet hours [22:00 to 08:00] skip|hold [up to D]`: of marketing campaigns; without hours those of relance.yaml. */
export function checkQuietHours(
  node: ClauseOf<'quiet hours'> | undefined,
  purpose: Campaign['purpose'],
  workspace: Workspace,
): Campaign['quietHours'] {
  if (node === undefined) return undefined;
  const { action, hours, upTo, span } = node;
  if (!isForMarketing('quiet hours', 'Transactional messages keep no quiet hours', span, purpose, workspace)) return undefined;
  const long = upTo === undefined || isPositive(upTo, workspace);
  if (!hasTime(node, workspace) || !long) return undefined;
  return { action, ...(hours === undefined ? {} : { hours }), ...(upTo === undefined ? {} : { upTo: upTo.ms }) };
}

function hasTime({ hours, span }: ClauseOf<'quiet hours'>, { settings, report }: Workspace): boolean {
  if (hours === undefined) {
    if (settings.policies.quietHours !== undefined || settings.store.name === '') return true;
    report('missing-clause', {
      message: 'Neither this clause nor relance.yaml says which hours are quiet.',
      help: 'Write them, such as `quiet hours 22:00 to 08:00 hold`, or set `policies.quiet_hours` in relance.yaml.',
      span,
    });
    return false;
  }
  if (hours.from !== hours.until) return true;
  const message = `From \`${hours.from}\` to \`${hours.until}\` there is no time, since the end is excluded.`;
  report('empty-window', { message, help: 'Write an end that differs from the beginning.', span });
  return false;
}
