/** Places for messages `everyMs` apart from `freeAt` on, but not before `from` nor after `until`, at most `most`; and when the next one is free. Real ms. */
export function placesFrom(
  freeAt: number | undefined,
  { everyMs, most, from, until }: { readonly everyMs: number; readonly most: number; readonly from: number; readonly until: number },
): { readonly places: readonly number[]; readonly freeAt: number } {
  const first = Math.max(freeAt ?? from, from);
  const room = until < first ? 0 : Math.floor((until - first) / everyMs) + 1;
  const count = Math.min(most, room);
  return { places: Array.from({ length: count }, (_, index) => first + index * everyMs), freeAt: first + count * everyMs };
}
