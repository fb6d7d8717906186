import type { Campaign } from '../../program.ts';
import type { DayNode } from '../../syntax/ast.ts';
import type { Workspace } from '../workspace.ts';
import type { ClauseOf } from './pick-clause.ts';

/** `active from D [at T] until D [at T]`: the end comes after the beginning; a day without time is whole. */
export function checkActive(node: ClauseOf<'active'> | undefined, { report }: Workspace): Campaign['active'] {
  if (node === undefined) return undefined;
  const { from, until } = node;
  if (from !== undefined && until !== undefined && instantOf(from, '00:00') >= instantOf(until, '24:00')) {
    report('never-active', {
      message: `It would be active until \`${wordsOf(until)}\`, before it begins at \`${wordsOf(from)}\`.`,
      help: 'Write an end that comes after the beginning.',
      span: until.span,
      related: [{ span: from.span, message: 'the beginning' }],
    });
    return undefined;
  }
  return { ...(from && { from: dayOf(from) }), ...(until && { until: dayOf(until) }) };
}

/** Both are of the store's calendar, so their texts sort as they do. */
function instantOf({ date, time }: DayNode, other: string): string {
  return `${date} ${time ?? other}`;
}

function wordsOf({ date, time }: DayNode): string {
  return time === undefined ? date : `${date} at ${time}`;
}

function dayOf({ date, time }: DayNode): { readonly date: string; readonly time?: string } {
  return { date, ...(time === undefined ? {} : { time }) };
}
