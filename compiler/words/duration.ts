/** Exact durations as people say them. */
const UNITS = [
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** `3 days`, `1 hour 30 minutes`; weeks only where nothing is left over. Zero is `0 seconds`; parts of a second are left out. */
export function spokenDuration(ms: number): string {
  const parts: string[] = [];
  let rest = ms;
  for (const [unit, size] of UNITS) {
    if (unit === 'week' && ms % size !== 0) continue;
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
    rest -= count * size;
  }
  return parts.length === 0 ? '0 seconds' : parts.join(' ');
}
