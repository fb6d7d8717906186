/** All kinds of work over many contacts. A new kind is one file in `kinds/` and one entry here. */
import type { JobKind } from './job-kind.ts';
import { backfillKind } from './kinds/backfill.ts';
import { fanOutKind } from './kinds/fan-out.ts';
import { segmentReadKind } from './kinds/segment-read.ts';
import { watchSegmentKind } from './kinds/watch-segment.ts';

const KINDS: readonly JobKind[] = [fanOutKind, segmentReadKind, backfillKind, watchSegmentKind];

/** The kind of this name; throws if this version knows none. */
export function jobKind(name: string): JobKind {
  const kind = KINDS.find((one) => one.kind === name);
  if (kind === undefined) throw new Error(`There is no kind of job \`${name}\`.`);
  return kind;
}
