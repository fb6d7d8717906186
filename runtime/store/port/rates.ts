/** Port of the store: rates of channels, which all dispatchers share. */

/** Places in the row of a channel's messages, in real time. */
export interface Rates {
  /**
   * Reserves at most `most` places, `everyMs` apart, none before `from` and none after `until` (real instants, ms): answers their instants, in
   * order. Nobody gets a place less than `everyMs` after another's, so in any stretch of n × `everyMs` there are at most n.
   */
  reserve(
    channel: string,
    wanted: { readonly everyMs: number; readonly most: number; readonly from: number; readonly until: number },
  ): Promise<readonly number[]>;
}
