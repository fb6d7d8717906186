import type { Coupon } from '../../program.ts';
import type { Workspace } from '../workspace.ts';
import type { PartOf } from './check-coupon.ts';

/** `valid 14d`, `valid until 2026-12-31`. */
export function checkValid({ valid, span }: PartOf<'valid'>, workspace: Workspace): Coupon['valid'] | undefined {
  if (valid.kind === 'until') return valid;
  if (valid.duration.ms > 0) return { kind: 'for', ms: valid.duration.ms };
  workspace.report('invalid-validity', {
    message: 'The coupon would be over when it is given.',
    help: 'Write a longer duration, such as `valid 14d`.',
    span,
  });
  return undefined;
}
