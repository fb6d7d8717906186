/** How many codes are left when a person is told, of so many that are free now: a tenth, and none. */
export function lowMarks(free: number): readonly number[] {
  if (free === 0) return [];
  const tenth = Math.floor(free / 10);
  return tenth === 0 ? [0] : [tenth, 0];
}
