/** The tree of a run's cursors. */
import { describe, expect, test } from 'vitest';
import { armPath, comparePaths, parentPath, positionOfPath } from '../../../runtime/journey/cursor-paths.ts';
import type { Cursor } from '../../../runtime/store/port.ts';
import { dueBefore, firstDue, isUnderWay, progressOf, standing, standingLabels } from '../../../runtime/store/values/cursors.ts';
import { earliestDeadline } from '../../../runtime/store/values/run-deadline.ts';

const at = (label: string, until: number, change: Partial<Cursor> = {}): Cursor => ({
  label,
  until,
  since: 0,
  sinceSeq: 0,
  seq: 1,
  ...change,
});

describe('paths', () => {
  test('of arms name their parallel, their number and the pass of the loop around it', () => {
    expect(armPath('', 'both/1', 1)).toBe('both/1');
    expect(armPath('both/1', 'inner/12', 3)).toBe('both/1.inner/12@3');
    expect(positionOfPath('both/1.inner/12@3')).toBe('inner/12');
    expect(positionOfPath('both/1')).toBe('both/1');
    expect(parentPath('both/1.inner/12@3')).toBe('both/1');
    expect(parentPath('both/1')).toBe('');
  });

  test('stand in the order of the source: outer ones first, the tenth arm behind the second', () => {
    const paths = ['both/10', 'both/2.inner/1@2', '', 'both/2', 'both/2.inner/2@2', 'both/1'];
    expect([...paths].sort(comparePaths)).toEqual(['', 'both/1', 'both/2', 'both/2.inner/1@2', 'both/2.inner/2@2', 'both/10']);
  });
});

describe('a run in a parallel', () => {
  const cursors = {
    '': at('both', 1, { fork: ['both/1', 'both/2'] }),
    'both/2': at('b', 5),
    'both/1': at('a', 7, { hold: { stage: 's', label: 'email_a', since: 0 } }),
  };

  test('stands in its arms; its deadline is the earliest of theirs', () => {
    expect(standing(cursors).map(({ path }) => path)).toEqual(['both/1', 'both/2']);
    expect(standingLabels(cursors)).toEqual(['email_a', 'b']);
    expect(firstDue(cursors)?.path).toBe('both/2');
    expect(earliestDeadline(cursors)).toBe(5);
    expect(earliestDeadline({})).toBeUndefined();
  });

  test('takes deadlines in their order, those of one instant in that of the arms', () => {
    expect(dueBefore(cursors, 'both/1', 7)?.path).toBe('both/2');
    expect(dueBefore(cursors, 'both/2', 5)).toBeUndefined();
    expect(dueBefore({ ...cursors, 'both/1': at('a', 5) }, 'both/2', 5)?.path).toBe('both/1');
    expect(dueBefore({ ...cursors, 'both/1': at('a', 5) }, 'both/1', 5)).toBeUndefined();
  });

  test('is under way where nothing is waited for', () => {
    expect(isUnderWay(at('both/1', 0, { seq: 0 }))).toBe(true);
    expect(isUnderWay(at('both', 0, { fork: [] }))).toBe(true);
    expect(isUnderWay(at('both', 0, { fork: ['both/1'] }))).toBe(false);
    expect(isUnderWay(at('a', 0))).toBe(false);
  });

  test('is told from any other position', () => {
    expect(progressOf(cursors)).toBe(':1 both/1:1 both/2:1');
    expect(progressOf({ ...cursors, 'both/2': at('b', 5, { seq: 2 }) })).not.toBe(progressOf(cursors));
  });
});
