import type { Campaign } from '../../program.ts';
import type { Workspace } from '../workspace.ts';
import type { ClauseOf } from './pick-clause.ts';

/** `limit 5000 per day`: a whole number of entries, at least one. */
export function checkLimit(node: ClauseOf<'limit'> | undefined, { report }: Workspace): Campaign['limit'] {
  if (node === undefined) return undefined;
  const count = Number(node.count.value);
  if (Number.isSafeInteger(count) && count >= 1) return { count, per: node.per };
  report('invalid-limit', {
    message: `\`${node.count.value}\` contacts ${node.per === 'day' ? 'a day' : 'an hour'} cannot be a limit.`,
    help: 'Write a whole number from 1, such as `limit 5000 per day`.',
    span: node.count.span,
  });
  return undefined;
}
