/** Port of the store: what there is to do. */

/** Earliest instants of each kind of work, ms; absent: none. */
export interface Agenda {
  /** Earliest receipt of a pending event. */
  readonly event?: number;
  /** Runs that are starting or need a nudge. */
  readonly unsettled: number;
  readonly due?: number;
  /** Earliest instant at which a queued entry is looked at. */
  readonly release?: number;
  /** Earliest instant at which work over many contacts goes on. */
  readonly job?: number;
  /** Earliest deadline of a live run. */
  readonly deadline?: number;
  /** Earliest message that waits, and how many are being sent. */
  readonly message?: number;
  readonly sending: number;
}
