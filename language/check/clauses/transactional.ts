import type { Campaign, Span } from '../../program.ts';
import type { Workspace } from '../workspace.ts';

/** Reports a clause about what transactional messages never meet: caps, quiet hours, holdout. True for marketing. */
export function isForMarketing(clause: string, what: string, span: Span, purpose: Campaign['purpose'], { report }: Workspace): boolean {
  if (purpose === 'marketing') return true;
  report('not-for-transactional', {
    message: `${what}, so \`${clause}\` would do nothing.`,
    help: 'Leave it out, or leave out `transactional`.',
    span,
  });
  return false;
}
