/** The clock port: every fact about business time comes from one of these. */
export interface Clock {
  /** Business time, ms. */
  now(): Promise<number>;
  /** Business time of a stage: the later of the clock and the `now` its workflow passed (hosts whose workflow time is business time), or the clock alone. */
  stageNow(workflowNow: number): Promise<number>;
  /** How long, in the host's timer milliseconds, until the clock shows `until`, if it shows `now`. At least 0. */
  timer(now: number, until: number): number;
}
