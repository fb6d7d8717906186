/** Work on independent contacts side by side: what concerns one of them stays in order (semantics §1). */

/** How many lanes are under way at a time: enough to hide the way to the database, fewer than a pool has connections. */
const AT_ONCE = 6;

/**
 * Does the work for every item: items of one lane one after the other in their order, different lanes at once. Answers in the order of the
 * items. When one fails its lane stops, the other lanes finish what is under way and begin nothing, and the first error is thrown. `isBusy`: after
 * such an answer somebody else holds the lane, and what is left of it waits for another time, so that nothing overtakes.
 */
export async function inLanes<T, R>(
  items: readonly T[],
  laneOf: (item: T) => string | undefined,
  work: (item: T) => Promise<R>,
  isBusy: (answer: R) => boolean = () => false,
): Promise<readonly R[]> {
  const lanes = new Map<string | undefined, { readonly item: T; readonly index: number }[]>();
  for (const [index, item] of items.entries()) lanes.set(laneOf(item), [...(lanes.get(laneOf(item)) ?? []), { item, index }]);
  const waiting = [...lanes.values()];
  const answers = new Map<number, R>();
  const errors: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (let lane = waiting.shift(); lane !== undefined; lane = waiting.shift()) {
      for (const { item, index } of lane) {
        if (errors.length > 0) return;
        const answer = await work(item);
        answers.set(index, answer);
        if (isBusy(answer)) break;
      }
    }
  };
  await Promise.all(
    Array.from({ length: Math.min(AT_ONCE, waiting.length) }, () => worker().catch((error: unknown) => errors.push(error))),
  );
  if (errors.length > 0) throw errors[0];
  return [...answers].sort(([a], [b]) => a - b).map(([, answer]) => answer);
}
