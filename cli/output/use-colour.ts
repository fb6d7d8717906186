/**
 * May colours be written to this stream? Never with `NO_COLOR` (no-color.org), always with `FORCE_COLOR` but `0` and `false` (as Node itself reads
 * it), else on a terminal that is not `dumb`. A variable that is empty counts as not set.
 */
export function useColour(stream: { readonly isTTY?: boolean }, env: Readonly<Record<string, string | undefined>> = process.env): boolean {
  if ((env.NO_COLOR ?? '') !== '') return false;
  const forced = env.FORCE_COLOR ?? '';
  if (forced !== '') return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && env.TERM !== 'dumb';
}
