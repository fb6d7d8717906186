const UNITS = [
  ['w', 604_800_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
] as const;

/**
 * Milliseconds of an exact duration of the language (`30s`, `15m`, `6h`, `7d`, `2w`, `1h 30m`: falling units, each once),
 * or undefined if the text is none.
 */
export function parseDuration(text: string): number | undefined {
  if (text.trim() === '') return undefined;
  let total = 0;
  let next = 0;
  for (const part of text.trim().split(/\s+/)) {
    const match = /^(\d+)([wdhms])$/.exec(part);
    const unit = UNITS.findIndex(([letter]) => letter === match?.[2]);
    const size = UNITS[unit]?.[1];
    if (match === null || size === undefined || unit < next) return undefined;
    total += Number(match[1]) * size;
    next = unit + 1;
  }
  return Number.isSafeInteger(total) ? total : undefined;
}

/** A duration as the language writes it: `3d`, `1h 30m`. Zero is `0s`; parts of a second are dropped. */
export function formatDuration(ms: number): string {
  const parts: string[] = [];
  let rest = ms;
  for (const [letter, size] of UNITS) {
    // Weeks read as days (`14d`), as authors write them.
    if (letter === 'w') continue;
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${count}${letter}`);
    rest -= count * size;
  }
  return parts.length === 0 ? '0s' : parts.join(' ');
}
